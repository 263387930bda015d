import {
  entityOf,
  fieldsOf,
  entityNames,
  hasEntity,
  linkingNames,
  type Aggregate,
  type FieldValues,
  type RootNode,
} from '../aggregate/aggregate.ts';
import { type Edit } from '../aggregate/edit.ts';
import { all, find } from '../aggregate/tree.ts';
import type { Text } from '../text/text.ts';
import type { Difference, FieldDifference } from './differences.ts';
import { isErased, readField, type HistoryRow } from './row.ts';

/** What is to be taken back: what became of things since a moment, and the links to them that went when they did. */
export interface Since {
  readonly things: readonly Difference[];
  /** Rows of link fields, written with the removal of what they linked to. */
  readonly unlinked: readonly HistoryRow[];
}

/**
 * The edits that have things say again what they said at an earlier moment: what came since goes, what went comes back
 * with all that belonged to it and the links to it, what changed changes back. Erased words stay away, and so do links
 * to what is there no longer; `people` are those that it can name.
 */
export function takeBack(
  from: Aggregate,
  root: RootNode,
  { things: changed, unlinked }: Since,
  people: readonly string[],
): readonly Edit[] {
  const there = idsIn(from, root);
  const editable = changed.filter((one) => isTakenBack(from, one));
  const depth = (one: Difference) => placeToAdd(from, one.entity);
  const back = editable
    .filter(({ kind, id }) => kind === 'removed' && !there.has(id))
    .toSorted((one, other) => depth(one) - depth(other));
  const returning = new Set([...there, ...back.map(({ id }) => id)]);
  const known = new Set([...returning, ...people]);
  const added = editable.filter(({ kind, id }) => kind === 'added' && there.has(id));
  const goes = new Set(added.map(({ id }) => id));
  return [
    ...back.flatMap((one) => addition(from, root, one, returning, known)),
    ...relinks(from, root, unlinked, new Set(back.map(({ id }) => id))),
    ...editable.flatMap((one) => (one.kind === 'changed' ? change(from, root, one, known) : [])),
    ...added.filter(({ parentId }) => !goes.has(parentId ?? '')).flatMap((one) => removal(from, one)),
  ];
}

/** What use cases write is not taken back, nor is it what they add. */
function isTakenBack(from: Aggregate, { entity, kind }: Difference): boolean {
  if (!hasEntity(from, entity)) return false;
  const { manner, byUseCase, madeByUseCase } = entityOf(from, entity);
  return manner === 'edited' && !byUseCase && (!madeByUseCase || kind === 'changed');
}

/** A change of one field, as a row of the log has it. */
type FieldRow = Pick<HistoryRow, 'entity' | 'entityId' | 'field' | 'before' | 'after'>;

/** The field was changed again since: putting it back would go over what stands there now. To be asked about first. */
export interface Overwriting {
  readonly kind: 'overwriting';
  readonly edit: Edit;
  readonly stands: unknown;
}

/**
 * The edit that has one field say again what it said before a change; what follows from that follows (a translation
 * may be out of date by it). Null where the field says so already, or can say so no longer.
 */
export function putBackField(
  from: Aggregate,
  root: RootNode,
  row: FieldRow,
  people: readonly string[],
): Edit | Overwriting | null {
  const { entity } = row;
  const now = hasEntity(from, entity) ? find(from, root, entity, row.entityId)?.node : undefined;
  if (now === undefined) return null;
  const known = new Set([...idsIn(from, root), ...people]);
  const { name, part } = readField(row.field);
  const said = fieldsBefore(from, entity, now, [{ ...row, after: null }], known)[name];
  if (said === undefined || isSame(said, now[name])) return null;
  const value = part === null ? said : { [part]: row.before };
  const edit: Edit = { kind: 'set', entity, id: row.entityId, fields: { [name]: value } };
  const stands = fieldNow(from, root, row);
  return isSame(stands, row.after) ? edit : { kind: 'overwriting', edit, stands };
}

