import { addableNames, fieldsOf, find, type AddableName, type Edit, type EditFields } from '../plan/edit.ts';
import { entities, entityNames, type EntityName } from '../plan/entities.ts';
import type { Plan } from '../plan/plan.ts';
import type { Text } from '../plan/text.ts';
import { things } from '../rules/things.ts';
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
 * to what is there no longer; `people` are those that a plan can name.
 */
export function takeBack(plan: Plan, { things: changed, unlinked }: Since, people: readonly string[]): readonly Edit[] {
  const there = new Set(things(plan).map(({ id }) => id));
  const back = changed.filter(({ kind, id }) => kind === 'removed' && !there.has(id)).toSorted(placeToAdd);
  const returning = new Set([...there, ...back.map(({ id }) => id)]);
  const known = new Set([...returning, ...people]);
  const added = changed.filter(({ kind, id }) => kind === 'added' && there.has(id));
  const goes = new Set(added.map(({ id }) => id));
  return [
    ...back.flatMap((one) => addition(plan, one, returning, known)),
    ...relinks(plan, unlinked, new Set(back.map(({ id }) => id))),
    ...changed.flatMap((one) => (one.kind === 'changed' ? change(plan, one, known) : [])),
    ...added.filter(({ parentId }) => !goes.has(parentId ?? '')).flatMap(removal),
  ];
}

/** A change of one field, as a row of the log has it. */
type FieldRow = Pick<HistoryRow, 'entity' | 'entityId' | 'field' | 'before'>;

/**
 * The edit that has one field say again what it said before a change; what follows from that follows (a translation
 * may be out of date by it). Null where the field says so already, or can say so no longer.
 */
export function putBackField(plan: Plan, row: FieldRow, people: readonly string[]): Edit | null {
  const entity = entityNames.find((name) => name === row.entity);
  const now = entity === undefined ? undefined : find(plan, entity, row.entityId)?.node;
  if (entity === undefined || now === undefined) return null;
  const known = new Set([...things(plan).map(({ id }) => id), ...people]);
  const { name, part } = readField(row.field);
  const said = fieldsBefore(entity, now, [{ ...row, after: null }], known)[name];
  if (said === undefined || JSON.stringify(said) === JSON.stringify(now[name])) return null;
  const value = part === null ? said : { [part]: row.before };
  return { kind: 'set', entity, id: row.entityId, fields: { [name]: value } };
}

/** Whether some words of what went or changed can no longer be put back. */
export const wordsAreGone = (changed: readonly Difference[]): boolean =>
  changed.some(({ kind, fields }) => kind !== 'added' && fields.some(({ before }) => isErased(before)));

/** Actions name things that have to be there first, and what belongs to something comes after it. */
const placeToAdd = (one: Difference, other: Difference): number => weight(one.entity) - weight(other.entity);
const weight = (entity: EntityName): number => {
  const { parent } = entities[entity];
  return (entity === 'action' || parent === 'action' ? 2 : 0) + (parent === 'plan' ? 0 : 1);
};

function addition(
  plan: Plan,
  { entity, id, parentId, fields }: Difference,
  returning: ReadonlySet<string>,
  known: ReadonlySet<string>,
): readonly Edit[] {
  if (!isAddable(entity)) return [];
  const parent = parentId ?? plan.id;
  if (!returning.has(parent)) return [];
  return [{ kind: 'add', entity, id, parentId: parent, fields: fieldsBefore(entity, {}, fields, known) }];
}

function change(plan: Plan, { entity, id, fields }: Difference, known: ReadonlySet<string>): readonly Edit[] {
  const now = find(plan, entity, id)?.node;
  if (now === undefined) return [];
  const before = Object.entries(fieldsBefore(entity, now, fields, known)).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(now[key]),
  );
  return before.length === 0 ? [] : [{ kind: 'set', entity, id, fields: Object.fromEntries(before) }];
}

const removal = ({ entity, id }: Difference): readonly Edit[] =>
  isAddable(entity) ? [{ kind: 'remove', entity, id }] : [];

/** What the fields said before, whole texts with the parts that did not change. */
function fieldsBefore(
  entity: EntityName,
  now: EditFields,
  fields: readonly FieldDifference[],
  known: ReadonlySet<string>,
): EditFields {
  const said: Record<string, unknown> = {};
  for (const { field, before } of fields) {
    const { name, part } = readField(field);
    const { kind } = fieldsOf(entity)[name] ?? {};
    if (kind === undefined || isErased(before)) continue;
    if (kind === 'text') said[name] = { ...(now[name] as Text), ...(said[name] as Text), [part ?? '']: before };
    else if (kind === 'links') said[name] = (before as readonly string[]).filter((id) => known.has(id));
    else if (kind !== 'link' || before === null || known.has(before as string)) said[name] = before;
  }
  return said;
}

/** Links to what comes back, in fields that can take them: a list takes one more, a single link only where it is empty. */
function relinks(plan: Plan, unlinked: readonly HistoryRow[], back: ReadonlySet<string>): readonly Edit[] {
  const fields = Map.groupBy(unlinked, ({ entityId, field }) => `${entityId} ${field}`);
  return [...fields.values()].flatMap((rows): readonly Edit[] => {
    const [{ entityId: id, field } = { entityId: '', field: '' }] = rows;
    const now = find(plan, 'action', id)?.node[field];
    const lost = rows.flatMap(({ before }) => before as string | readonly string[]).filter((one) => back.has(one));
    if (now === undefined || lost.length === 0) return [];
    if (!Array.isArray(now)) return now === null ? [relink(id, field, lost[0])] : [];
    return [relink(id, field, [...new Set([...(now as readonly string[]), ...lost])])];
  });
}

const relink = (id: string, field: string, value: unknown): Edit => ({
  kind: 'set',
  entity: 'action',
  id,
  fields: { [field]: value },
});

const isAddable = (entity: EntityName): entity is AddableName =>
  (addableNames as readonly EntityName[]).includes(entity);
