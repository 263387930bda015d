import { londonDate } from '@cynllun/domain/calendar/date';
import type { PlanRecord } from '@cynllun/domain/consultation/changes';
import type { ChangeRecord } from '@cynllun/domain/consultation/forms';
import type { Language } from '@cynllun/domain/text/language';
import { idsAbout, rowJson, toRow, type StoredRow } from '../core/history/rows.ts';
import type { Sql } from '../platform/sql.ts';
import { storedPlan } from '../plan/stored-plan.ts';

type Found = StoredRow & {
  readonly key: string;
  readonly sequence: number;
  readonly n: number;
  readonly personId: string | null;
  /** ISO 8601. */
  readonly at: string;
};

/**
 * Records of the log of the plan `$1`, by one statement.
 * @param wanted SQL: a query of which, as "key", "sequence" and "n", which is null for every record of the write
 */
async function readRecords(
  sql: Sql,
  planId: string,
  wanted: string,
  values: readonly unknown[],
): Promise<readonly (PlanRecord & { readonly key: string })[]> {
  const [found] = await sql.$queryRawUnsafe<{ plainNamesIn: Language; rows: readonly Found[] }[]>(
    `SELECT l."plainNamesIn", (
       SELECT coalesce(jsonb_agg(${rowJson} || jsonb_build_object('key', q."key", 'sequence', c."sequence", 'n', c."n",
         'personId', w."personId", 'at', w."at") ORDER BY c."sequence", c."n"), '[]')
       FROM (${wanted}) q JOIN "Change" c ON c."logId" = $1::uuid AND c."sequence" = q."sequence"
           AND (q."n" IS NULL OR c."n" = q."n")
         JOIN "ChangeWrite" w ON w."logId" = c."logId" AND w."sequence" = c."sequence") AS "rows"
     FROM "ChangeLog" l WHERE l."id" = $1::uuid`,
    planId,
    ...values,
  );
  if (found === undefined) return [];
  const read = toRow(storedPlan.aggregate, found.plainNamesIn);
  return found.rows.map(({ key, sequence, n, personId, at, ...row }) => ({
    ...read(row),
    key,
    sequence: Number(sequence),
    n,
    personId,
    on: londonDate(Date.parse(at)),
  }));
}

/** What was changed in the plan in answer to what was contributed, by the id of the answer. */
export async function readAnswerChanges(
  sql: Sql,
  planId: string,
  contributionsId: string,
): Promise<ReadonlyMap<string, readonly PlanRecord[]>> {
  const records = await readRecords(
    sql,
    planId,
    `SELECT h."commentAnswerId"::text AS "key", h."sequence", h."n" FROM "AnswerChange" h
       JOIN "CommentAnswer" a ON a."id" = h."commentAnswerId" JOIN "Comment" m ON m."id" = a."commentId"
       WHERE m."contributionsId" = $2::uuid
     UNION ALL SELECT a."id"::text, a."planSequence", NULL FROM "CommentAnswer" a JOIN "Comment" m ON m."id" = a."commentId"
       WHERE m."contributionsId" = $2::uuid AND a."planSequence" IS NOT NULL`,
    [contributionsId],
  );
  return Map.groupBy(records, ({ key }) => key);
}

/** Writes that are looked through for what an answer can name: the newest. */
const MOST_WRITES = 400;

/** What was written to a plan, or to one thing of it with all that ever belonged to it, after a write. */
export const readRecordsSince = (
  sql: Sql,
  planId: string,
  { since, thingId }: { readonly since: number; readonly thingId: string | null },
): Promise<readonly PlanRecord[]> =>
  readRecords(
    sql,
    planId,
    `SELECT '' AS "key", x."sequence", x."n" FROM "Change" x
     WHERE x."logId" = $1::uuid AND x."sequence" > $2::bigint
       AND ($3::uuid IS NULL OR x."entityId" IN (${idsAbout('$3')}))
     ORDER BY x."sequence" DESC, x."n" LIMIT ${MOST_WRITES}`,
    [since, thingId],
  );

/** Whether a plan's log has all of some records, each written after a write. */
export async function areRecordsSince(
  sql: Sql,
  planId: string,
  since: number,
  records: readonly ChangeRecord[],
): Promise<boolean> {
  const found = await readRecords(
    sql,
    planId,
    `SELECT DISTINCT '' AS "key", r."sequence", r."n" FROM jsonb_to_recordset($2::jsonb) AS r("sequence" bigint, "n" int)
     WHERE r."sequence" > $3::bigint`,
    [JSON.stringify(records), since],
  );
  return found.length === new Set(records.map(({ sequence, n }) => `${sequence} ${n}`)).size;
}

/** The write to the plan that a copy of a consultation was made at. */
export async function sequenceOfCopy(sql: Sql, consultationId: string, copy: number | null): Promise<number> {
  const [row] = await sql.$queryRaw<{ planSequence: number | null }[]>`
    SELECT "planSequence" FROM "ConsultationCopy"
    WHERE "consultationId" = ${consultationId}::uuid AND "number" = ${copy}::int`;
  return row?.planSequence ?? 0;
}
