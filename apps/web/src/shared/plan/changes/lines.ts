import { FROZEN } from '@cynllun/domain/aggregate/edit';
import { readField } from '@cynllun/domain/history/row';
import { entityNames, entityOf, fieldsOf, hasEntity, type Aggregate } from '@cynllun/domain/aggregate/aggregate';

/** One row of a write, as the API has it. */
export interface Change {
  readonly entity: string;
  readonly entityId: string;
  readonly parentId: string | null;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Something in the aggregate, or that was. */
export interface Subject {
  readonly entity: string;
  readonly id: string;
  readonly parentId: string | null;
}

export interface Value {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** How many of each kind came or went with something. */
export type Below = readonly (readonly [string, number])[];

/** What was said of something that happened to the plan: that it did, or in place of what was recorded before. */
interface EventLine {
  readonly kind: 'recorded' | 'corrected' | 'takenBack';
  /** The entry that names it: itself, or what it corrects. */
  readonly about: string;
  readonly values: readonly Value[];
}

/** What a person reads of a write. */
export type Line = Subject &
  (
    | { readonly kind: 'setUp'; readonly below: Below }
    | { readonly kind: 'added' | 'removed'; readonly values: readonly Value[]; readonly below: Below }
    | ({ readonly kind: 'field' } & Value)
    | { readonly kind: 'translated'; readonly field: string }
    | { readonly kind: 'moved' }
    | EventLine
  );

/** The lines of a write. What follows from something else in it is not told twice. */
export function linesOf(of: Aggregate, changes: readonly Change[]): readonly Line[] {
  const whole = new Map(changes.filter(({ field }) => field === '').map((change) => [change.entityId, change]));
  return changes.flatMap((change): readonly Line[] => {
    const { entity } = change;
    if (!hasEntity(of, entity)) return [];
    const subject = { entity, id: change.entityId, parentId: change.parentId };
    return change.field === '' ? wholeLine(of, subject, change, whole) : fieldLine(subject, change, changes);
  });
}

/** Whether a line has something that a sealing write took out. */
export const isTakenOut = (line: Line): boolean =>
  line.kind === 'removed' || (line.kind === 'field' && !isEmpty(line.before));

type Whole = ReadonlyMap<string, Change>;

function wholeLine(of: Aggregate, subject: Subject, change: Change, whole: Whole): readonly Line[] {
  const { entity, id, parentId } = subject;
  const below = countBelow(of, id, whole);
  if (entity === of.root) return [{ ...subject, kind: 'setUp', below }];
  const isMadeWithRoot = entityOf(of, entity).one !== null;
  if (isMadeWithRoot || (parentId !== null && whole.has(parentId))) return [];
  if (entity === 'planEvent') return [{ ...subject, ...eventLine(of, id, change) }];
  const kind = change.after === null ? 'removed' : 'added';
  return [{ ...subject, kind, values: valuesOf(of, entity, change), below }];
}

function eventLine(of: Aggregate, id: string, change: Change): EventLine {
  const { kind, corrects } = change.after as Readonly<Record<string, unknown>>;
  const values = valuesOf(of, 'planEvent', change);
  if (typeof corrects !== 'string') return { kind: 'recorded', about: id, values };
  return kind === null
    ? { kind: 'takenBack', about: corrects, values: [] }
    : { kind: 'corrected', about: corrects, values };
}

function countBelow(of: Aggregate, id: string, whole: Whole): Below {
  const below = [...whole.values()].filter(({ parentId }) => parentId === id);
  return entityNames(of)
    .map((name) => [name, below.filter(({ entity }) => entity === name).length] as const)
    .filter(([, count]) => count > 0);
}

/** The fields of something that came or went which say anything, in the order a person meets them. */
function valuesOf(of: Aggregate, entity: string, { before, after }: Change): readonly Value[] {
  const values = (after ?? before) as Readonly<Record<string, unknown>>;
  const all = Object.entries(fieldsOf(of, entity)).flatMap(([key, { kind }]) => {
    if (kind !== 'text') return [[key, values[key]] as const];
    const text = (values[key] ?? {}) as Readonly<Record<string, unknown>>;
    return (['en', 'cy'] as const).map((language) => [`${key}.${language}`, text[language]] as const);
  });
  return all
    .filter(([field, value]) => !isUnsaid(of, entity, field) && !isEmpty(value))
    .map(([field, value]) => ({ field, before: after === null ? value : null, after: after === null ? null : value }));
}

const isOrder = (field: string): boolean => field === 'position';
/**
 * Order, what a rule is known by to the program (where its gap is says the same in words), and what a use case knows a thing
 * by.
 */
function isUnsaid(of: Aggregate, entity: string, field: string): boolean {
  const { kind, byUseCase } = fieldsOf(of, entity)[field] ?? {};
  const isOfProgram = kind === 'identifier' && (byUseCase === true || field === 'findingsHash');
  return isOrder(field) || field === 'code' || isOfProgram;
}
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

function fieldLine(subject: Subject, { field, before, after }: Change, all: readonly Change[]): readonly Line[] {
  if (isOrder(field)) return [{ ...subject, kind: 'moved' }];
  // What froze it is told by itself.
  if (field === FROZEN) return [];
  const { name, part } = readField(field);
  if (part !== 'madeFrom') return [{ ...subject, kind: 'field', field, before, after }];
  const isConsequence = all.some(
    (other) => other.entityId === subject.id && other.field !== field && readField(other.field).name === name,
  );
  return isConsequence || after !== null ? [] : [{ ...subject, kind: 'translated', field: name }];
}

/** What differs in a thing between two moments, as a line or more. */
export function linesOfDifference(
  of: Aggregate,
  subject: Subject & { readonly kind: 'added' | 'removed' | 'changed'; readonly fields: readonly Value[] },
): readonly Line[] {
  const { kind, entity, id, parentId } = subject;
  const fields = inOrder(of, entity, subject.fields);
  const rows = fields.map((one) => ({ ...one, entity, entityId: id, parentId }));
  if (kind === 'changed') return rows.flatMap((row) => fieldLine({ entity, id, parentId }, row, rows));
  const values = fields.filter(
    ({ field, before, after }) => !isAside(of, entity, field) && !isEmpty(kind === 'added' ? after : before),
  );
  return [{ entity, id, parentId, kind, values, below: [] }];
}

/** Fields in the order a person meets them, English before Welsh. */
function inOrder(of: Aggregate, entity: string, fields: readonly Value[]): readonly Value[] {
  const names = Object.keys(fieldsOf(of, entity));
  const place = ({ field }: Value) => {
    const { name, part } = readField(field);
    return names.indexOf(name) * 2 + (part === 'cy' ? 1 : 0);
  };
  return fields.toSorted((one, other) => place(one) - place(other));
}

/** Of a text what stands beside its words, and order. */
const isAside = (of: Aggregate, entity: string, field: string): boolean =>
  isUnsaid(of, entity, field) || ['original', 'madeFrom'].includes(readField(field).part ?? '');
