import { childrenOf, entityOf, heldBy, listOf, type Aggregate, type Node, type RootNode } from './aggregate.ts';

/** Something with the id of what it belongs to; null if it is not there. */
export function find(
  from: Aggregate,
  root: RootNode,
  name: string,
  id: string,
): { readonly node: Node; readonly parentId: string } | null {
  for (const found of all(from, root, name)) if (found.node.id === id) return found;
  return null;
}

/** Everything of one kind, one at a time and nothing else built: a large plan is asked for hundreds at each letter. */
export function* all(from: Aggregate, root: RootNode, name: string): Generator<Omit<Descendant, 'entity'>> {
  const { parent, one } = entityOf(from, name);
  if (parent === null) yield { node: root, parentId: '' };
  else if (one !== null) yield { node: root[one] as Node, parentId: '' };
  else
    for (const { node } of all(from, root, parent))
      for (const item of heldBy(from, node, name)) yield { node: item, parentId: node.id };
}

/** Something below something else. */
export interface Descendant {
  readonly entity: string;
  readonly node: Node;
  readonly parentId: string;
}

/** Everything below something, parents before their children. */
export function descendants(from: Aggregate, name: string, node: Node): readonly Descendant[] {
  return childrenOf(from, name).flatMap((child) =>
    heldBy(from, node, child).flatMap((item) => [
      { entity: child, node: item, parentId: node.id },
      ...descendants(from, child, item),
    ]),
  );
}

/** The aggregate with every thing of one kind replaced; what stays as it is stays the same object. */
export function mapAll<R extends RootNode>(from: Aggregate, root: R, name: string, change: (node: Node) => Node): R {
  const below = (owner: string, node: Node): Node => {
    if (owner === name) return change(node);
    let next = node;
    for (const child of childrenOf(from, owner).filter((one) => isAbove(from, one, name))) {
      const list = heldBy(from, node, child);
      const changed = list.map((item) => below(child, item));
      if (changed.some((item, index) => item !== list[index])) next = { ...next, [listOf(from, child)]: changed };
    }
    return next;
  };
  return below(from.root, root) as R;
}

/** Whether things of one kind are, or can have below them, things of another. */
function isAbove(from: Aggregate, above: string, name: string): boolean {
  for (let at: string | null = name; at !== null; at = entityOf(from, at).parent) if (at === above) return true;
  return false;
}

/** Siblings in order, and by id where two have the same place. */
export function inOrder(from: Aggregate, name: string, list: readonly Node[]): readonly Node[] {
  const { order, fields } = entityOf(from, name);
  const keys = order.filter((key) => key in fields);
  return list.toSorted((a, b) => compareBy(keys, a, b) || (a.id < b.id ? -1 : 1));
}

function compareBy(keys: readonly string[], a: Node, b: Node): number {
  for (const key of keys) {
    const [one, other] = [a[key] as string | number, b[key] as string | number];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
