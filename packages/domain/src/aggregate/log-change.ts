import type { Text } from '../text/text.ts';
import {
  childrenOf,
  entityOf,
  fieldsOf,
  hasEntity,
  heldBy,
  listOf,
  type Aggregate,
  type Node,
  type RootNode,
} from './aggregate.ts';
import { emptyFields, emptyNode, FROZEN, languageOf } from './edit.ts';
import { inOrder } from './tree.ts';

/**
 * One row of a log, as far as it says what is so afterwards: a field, or of a text one part of it (`outcome.en`);
 * where `field` is empty, a whole thing that was added (with its `parentId`) or, null, removed; `isFrozen`, that a
 * thing was frozen.
 */
export interface LogChange {
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly after: unknown;
}

/**
 * An aggregate after the changes of its log, in order: what is read of it then, but for its sequence. Null where they
 * do not fit it, or say something that it does not have as it is read: then it has to be read again.
 */
export function applyChanges<R extends RootNode>(from: Aggregate, root: R, changes: readonly LogChange[]): R | null {
  return changes.reduce<R | null>((before, change) => before && applyChange(from, before, change), root);
}

function applyChange<R extends RootNode>(from: Aggregate, root: R, change: LogChange): R | null {
  const { entity, entityId, field, after } = change;
  if (!hasEntity(from, entity)) return null;
  if (field !== '') return withField(from, root, change);
  if (entityOf(from, entity).list === null) return null;
  return after === null ? without(from, root, entity, entityId) : withAdded(from, root, change);
}

function withField<R extends RootNode>(
  from: Aggregate,
  root: R,
  { entity, entityId, field, after }: LogChange,
): R | null {
  const [name = '', part] = field.split('.');
  const isKept = entity === from.root && field === from.languageProperty;
  if (!isKept && field !== FROZEN && fieldsOf(from, entity)[name] === undefined) return null;
  const change = (node: Node): Node => ({
    ...node,
    [name]: part === undefined ? after : { ...(node[name] as Text), [part]: after },
  });
  const { one, order } = entityOf(from, entity);
  if (entity === from.root) return entityId === root.id ? (change(root) as R) : null;
  if (one !== null) {
    const node = root[one] as Node;
    return entityId === node.id ? { ...root, [one]: change(node) } : null;
  }
  return inLists(from, root, entity, (list) => {
    if (!list.some(({ id }) => id === entityId)) return list;
    const changed = list.map((node) => (node.id === entityId ? change(node) : node));
    return order.includes(name) ? inOrder(from, entity, changed) : changed;
  });
}

/** What belongs to something is removed in rows of its own, after it: it is gone by then. */
function without<R extends RootNode>(from: Aggregate, root: R, entity: string, id: string): R {
  const rest = (list: readonly Node[]) => list.filter((node) => node.id !== id);
  return inLists(from, root, entity, (list) => (list.some((node) => node.id === id) ? rest(list) : list)) ?? root;
}

function withAdded<R extends RootNode>(from: Aggregate, root: R, { entity, entityId, after }: LogChange): R | null {
  const { parentId, ...values } = after as Readonly<Record<string, unknown>>;
  const known = Object.entries(values).filter(([key]) => key in fieldsOf(from, entity));
  const node: Node = {
    ...emptyFields(from, entity, languageOf(from, root)),
    ...Object.fromEntries(known),
    ...emptyNode(from, entity, entityId),
  };
  return inLists(from, root, entity, (list, owner) =>
    owner.id === parentId && !list.some(({ id }) => id === entityId) ? inOrder(from, entity, [...list, node]) : list,
  );
}

type Rewrite = (list: readonly Node[], owner: Node) => readonly Node[];

/** An aggregate with the lists of one kind of thing rewritten; null where none is other than it was. */
function inLists<R extends RootNode>(from: Aggregate, root: R, entity: string, rewrite: Rewrite): R | null {
  const list = listOf(from, entity);
  const parent = entityOf(from, entity).parent ?? from.root;
  const rewritten = (name: string, owner: Node): Node => {
    if (name === parent) {
      const before = heldBy(from, owner, entity);
      const after = rewrite(before, owner);
      return after === before ? owner : { ...owner, [list]: after };
    }
    const step = stepTowards(from, name, parent);
    if (step === null) return owner;
    const before = heldBy(from, owner, step);
    const after = before.map((node) => rewritten(step, node));
    return after.every((node, index) => node === before[index]) ? owner : { ...owner, [listOf(from, step)]: after };
  };
  const next = rewritten(from.root, root);
  return next === root ? null : (next as R);
}

/** The child of `name` that is, or is above, `below`. */
function stepTowards(from: Aggregate, name: string, below: string): string | null {
  for (let at: string | null = below; at !== null; at = entityOf(from, at).parent)
    if (childrenOf(from, name).includes(at)) return at;
  return null;
}
