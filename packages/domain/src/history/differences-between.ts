import { descendants } from '../aggregate/tree.ts';
import { entityNames, entityOf, fieldsOf, type Aggregate, type Node, type RootNode } from '../aggregate/aggregate.ts';
import type { Text } from '../text/text.ts';
import { differences, type Difference } from './differences.ts';
import type { HistoryRow } from './row.ts';

/** What differs between two moments of a root of which both are at hand, as `differences` says it of its log. */
export const differencesBetween = (from: Aggregate, before: RootNode, after: RootNode): readonly Difference[] =>
  differences(from, rowsBetween(from, before, after));

/** Something in a root, wherever it stands. */
export interface PlacedThing {
  readonly entity: string;
  readonly node: Node;
  readonly parentId: string | null;
}

/** Everything in an aggregate, parents before their children. */
export const everythingIn = (from: Aggregate, root: RootNode): readonly PlacedThing[] => [
  { entity: from.root, node: root, parentId: null },
  ...entityNames(from).flatMap((entity) => {
    const { one } = entityOf(from, entity);
    return one === null ? [] : [{ entity, node: root[one] as Node, parentId: null }];
  }),
  ...descendants(from, from.root, root),
];

const valuesOf = (from: Aggregate, { entity, node, parentId }: PlacedThing) => ({
  ...Object.fromEntries(Object.keys(fieldsOf(from, entity)).map((key) => [key, node[key]])),
  parentId,
});

/** The rows that a log would have of what became of a root: a row a field, for a text a row a part. */
export function rowsBetween(from: Aggregate, before: RootNode, after: RootNode): readonly HistoryRow[] {
  const were = new Map(everythingIn(from, before).map((thing) => [thing.node.id, thing]));
  const are = new Map(everythingIn(from, after).map((thing) => [thing.node.id, thing]));
  const added = [...are.values()].filter(({ node }) => !were.has(node.id));
  const removed = [...were.values()].filter(({ node }) => !are.has(node.id));
  const whole = ({ entity, node, parentId }: PlacedThing) => ({ entity, entityId: node.id, parentId, field: '' });
  return [
    ...[...are.values()].flatMap((is) => fieldRows(from, were.get(is.node.id) ?? is, is)),
    ...removed.map((was) => ({ ...whole(was), before: valuesOf(from, was), after: null })),
    ...added.map((is) => ({ ...whole(is), before: null, after: valuesOf(from, is) })),
  ];
}

function fieldRows(
  from: Aggregate,
  { node: was }: PlacedThing,
  { entity, node: is, parentId }: PlacedThing,
): readonly HistoryRow[] {
  return Object.entries(fieldsOf(from, entity)).flatMap(([key, { kind }]) => {
    const row = { entity, entityId: is.id, parentId };
    if (kind !== 'text')
      return same(was[key], is[key]) ? [] : [{ ...row, field: key, before: was[key], after: is[key] }];
    const [old, now] = [was[key] as Text, is[key] as Text];
    return (['original', 'en', 'cy', 'madeFrom'] as const)
      .filter((part) => old[part] !== now[part])
      .map((part) => ({ ...row, field: `${key}.${part}`, before: old[part], after: now[part] }));
  });
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
