import { fieldsOf, hasEntity, type Aggregate } from '../aggregate/aggregate.ts';
import { isErased, type HistoryRow } from './row.ts';

/** What became of one field, or of a text one part of it (`title.en`), between two moments. */
export interface FieldDifference {
  readonly field: string;
  /** Null where the thing was not there. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What became of one thing between two moments. Of one that came or went, the fields that say something. */
export interface Difference {
  readonly entity: string;
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldDifference[];
}

/**
 * What differs between an aggregate before some rows of its log, in order, and after them. Of each field the rows between its
 * first and its last may be left out; rows that add and remove whole things may not.
 */
export function differences(from: Aggregate, rows: readonly HistoryRow[]): readonly Difference[] {
  const lives = new Map<string, Life>();
  for (const row of rows) {
    if (!hasEntity(from, row.entity)) continue;
    const life = lives.get(row.entityId) ?? begin(row);
    lives.set(row.entityId, life);
    live(from, life, row);
  }
  return [...lives].flatMap(([id, life]) => differenceOf(id, life));
}

/** What is known of a thing: what it said at the first moment, and what it says as far as the rows have been read. */
interface Life {
  readonly entity: string;
  readonly parentId: string | null;
  readonly existed: boolean;
  exists: boolean;
  readonly was: Map<string, unknown>;
  is: Map<string, unknown>;
}

function begin({ entity, field, before, parentId }: HistoryRow): Life {
  const existed = field !== '' || before !== null;
  return { entity, parentId, existed, exists: existed, was: new Map(), is: new Map() };
}

function live(from: Aggregate, life: Life, { field, before, after }: HistoryRow): void {
  if (field !== '') {
    remember(life, field, before);
    life.is.set(field, after);
    return;
  }
  if (before !== null) for (const [part, value] of partsOf(from, life.entity, before)) remember(life, part, value);
  life.is = new Map(after === null ? [] : partsOf(from, life.entity, after));
  life.exists = after !== null;
}

/** What the first row of a field says was before, was so at the first moment. */
function remember({ was }: Life, part: string, value: unknown): void {
  if (!was.has(part)) was.set(part, value);
}

/** The fields of a whole thing as rows name them: each part of a text by itself. */
function partsOf(from: Aggregate, entity: string, whole: unknown): readonly (readonly [string, unknown])[] {
  return Object.entries(whole as Readonly<Record<string, unknown>>).flatMap(([key, value]) => {
    const kind = fieldsOf(from, entity)[key]?.kind;
    if (kind !== 'text') return kind === undefined ? [] : [[key, value] as const];
    return Object.entries(value as object).map(([part, words]) => [`${key}.${part}`, words] as const);
  });
}

function differenceOf(id: string, { entity, parentId, existed, exists, was, is }: Life): readonly Difference[] {
  if (!existed && !exists) return [];
  const thing = { entity, id, parentId };
  if (existed && exists) {
    const fields = [...new Set([...was.keys(), ...is.keys()])]
      .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
      .filter(({ before, after }) => !isSameValue(before, after));
    return fields.length === 0 ? [] : [{ ...thing, kind: 'changed', fields }];
  }
  const fields = [...(exists ? is : was)].filter(([field, value]) => says(field, value, exists ? is : was));
  return exists
    ? [{ ...thing, kind: 'added', fields: fields.map(([field, after]) => ({ field, before: null, after })) }]
    : [{ ...thing, kind: 'removed', fields: fields.map(([field, before]) => ({ field, before, after: null })) }];
}

/** Whether a field is filled in; of a text with words, every part. */
function says(field: string, value: unknown, all: ReadonlyMap<string, unknown>): boolean {
  const [name = '', part] = field.split('.');
  if (part !== undefined) return ['en', 'cy'].some((language) => all.get(`${name}.${language}`) !== '');
  return value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);
}

/** Lists are of ids and choices, which have no order. Of words that were erased nobody knows whether they were the same. */
function isSameValue(one: unknown, other: unknown): boolean {
  if (isErased(one) || isErased(other)) return false;
  const comparable = (value: unknown) => JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
  return comparable(one) === comparable(other);
}

/** Whether something only stands elsewhere among its like: a comparison neither counts it nor tells of it by itself. */
export const isOnlyMoved = ({ kind, fields }: Difference): boolean =>
  kind === 'changed' && fields.every(({ field }) => field === 'position');
