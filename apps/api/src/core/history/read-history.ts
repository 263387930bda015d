import type { HistoryRow } from '@cynllun/domain/history/row';
import type { Language } from '@cynllun/domain/text/language';
import type { Sql } from '../../platform/sql.ts';
import type { NamedPerson, StoredAggregate } from '../aggregate/stored-aggregate.ts';
import {
  goneAmong,
  idsAbout,
  parentOfRow,
  rowJson,
  toGone,
  toRow,
  type Gone,
  type StoredGone,
  type StoredRow,
} from './rows.ts';

/** The most rows that are returned of one write; the rest of an import is read by comparing before it with after it. */
const MOST_ROWS = 50;

/** Which writes of a log to read, the newest first; null leaves nothing out. */
export interface HistoryFilter {
  /** By this person, also together with others. */
  readonly personId: string | null;
  /** About this thing and all that ever belonged to it. */
  readonly thingId: string | null;
  /** That changed this field, or added or removed something with it filled in; without a name, added or removed any. */
  readonly field: { readonly entity: string; readonly name: string | null } | null;
  /** Written after this sequence. */
  readonly since: number | null;
  /** Leaves out what this person wrote without others: it is no news to them. */
  readonly notBy: string | null;
  /** Older than this sequence. */
  readonly before: number | null;
  readonly first: number;
}

export interface HistoryWrite {
  readonly sequence: number;
  readonly at: Date;
  readonly by: NamedPerson | null;
  /** Everyone whose words these are, where several wrote them together; otherwise empty. */
  readonly authors: readonly NamedPerson[];
  /** What is asked for of what it changed, in order, and how many rows that is: of an import not all are here. */
  readonly changes: readonly HistoryRow[];
  readonly matching: number;
  /** How many more rows it has than those asked for. */
  readonly others: number;
  /** It sealed the root: what it took out was not agreed. Known of the whole write, whatever is asked for of it. */
  readonly seals: boolean;
}

export interface HistoryPage {
  readonly writes: readonly HistoryWrite[];
  /** There are older ones. */
  readonly hasMore: boolean;
  /** The log's sequence. */
  readonly head: number;
  readonly gone: readonly Gone[];
}

interface Stored {
  readonly head: bigint;
  readonly plainNamesIn: Language;
  readonly people: readonly NamedPerson[];
  readonly gone: readonly StoredGone[];
  readonly writes: readonly (Omit<HistoryWrite, 'at' | 'by' | 'authors' | 'changes'> & {
    readonly at: string;
    readonly personId: string | null;
    readonly authors: readonly string[];
    readonly changes: readonly StoredRow[];
  })[];
}

/** Reads a page of the log of a root, newest first, in one statement. */
export async function readHistory(
  sql: Sql,
  stored: StoredAggregate,
  rootId: string,
  asked: HistoryFilter,
): Promise<HistoryPage> {
  const { text, values } = statement(stored, rootId, asked);
  const [page] = await sql.$queryRawUnsafe<Stored[]>(text, ...values);
  if (page === undefined) throw new Error(`No log of ${rootId}`);
  const named = new Map(page.people.map((person) => [person.id, person]));
  const writes = page.writes.map(({ personId, authors, at, changes, ...rest }): HistoryWrite => ({
    ...rest,
    at: new Date(at),
    by: named.get(personId ?? '') ?? null,
    authors: authors.flatMap((id) => named.get(id) ?? []),
    changes: changes.map(toRow(stored.aggregate, page.plainNamesIn)),
  }));
  return {
    writes: writes.slice(0, asked.first),
    hasMore: writes.length > asked.first,
    head: Number(page.head),
    gone: page.gone.map(toGone(stored.aggregate, page.plainNamesIn)),
  };
}

