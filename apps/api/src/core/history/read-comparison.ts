import { differences, type Difference } from '@cynllun/domain/history/differences';
import type { HistoryRow } from '@cynllun/domain/history/row';
import { fieldsOf, hasEntity, linkingNames, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import type { Language } from '@cynllun/domain/text/language';
import type { Sql } from '../../platform/sql.ts';
import { goneAmong, idsAbout, rowJson, toGone, toRow, type Gone, type StoredGone, type StoredRow } from './rows.ts';

/** A moment of a root: with all writes up to a sequence, or up to the end of a day in Wales; null is now. */
export type MomentSelector = { readonly sequence: number } | { readonly on: string } | null;

/** A moment as it was found. */
export interface Moment {
  readonly sequence: number;
  /** When the last write before it was made; null before the first. */
  readonly at: Date | null;
}

export interface Comparison {
  /** The earlier one. */
  readonly from: Moment;
  readonly to: Moment;
  readonly things: readonly Difference[];
  /** With one thing asked for: links to it and to what belonged to it, as they were before they went with it. */
  readonly unlinked: readonly HistoryRow[];
  readonly gone: readonly Gone[];
}

interface StoredMoment {
  readonly sequence: number;
  readonly at: string | null;
}

interface Stored {
  readonly plainNamesIn: Language;
  readonly from: StoredMoment;
  readonly to: StoredMoment;
  readonly rows: readonly StoredRow[];
  readonly unlinked: readonly StoredRow[];
  readonly gone: readonly StoredGone[];
}

/**
 * Compares two moments of a root, or of one thing in it with all that ever belonged to it, in one statement: what
 * differs follows from the rows between the two, of which a field needs only its first and its last.
 */
export async function readComparison(
  sql: Sql,
  aggregate: Aggregate,
  rootId: string,
  {
    from,
    to,
    thingId,
  }: { readonly from: MomentSelector; readonly to: MomentSelector; readonly thingId: string | null },
): Promise<Comparison> {
  const values: unknown[] = [rootId];
  const given = (value: unknown) => `$${values.push(value)}`;
  const moments = [sequenceAt(from, given), sequenceAt(to, given)] as const;
  const text = statement(aggregate, moments, thingId === null ? null : given(thingId));
  const [stored] = await sql.$queryRawUnsafe<Stored[]>(text, ...values);
  if (stored === undefined) throw new Error(`No log of ${rootId}`);
  return {
    from: toMoment(stored.from),
    to: toMoment(stored.to),
    things: differences(aggregate, stored.rows.map(toRow(aggregate, stored.plainNamesIn))),
    unlinked: stored.unlinked.map(toRow(aggregate, stored.plainNamesIn)),
    gone: stored.gone.map(toGone(aggregate, stored.plainNamesIn)),
  };
}

const toMoment = ({ sequence, at }: StoredMoment): Moment => ({ sequence, at: at === null ? null : new Date(at) });

/** In SQL, the sequence of a moment; one later than now is now. */
function sequenceAt(asked: MomentSelector, given: (value: unknown) => string): string {
  if (asked === null) return 'l."sequence"';
  if ('sequence' in asked) return `greatest(0, least(l."sequence", ${given(asked.sequence)}::bigint))`;
  return `coalesce((SELECT max(w."sequence") FROM "ChangeWrite" w WHERE w."logId" = l."id"
    AND (w."at" AT TIME ZONE 'Europe/London')::date <= ${given(asked.on)}::date), 0)`;
}

const momentJson = (sequence: string): string => `jsonb_build_object('sequence', ${sequence}, 'at', (
  SELECT w."at" FROM "ChangeWrite" w WHERE w."logId" = $1::uuid AND w."sequence" = ${sequence}))`;

function statement(from: Aggregate, [one, other]: readonly [string, string], thing: string | null): string {
  const about = thing === null ? '' : `AND c."entityId" IN (SELECT "id" FROM about)`;
  return `
  WITH ${thing === null ? '' : `about AS (${idsAbout(thing)}), `}asked AS (
    SELECT ${one} AS "one", ${other} AS "other", l."plainNamesIn" FROM "ChangeLog" l WHERE l."id" = $1::uuid
  ), span AS (
    SELECT least("one", "other") AS "from", greatest("one", "other") AS "to", "plainNamesIn" FROM asked
  ), keys AS (
    SELECT c."sequence", c."n", c."field",
      row_number() OVER (PARTITION BY c."entityId", c."field" ORDER BY c."sequence", c."n") AS "first",
      row_number() OVER (PARTITION BY c."entityId", c."field" ORDER BY c."sequence" DESC, c."n" DESC) AS "last"
    FROM "Change" c, span s
    WHERE c."logId" = $1::uuid AND c."sequence" > s."from" AND c."sequence" <= s."to" ${about}
  ), relevant AS (
    SELECT c.* FROM "Change" c JOIN keys k ON k."sequence" = c."sequence" AND k."n" = c."n"
    WHERE c."logId" = $1::uuid AND (k."field" = '' OR k."first" = 1 OR k."last" = 1)
  )
  SELECT s."plainNamesIn", ${momentJson('s."from"')} AS "from", ${momentJson('s."to"')} AS "to",
    (SELECT coalesce(jsonb_agg(${rowJson} ORDER BY c."sequence", c."n"), '[]') FROM relevant c) AS "rows",
    ${thing === null ? `'[]'::jsonb` : unlinked(from)} AS "unlinked",
    ${goneAmong(`SELECT c."entityId" FROM relevant c UNION SELECT (coalesce(c."after", c."before") ->> 'parentId')::uuid
      FROM "Change" c WHERE c."field" = '' AND c."entityId" IN (SELECT "entityId" FROM relevant)`)} AS "gone"
  FROM span s`;
}

/** In SQL, the rows that took away links to what was removed. */
const unlinked = (from: Aggregate): string => `(
  SELECT coalesce(jsonb_agg(${rowJson} ORDER BY c."sequence", c."n"), '[]') FROM "Change" c
  WHERE c."logId" = $1::uuid AND (${[...linkingNames(from).map((name) => isLink(from, name)), 'false'].join(' OR ')})
    AND c."sequence" IN (SELECT "sequence" FROM relevant WHERE "field" = '' AND "after" IS NULL)
    AND c."entityId" NOT IN (SELECT "id" FROM about))`;

/** In SQL, whether the row `c` is of a field of this entity that leads to other things of the aggregate. */
function isLink(from: Aggregate, entity: string): string {
  const fields = Object.entries(fieldsOf(from, entity)).filter(([, { to }]) => to !== undefined && hasEntity(from, to));
  return `c."entity" = '${entity}' AND c."field" IN (${fields.map(([key]) => `'${key}'`).join(', ')})`;
}
