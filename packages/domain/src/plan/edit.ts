import { withConsequences, touched } from './agreement.ts';
import { childrenOf, entities, entityNames, type EntityName } from './entities.ts';
import type { Field, FieldKind, Values } from './field.ts';
import { withLineFeeds } from './line-ends.ts';
import type { Language } from './language.ts';
import type { Plan } from './plan.ts';
import { editText, emptyText, type Text, type TextEdit } from './text.ts';

/**
 * The three things a person can do to a plan. Every screen, import and undo is made of them; the server writes them
 * to its tables and the client shows them at once, both by the rules in this file.
 * Order is the field `position`; moving is setting it.
 */
export type Edit =
  | { readonly kind: 'set'; readonly entity: EntityName; readonly id: string; readonly fields: EditFields }
  | {
      readonly kind: 'add';
      readonly entity: AddableName;
      /** UUIDv7 made by whoever adds it, so that an addition sent twice is one addition. */
      readonly id: string;
      readonly parentId: string;
      readonly fields: EditFields;
    }
  | { readonly kind: 'remove'; readonly entity: AddableName; readonly id: string };

export type AddableName = Exclude<EntityName, 'plan' | 'review'>;
export const addableNames = entityNames.filter((name): name is AddableName => entities[name].parent !== null);

/** Fields by name; a text as a `TextEdit`, everything else as its value. */
export type EditFields = Readonly<Record<string, unknown>>;

/** What may be said of one entity's fields, typed. */
export type FieldEdits<N extends EntityName> = {
  readonly [K in keyof Values<(typeof entities)[N]['fields']>]?: Values<(typeof entities)[N]['fields']>[K] extends Text
    ? TextEdit
    : Values<(typeof entities)[N]['fields']>[K];
};

export const set = <N extends EntityName>(entity: N, id: string, fields: FieldEdits<N>): Edit => ({
  kind: 'set',
  entity,
  id,
  fields,
});
export const add = <N extends AddableName>(entity: N, id: string, parentId: string, fields: FieldEdits<N>): Edit => ({
  kind: 'add',
  entity,
  id,
  parentId,
  fields,
});
export const remove = (entity: AddableName, id: string): Edit => ({ kind: 'remove', entity, id });

/** The fields of an entity, by name. */
export const fieldsOf = (entity: EntityName): Readonly<Record<string, Field>> => entities[entity].fields;

/** An entity with nothing filled in, its texts in the plan's drafting language. */
export function emptyFields(entity: EntityName, language: Language): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fieldsOf(entity)).map(([key, field]) => [
      key,
      field.kind === 'text' ? emptyText(language) : field.empty,
    ]),
  );
}

/** The values of an entity after its fields are edited, with what follows from that. */
export function editFields(entity: EntityName, values: EditFields, edits: EditFields): Record<string, unknown> {
  const changed = Object.entries(withConsequences(entity, values, edits)).filter(([, value]) => value !== undefined);
  return {
    ...values,
    ...Object.fromEntries(
      changed.map(([key, value]) => [key, editValue(fieldsOf(entity)[key]?.kind, values[key], value)]),
    ),
  };
}

function editValue(kind: FieldKind | undefined, before: unknown, edited: unknown): unknown {
  if (kind === 'text') return editText(before as Text, edited as TextEdit);
  return kind === 'words' && typeof edited === 'string' ? withLineFeeds(edited) : edited;
}

type Node = { readonly id: string } & Readonly<Record<string, unknown>>;

/** The plan after an edit. An edit of something that is no longer there changes nothing. */
export function applyEdit(plan: Plan, edit: Edit): Plan {
  if (edit.entity === 'review' && edit.kind === 'set')
    return { ...plan, review: { ...plan.review, ...editFields('review', plan.review, edit.fields) } };
  const edited = editNode('plan', plan, plan.draftingLanguage, edit) as Plan;
  return edit.kind === 'remove' ? withoutLinksTo(edited, removedIds(plan, edit)) : edited;
}

function editNode(name: EntityName, node: Node, language: Language, edit: Edit): Node {
  if (edit.kind === 'set' && edit.entity === name)
    return edit.id === node.id ? { ...node, ...editFields(name, node, edit.fields) } : node;
  let next = node;
  for (const child of childrenOf(name)) {
    const list = entities[child].list ?? '';
    const before = node[list] as readonly Node[];
    const after = editList(name, node, child, before, language, edit);
    if (after !== before) next = { ...next, [list]: after };
  }
  return next;
}

function editList(
  parent: EntityName,
  node: Node,
  child: EntityName,
  list: readonly Node[],
  language: Language,
  edit: Edit,
): readonly Node[] {
  if (edit.kind === 'remove' && edit.entity === child) {
    return list.some(({ id }) => id === edit.id) ? list.filter(({ id }) => id !== edit.id) : list;
  }
  if (edit.kind === 'add' && edit.entity === child) {
    const isHere =
      edit.parentId === node.id && entities[child].parent === parent && !list.some(({ id }) => id === edit.id);
    return isHere ? inOrder([...list, newNode(edit, language)]) : list;
  }
  const edited = list.map((item) => editNode(child, item, language, edit));
  return edited.every((item, index) => item === list[index]) ? list : inOrder(edited);
}

