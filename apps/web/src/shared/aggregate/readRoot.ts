import {
  childrenOf,
  entityNames,
  entityOf,
  fieldsOf,
  listOf,
  type Aggregate,
  type FieldValues,
  type Node,
  type RootNode,
} from '@cynllun/domain/aggregate/aggregate';
import { FROZEN } from '@cynllun/domain/aggregate/edit';
import type { Text } from '@cynllun/domain/text/text';

/** A root from the answer to a query that asks for all that is declared of it (`pnpm schema` writes those fields). */
export function readRoot<R extends RootNode>(from: Aggregate, data: FieldValues): R {
  const { languageProperty } = from;
  const ones = entityNames(from).flatMap((name) => {
    const { one } = entityOf(from, name);
    return one === null ? [] : [[one, readNode(from, name, data[one] as FieldValues)] as const];
  });
  return {
    ...readNode(from, from.root, data),
    sequence: data['sequence'],
    ...(languageProperty !== null && { [languageProperty]: data[languageProperty] }),
    ...Object.fromEntries(ones),
  } as R;
}

/** The id and fields of something with all that belongs to it, and nothing else that came with it. */
function readNode(from: Aggregate, name: string, data: FieldValues): Node {
  const fields = Object.entries(fieldsOf(from, name)).map(([key, { kind }]) => [
    key,
    kind === 'text' ? toText(data[key] as Text) : data[key],
  ]);
  const lists = childrenOf(from, name).map((child) => {
    const list = listOf(from, child);
    return [list, (data[list] as readonly FieldValues[]).map((one) => readNode(from, child, one))];
  });
  return {
    id: data['id'] as string,
    ...Object.fromEntries([...fields, ...lists]),
    ...(entityOf(from, name).freezes && { [FROZEN]: data[FROZEN] }),
  };
}

const toText = ({ original, en, cy, madeFrom }: Text): Text => ({ original, en, cy, madeFrom });
