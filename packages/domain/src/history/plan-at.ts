import { emptyFields, fieldsOf, inOrder } from '../plan/edit.ts';
import { childrenOf, entities, type EntityName } from '../plan/entities.ts';
import { path } from '../plan/path.ts';
import type { Language } from '../plan/language.ts';
import type { Plan } from '../plan/plan.ts';
import type { Difference, FieldDifference } from './differences.ts';
import { isErased, readField } from './row.ts';

/** A plan as it stood at an earlier moment. */
export interface PastPlan {
  readonly plan: Plan;
  /** Words that stood in it then and were erased since; they are empty in the plan. */
  readonly erased: readonly ErasedWords[];
}

export interface ErasedWords {
  /** The field, or of a text one part of it: `action:0190…:outcome.en`. */
  readonly path: string;
  /** ISO 8601. */
  readonly erasedAt: string;
}

/** Which moment it was. */
export interface PastMoment {
  readonly sequence: number;
  /** The day of its last write; null before the first. */
  readonly on: string | null;
}

type Node = { readonly id: string } & Readonly<Record<string, unknown>>;

/**
 * The plan as it stood at a moment: as it is `now`, with everything taken back that its log says became of it `since`
 * then. What happened to it on a day is in no log: of those events it has the ones up to the day of the moment.
 */
export function planAt(now: Plan, since: readonly Difference[], { sequence, on }: PastMoment): PastPlan {
  const draftedIn = since.flatMap(({ fields }) => fields).find(({ field }) => field === 'draftingLanguage');
  const draftingLanguage = (draftedIn?.before ?? now.draftingLanguage) as Language;
  const { nodeAt, erased } = takingBack(since, draftingLanguage);
  const events = now.events.filter((event) => on !== null && event.on <= on);
  const review = nodeAt('review', now.review);
  const plan: Node = { ...nodeAt('plan', now), review, sequence, draftingLanguage, events };
  return { plan: plan as Plan, erased };
}

function takingBack(since: readonly Difference[], draftingLanguage: Language) {
  const differenceOf = new Map(since.map((one) => [one.id, one]));
  const removedFrom = Map.groupBy(
    since.filter(({ kind }) => kind === 'removed'),
    ({ parentId }) => parentId ?? '',
  );
  const erased: ErasedWords[] = [];

  function nodeAt(entity: EntityName, node: Node): Node {
    const difference = differenceOf.get(node.id);
    // Only the plan and its review are still here though they came later: before that they said nothing.
    const fields = difference?.kind === 'added' ? [] : (difference?.fields ?? []);
    const values =
      difference?.kind === 'added' ? emptyFields(entity, draftingLanguage) : valuesBefore(entity, node, fields);
    for (const { field, before } of fields)
      if (isErased(before)) erased.push({ path: path(entity, node.id, field), erasedAt: before.erasedAt });
    const lists = childrenOf(entity).map((child) => [entities[child].list ?? '', listAt(child, node)]);
    return { ...node, ...values, ...Object.fromEntries(lists) };
  }

  function listAt(entity: EntityName, parent: Node): readonly Node[] {
    const now = (parent[entities[entity].list ?? ''] ?? []) as readonly Node[];
    const stayed = now.filter(({ id }) => differenceOf.get(id)?.kind !== 'added');
    const returning = (removedFrom.get(parent.id) ?? [])
      .filter((one) => one.entity === entity)
      .map(({ id }) => ({ id, ...emptyFields(entity, draftingLanguage) }));
    return inOrder([...stayed, ...returning].map((node) => nodeAt(entity, node)));
  }
  return { nodeAt, erased };
}

/** What the fields said before: of a text, the parts that changed. */
function valuesBefore(entity: EntityName, node: Node, fields: readonly FieldDifference[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { field, before } of fields) {
    const { name, part } = readField(field);
    if (fieldsOf(entity)[name] === undefined) continue;
    const value = isErased(before) ? '' : before;
    values[name] = part === null ? value : { ...((values[name] ?? node[name]) as object), [part]: value };
  }
  return values;
}