function newNode(edit: Edit & { kind: 'add' }, language: Language): Node {
  const lists = Object.fromEntries(childrenOf(edit.entity).map((child) => [entities[child].list ?? '', []]));
  return { id: edit.id, ...editFields(edit.entity, emptyFields(edit.entity, language), edit.fields), ...lists };
}

/** Siblings in order: by position, and by id where two people chose the same place. */
export function inOrder(list: readonly Node[]): readonly Node[] {
  return list.toSorted((a, b) => Number(a['position']) - Number(b['position']) || (a.id < b.id ? -1 : 1));
}

function withoutLinksTo(plan: Plan, gone: ReadonlySet<string>): Plan {
  const actions = plan.actions.map((action) => {
    const fields = linksWithout('action', action, gone);
    return Object.keys(fields).length === 0 ? action : { ...action, ...fields };
  });
  return { ...plan, actions };
}

/** The link fields of something that point at what is gone, as they stand without it. */
export function linksWithout(
  entity: EntityName,
  values: EditFields,
  gone: ReadonlySet<string>,
): Record<string, unknown> {
  const without: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fieldsOf(entity))) {
    const value = values[key];
    if (field.kind === 'link' && gone.has(value as string)) without[key] = null;
    if (field.kind === 'links' && (value as readonly string[]).some((id) => gone.has(id)))
      without[key] = (value as readonly string[]).filter((id) => !gone.has(id));
  }
  return without;
}

function removedIds(plan: Plan, edit: Edit): ReadonlySet<string> {
  const found = find(plan, edit.entity, edit.id);
  return new Set(
    found === null ? [] : [found.node.id, ...descendants(edit.entity, found.node).map(({ node }) => node.id)],
  );
}

/** Something in a plan, with the id of what it belongs to; null if it is not there. */
export function find(plan: Plan, entity: EntityName, id: string): { node: Node; parentId: string } | null {
  if (entity === 'plan') return plan.id === id ? { node: plan, parentId: '' } : null;
  if (entity === 'review') return plan.review.id === id ? { node: plan.review, parentId: '' } : null;
  for (const { node, parentId } of all(plan, entity)) if (node.id === id) return { node, parentId };
  return null;
}

/** Everything of one kind, one at a time and nothing else built: a large plan is asked for hundreds at each letter. */
function* all(plan: Plan, entity: EntityName): Generator<Omit<Descendant, 'entity'>> {
  const { parent, list } = entities[entity];
  if (parent === null || list === null) return;
  const parents = parent === 'plan' ? [{ node: plan as Node }] : all(plan, parent);
  for (const { node } of parents)
    for (const item of node[list] as readonly Node[]) yield { node: item, parentId: node.id };
}

interface Descendant {
  readonly entity: AddableName;
  readonly node: Node;
  readonly parentId: string;
}

/** Everything below something, parents before their children. */
function descendants(entity: EntityName, node: Node): readonly Descendant[] {
  return addableNames
    .filter((name) => entities[name].parent === entity)
    .flatMap((name) =>
      (node[entities[name].list ?? ''] as readonly Node[]).flatMap((item) => [
        { entity: name, node: item, parentId: node.id },
        ...descendants(name, item),
      ]),
    );
}

/** The edits that put a plan back as it was before `edit`; for a removal, everything below and every link to it. */
export function inverse(plan: Plan, edit: Edit): readonly Edit[] {
  const found = find(plan, edit.entity, edit.id);
  if (edit.kind === 'add') return [remove(edit.entity, edit.id)];
  if (found === null) return [];
  if (edit.kind === 'set')
    return [
      {
        ...edit,
        fields: Object.fromEntries(touched(edit.entity, found.node, edit.fields).map((key) => [key, found.node[key]])),
      },
    ];
  const self = { entity: edit.entity, ...found };
  return [...[self, ...descendants(edit.entity, found.node)].map(putBack), ...relink(plan, removedIds(plan, edit))];
}

function putBack({ entity, node, parentId }: Descendant): Edit {
  const fields = Object.fromEntries(Object.keys(fieldsOf(entity)).map((key) => [key, node[key]]));
  return { kind: 'add', entity, id: node.id, parentId, fields };
}

function relink(plan: Plan, gone: ReadonlySet<string>): readonly Edit[] {
  return plan.actions.flatMap((action) => {
    const keys = gone.has(action.id) ? [] : Object.keys(linksWithout('action', action, gone));
    const fields = Object.fromEntries(keys.map((key) => [key, action[key as keyof typeof action]]));
    return keys.length === 0 ? [] : [{ kind: 'set' as const, entity: 'action' as const, id: action.id, fields }];
  });
}
