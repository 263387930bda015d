import {
  childrenOf,
  entityNames,
  entityOf,
  fieldsOf,
  heldBy,
  listOf,
  type Aggregate,
  type FieldValues,
  type Node,
  type RootNode,
} from '../aggregate/aggregate.ts';
import { emptyFields, emptyNode, FROZEN, languageOf } from '../aggregate/edit.ts';
import { inOrder } from '../aggregate/tree.ts';
import type { Language } from '../text/language.ts';
import { path } from '../aggregate/path.ts';
import type { Difference, FieldDifference } from './differences.ts';
import { isErased, readField } from './row.ts';

/** A root as it stood at an earlier moment. */
export interface PastRoot<R extends RootNode = RootNode> {
  readonly root: R;
  /** Words that stood in it then and were erased since; they are empty in the root. */
  readonly erased: readonly ErasedWords[];
}

export interface ErasedWords {
  /** The field, or of a text one part of it: `action:0190…:outcome.en`. */
  readonly path: string;
  /** ISO 8601. */
  readonly erasedAt: string;
}

/** The root as it stood when its log had this sequence: as it is `now`, with all taken back that became of it `since`. */
export function rootAt<R extends RootNode>(
  from: Aggregate,
  now: R,
  since: readonly Difference[],
  sequence: number,
): PastRoot<R> {
  const language = languageBefore(from, now, since);
  const { nodeAt, erased } = takingBack(from, since, language);
  const ones = entityNames(from).flatMap((name) => {
    const { one } = entityOf(from, name);
    return one === null ? [] : [[one, nodeAt(name, now[one] as Node)]];
  });
  const known = from.languageProperty === null ? {} : { [from.languageProperty]: language };
  const root: RootNode = { ...nodeAt(from.root, now), ...Object.fromEntries(ones), ...known, sequence };
  return { root: root as R, erased };
}

function languageBefore(from: Aggregate, now: RootNode, since: readonly Difference[]): Language {
  const ofRoot = since.find(({ id }) => id === now.id)?.fields ?? [];
  const change = ofRoot.find(({ field }) => field === from.languageProperty);
  return (change?.before ?? languageOf(from, now)) as Language;
}

function takingBack(from: Aggregate, since: readonly Difference[], language: Language) {
  const differenceOf = new Map(since.map((one) => [one.id, one]));
  const removedFrom = Map.groupBy(
    since.filter(({ kind }) => kind === 'removed'),
    ({ parentId }) => parentId ?? '',
  );
  const erased: ErasedWords[] = [];

  function nodeAt(name: string, node: Node): Node {
    const difference = differenceOf.get(node.id);
    // Only a root, and what it has one of, is still here though it came later: before that it said nothing.
    const fields = difference?.kind === 'added' ? [] : (difference?.fields ?? []);
    const values =
      difference?.kind === 'added' ? emptyFields(from, name, language) : valuesBefore(from, name, node, fields);
    for (const { field, before } of fields)
      if (isErased(before)) erased.push({ path: path(name, node.id, field), erasedAt: before.erasedAt });
    const lists = childrenOf(from, name).map((child) => [listOf(from, child), listAt(child, node)]);
    return { ...node, ...values, ...Object.fromEntries(lists) };
  }

  function listAt(name: string, parent: Node): readonly Node[] {
    const stayed = heldBy(from, parent, name).filter(({ id }) => differenceOf.get(id)?.kind !== 'added');
    const returning = (removedFrom.get(parent.id) ?? [])
      .filter(({ entity }) => entity === name)
      .map(({ id }) => ({ ...emptyNode(from, name, id), ...emptyFields(from, name, language) }));
    const nodes = [...stayed, ...returning].map((node) => nodeAt(name, node));
    return inOrder(from, name, nodes);
  }
  return { nodeAt, erased };
}

/** What the fields said before: of a text, the parts that changed. */
function valuesBefore(from: Aggregate, name: string, node: Node, fields: readonly FieldDifference[]): FieldValues {
  const values: Record<string, unknown> = {};
  for (const { field, before } of fields) {
    const { name: key, part } = readField(field);
    if (fieldsOf(from, name)[key] === undefined && key !== FROZEN) continue;
    const value = isErased(before) ? '' : before;
    values[key] = part === null ? value : { ...((values[key] ?? node[key]) as object), [part]: value };
  }
  return values;
}
