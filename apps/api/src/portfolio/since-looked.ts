import type { Context } from '../core/context.ts';
import { readableOf, type Overview } from './overview.ts';

/** What changed in what someone may read of a plan since they last looked at it. */
export interface SinceLooked {
  /** The version they last read; null where it is a draft. */
  readonly version: number | null;
  /** The sequence as far as which they have seen a draft; null where it is a version. */
  readonly sequence: number | null;
  readonly changes: number;
}

interface Row {
  readonly planId: string;
  readonly version: number | null;
  readonly sequence: number | null;
  readonly writes: number;
}

/** Of each plan; null where the viewer never looked, or may read nothing. One statement. */
export async function readSinceLooked(
  overviews: readonly Overview[],
  { sql, viewer }: Context,
): Promise<readonly (SinceLooked | null)[]> {
  const readable = new Map(overviews.map((overview) => [overview.planId, readableOf(viewer, overview)]));
  const planIds = [...readable].flatMap(([planId, one]) => (one === null ? [] : [planId]));
  if (viewer === null || planIds.length === 0) return overviews.map(() => null);
  const drafts = planIds.filter((planId) => readable.get(planId)?.what === 'draft');
  const rows = await sql.$queryRaw<Row[]>`
    SELECT p."id" AS "planId", max(v."number") AS "version", max(l."sequence")::int AS "sequence",
      (SELECT count(*)::int FROM "ChangeWrite" w WHERE w."logId" = p."id" AND w."sequence" > max(l."sequence")
        AND w."personId" IS DISTINCT FROM ${viewer.personId}::uuid) AS "writes"
    FROM unnest(${planIds}::uuid[]) AS p("id")
      LEFT JOIN "ViewedVersion" v ON v."planId" = p."id" AND v."personId" = ${viewer.personId}::uuid
      LEFT JOIN "LogSeen" l ON l."logId" = p."id" AND l."personId" = ${viewer.personId}::uuid
        AND p."id" = ANY (${drafts}::uuid[])
    GROUP BY p."id"`;
  const byPlan = new Map(rows.map((row) => [row.planId, row]));
  return overviews.map(({ planId }): SinceLooked | null => {
    const [row, reads] = [byPlan.get(planId), readable.get(planId) ?? null];
    if (row === undefined || reads === null) return null;
    if (reads.what === 'draft')
      return row.sequence === null ? null : { version: null, sequence: row.sequence, changes: row.writes };
    const version = row.version;
    // Whoever read this one, or one that was sent after it and taken back, has seen all that it says.
    return version === null ? null : { version, sequence: null, changes: reads.changesSince[String(version)] ?? 0 };
  });
}