/** Asks only for what is asked, so that what is not asked for costs nothing. Values are never written into the text. */
function statement(
  { namedPeopleSql, sealsSql }: StoredAggregate,
  rootId: string,
  asked: HistoryFilter,
): { readonly text: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [rootId];
  const given = (value: unknown) => `$${values.push(value)}`;
  const limit = given(asked.first + 1);
  const ofRows = conditionsOnRows(asked, given);
  const conditions = [`w."logId" = $1::uuid`, ...conditionsOnWrites(asked, given)];
  if (ofRows.length > 0) conditions.push(hasRow(ofRows, asked));
  const text = `
  WITH hit AS (
    SELECT w."sequence", w."personId", w."at", w."authors" FROM "ChangeWrite" w
    WHERE ${conditions.join(' AND ')} ORDER BY w."sequence" DESC LIMIT ${limit}
  ), matching AS (
    SELECT c.*, row_number() OVER (PARTITION BY c."sequence" ORDER BY c."n") AS "place",
      count(*) OVER (PARTITION BY c."sequence") AS "matching"
    FROM "Change" c WHERE ${[`c."logId" = $1::uuid`, 'c."sequence" IN (SELECT "sequence" FROM hit)', ...ofRows].join(' AND ')}
  ), returned AS (
    SELECT * FROM matching WHERE "place" <= ${MOST_ROWS}
  ), write AS (
    SELECT h."sequence", h."personId", h."at", h."authors", max(c."matching") AS "matching",
      (SELECT count(*) FROM "Change" o WHERE o."logId" = $1::uuid AND o."sequence" = h."sequence")
        - max(c."matching") AS "others",
      ${
        sealsSql === undefined
          ? 'false'
          : `EXISTS (SELECT FROM "Change" c WHERE c."logId" = $1::uuid AND c."sequence" = h."sequence" AND ${sealsSql})`
      } AS "seals",
      jsonb_agg(${rowJson} ORDER BY c."n") AS "changes"
    FROM hit h JOIN returned c ON c."sequence" = h."sequence" GROUP BY 1, 2, 3, 4
  )
  SELECT l."sequence" AS "head", l."plainNamesIn",
    ${namedPeopleSql('$1::uuid', 'SELECT "personId" FROM hit UNION SELECT unnest("authors") FROM hit')} AS "people",
    ${goneAmong(`SELECT c."entityId" FROM returned c UNION SELECT (${parentOfRow})::uuid FROM returned c`)} AS "gone",
    (SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY t."sequence" DESC), '[]') FROM write t) AS "writes"
  FROM "ChangeLog" l WHERE l."id" = $1::uuid`;
  return { text, values };
}

/**
 * In SQL, that the write `w` has a row that is asked for. The rows about one thing are few: their writes are found by
 * it. Those of one field may be most of the log: the newest writes are looked into one by one until there are enough.
 * Written as a join, either would be planned by a guess at how many there are, which is far out for a root's own fields.
 */
function hasRow(ofRows: readonly string[], { thingId }: HistoryFilter): string {
  const rows = `FROM "Change" c WHERE ${['c."logId" = $1::uuid', ...ofRows].join(' AND ')}`;
  return thingId === null
    ? `(SELECT true ${rows} AND c."sequence" = w."sequence" LIMIT 1)`
    : `w."sequence" = ANY (ARRAY(SELECT c."sequence" ${rows}))`;
}

type Given = (value: unknown) => string;

function conditionsOnWrites({ before, since, personId, notBy }: HistoryFilter, given: Given): readonly string[] {
  const conditions: string[] = [];
  if (before !== null) conditions.push(`w."sequence" < ${given(before)}`);
  if (since !== null) conditions.push(`w."sequence" > ${given(since)}`);
  if (personId !== null) {
    const person = `${given(personId)}::uuid`;
    conditions.push(`(w."personId" = ${person} OR ${person} = ANY (w."authors"))`);
  }
  if (notBy !== null) conditions.push(notOnlyBy(`${given(notBy)}::uuid`));
  return conditions;
}

/** In SQL, that the write `w` has someone else's hand in it than this person's. */
export const notOnlyBy = (person: string): string => `w."personId" IS DISTINCT FROM ${person}`;

function conditionsOnRows({ thingId, field }: HistoryFilter, given: Given): readonly string[] {
  const conditions: string[] = [];
  if (thingId !== null) conditions.push(`c."entityId" IN (${idsAbout(given(thingId))})`);
  if (field !== null) conditions.push(`c."entity" = ${given(field.entity)} AND ${ofField(field.name, given)}`);
  return conditions;
}

function ofField(name: string | null, given: Given): string {
  if (name === null) return `c."field" = ''`;
  const field = `${given(name)}::text`;
  return `CASE WHEN c."field" = '' THEN ${isFilledIn(field)} ELSE split_part(c."field", '.', 1) = ${field} END`;
}

/** In SQL, whether the thing that the row `c` adds or removes had something in a field: words stand there as a hash. */
const isFilledIn = (name: string): string => `(
  SELECT CASE jsonb_typeof(v) WHEN 'object' THEN jsonb_path_exists(v, '$.**.sha256')
    ELSE v NOT IN ('null', '""', '[]', 'false') END
  FROM (SELECT coalesce(c."after", c."before") -> ${name} AS v) x)`;
