import { addableNames, emptyFields, fieldsOf, inOrder, type AddableName } from './edit.ts';
import { childrenOf, entities, entityNames, type EntityName } from './entities.ts';
import type { Plan } from './plan.ts';
import type { Text } from './text.ts';

/**
 * One row of a plan's log, as far as it says what is so afterwards: a field, or of a text one part of it
 * (`outcome.en`); where `field` is empty, a whole thing that was added (with its `parentId`) or, null, removed.
 */
export interface LogChange {
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly after: unknown;
}

type Node = { readonly id: string } & Readonly<Record<string, unknown>>;

/**
 * The plan after the changes of its log, in order: what is read of it then, but for its sequence and what no log row
 * holds (its events). Null where they do not fit the plan, or say something that a plan as it is read does not have:
 * then it has to be read again.
 */
export function applyChanges(plan: Plan, changes: readonly LogChange[]): Plan | null {
  return changes.reduce<Plan | null>((before, change) => before && applyChange(before, change), plan);
}

function applyChange(plan: Plan, change: LogChange): Plan | null {
  const entity = entityNames.find((name) => name === change.entity);
  if (entity === undefined) return null;
  if (change.field !== '') return withField(plan, entity, change);
  if (!isAddable(entity)) return null;
  return change.after === null ? without(plan, entity, change.entityId) : withAdded(plan, entity, change);
}

const isAddable = (name: EntityName): name is AddableName => (addableNames as readonly EntityName[]).includes(name);

function withField(plan: Plan, entity: EntityName, { entityId, field, after }: LogChange): Plan | null {
  if (entity === 'plan' && field === 'draftingLanguage') return { ...plan, [field]: after } as Plan;
  const [name = '', part] = field.split('.');
  if (fieldsOf(entity)[name] === undefined) return null;
  const change = (node: Node): Node => ({
    ...node,
    [name]: part === undefined ? after : { ...(node[name] as Text), [part]: after },
  });
  if (entity === 'plan') return entityId === plan.id ? (change(plan) as Plan) : null;
  if (entity === 'review')
    return entityId === plan.review.id ? { ...plan, review: change(plan.review) as Plan['review'] } : null;
  return inLists(plan, entity, (list) => {
    if (!list.some(({ id }) => id === entityId)) return list;
    const changed = list.map((node) => (node.id === entityId ? change(node) : node));
    return name === 'position' ? inOrder(changed) : changed;
  });
}

/** What belongs to something is removed in rows of its own, after it: it is gone by then. */
function without(plan: Plan, entity: AddableName, id: string): Plan {
  const rest = (list: readonly Node[]) => list.filter((node) => node.id !== id);
  return inLists(plan, entity, (list) => (list.some((node) => node.id === id) ? rest(list) : list)) ?? plan;
}

function withAdded(plan: Plan, entity: AddableName, { entityId, after }: LogChange): Plan | null {
  const { parentId, ...values } = after as Readonly<Record<string, unknown>>;
  const known = Object.entries(values).filter(([key]) => key in fieldsOf(entity));
  const lists = childrenOf(entity).map((child) => [entities[child].list ?? '', []]);
  const node: Node = {
    id: entityId,
    ...emptyFields(entity, plan.draftingLanguage),
    ...Object.fromEntries([...known, ...lists]),
  };
  return inLists(plan, entity, (list, owner) =>
    owner.id === parentId && !list.some(({ id }) => id === entityId) ? inOrder([...list, node]) : list,
  );
}

type Rewrite = (list: readonly Node[], owner: Node) => readonly Node[];

/** A plan with the lists of one kind of thing rewritten; null where none is other than it was. */
function inLists(plan: Plan, entity: AddableName, rewrite: Rewrite): Plan | null {
  const { parent } = entities[entity];
  const own = entities[entity].list ?? '';
  const above = parent === null || parent === 'plan' ? null : entities[parent].list;
  const rewritten = (owner: Node): Node => {
    const before = owner[own] as readonly Node[];
    const after = rewrite(before, owner);
    return after === before ? owner : { ...owner, [own]: after };
  };
  if (above === null) {
    const next = rewritten(plan);
    return next === plan ? null : (next as Plan);
  }
  const owners = (plan as Node)[above] as readonly Node[];
  const next = owners.map(rewritten);
  return next.every((owner, index) => owner === owners[index]) ? null : { ...plan, [above]: next };
}