/** What a field, or one part of a text, says now; undefined where its thing is gone. */
export function fieldNow(
  from: Aggregate,
  root: RootNode,
  { entity, entityId, field }: Pick<HistoryRow, 'entity' | 'entityId' | 'field'>,
): unknown {
  const { name, part } = readField(field);
  const value = find(from, root, entity, entityId)?.node[name];
  return part === null || value === undefined ? value : (value as FieldValues)[part];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether some words of what went or changed can no longer be put back. */
export const wordsAreGone = (changed: readonly Difference[]): boolean =>
  changed.some(({ kind, fields }) => kind !== 'added' && fields.some(({ before }) => isErased(before)));

const idsIn = (from: Aggregate, root: RootNode): ReadonlySet<string> =>
  new Set(entityNames(from).flatMap((name) => [...all(from, root, name)].map(({ node }) => node.id)));

/** What has links comes after all that it can lead to, and what belongs to something comes after it. */
function placeToAdd(from: Aggregate, name: string): number {
  const { parent } = entityOf(from, name);
  const above = parent === null ? 0 : placeToAdd(from, parent) + 1;
  return linkingNames(from).includes(name) ? above + Object.keys(from.entities).length : above;
}

function addition(
  from: Aggregate,
  root: RootNode,
  { entity, id, parentId, fields }: Difference,
  returning: ReadonlySet<string>,
  known: ReadonlySet<string>,
): readonly Edit[] {
  if (entityOf(from, entity).list === null) return [];
  const parent = parentId ?? root.id;
  if (!returning.has(parent)) return [];
  return [{ kind: 'add', entity, id, parentId: parent, fields: fieldsBefore(from, entity, {}, fields, known) }];
}

function change(
  from: Aggregate,
  root: RootNode,
  { entity, id, fields }: Difference,
  known: ReadonlySet<string>,
): readonly Edit[] {
  const now = find(from, root, entity, id)?.node;
  if (now === undefined) return [];
  const before = Object.entries(fieldsBefore(from, entity, now, fields, known)).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(now[key]),
  );
  return before.length === 0 ? [] : [{ kind: 'set', entity, id, fields: Object.fromEntries(before) }];
}

const removal = (from: Aggregate, { entity, id }: Difference): readonly Edit[] =>
  entityOf(from, entity).list === null ? [] : [{ kind: 'remove', entity, id }];

/** What the fields said before, whole texts with the parts that did not change. */
function fieldsBefore(
  from: Aggregate,
  entity: string,
  now: FieldValues,
  fields: readonly FieldDifference[],
  known: ReadonlySet<string>,
): FieldValues {
  const said: Record<string, unknown> = {};
  for (const { field, before } of fields) {
    const { name, part } = readField(field);
    const { kind, byUseCase } = fieldsOf(from, entity)[name] ?? {};
    if (kind === undefined || byUseCase === true || isErased(before)) continue;
    if (kind === 'text') said[name] = { ...(now[name] as Text), ...(said[name] as Text), [part ?? '']: before };
    else if (kind === 'links') said[name] = (before as readonly string[]).filter((id) => known.has(id));
    else if (kind !== 'link' || before === null || known.has(before as string)) said[name] = before;
  }
  return said;
}

/** Links to what comes back, in fields that can take them: a list takes one more, a single link only where it is empty. */
function relinks(
  from: Aggregate,
  root: RootNode,
  unlinked: readonly HistoryRow[],
  back: ReadonlySet<string>,
): readonly Edit[] {
  const rowsOfFields = Map.groupBy(unlinked, ({ entityId, field }) => `${entityId} ${field}`);
  return [...rowsOfFields.values()].flatMap((rows): readonly Edit[] => {
    const [first] = rows;
    if (first === undefined || !hasEntity(from, first.entity)) return [];
    const { entity, entityId: id, field } = first;
    const now = find(from, root, entity, id)?.node[field];
    const lost = rows.flatMap(({ before }) => before as string | readonly string[]).filter((one) => back.has(one));
    const relink = (value: unknown): readonly Edit[] => [{ kind: 'set', entity, id, fields: { [field]: value } }];
    if (now === undefined || lost.length === 0) return [];
    if (!Array.isArray(now)) return now === null ? relink(lost[0]) : [];
    return relink([...new Set([...(now as readonly string[]), ...lost])]);
  });
}
