import type { TamperFinding } from '../core/verify/finding.ts';
import type { Sql } from '../platform/sql.ts';

/*
 * What searches find of a version: its recommendations, each with the actions that answer it. How they follow from its copy
 * is said once, by the database's function `version_answers`.
 */

/** Keeps what searches find of a version, in the write that freezes it, after its copy. */
export async function keepAnswers(tx: Sql, versionId: string): Promise<void> {
  await tx.$executeRaw`INSERT INTO "VersionAnswer" SELECT * FROM version_answers(${versionId}::uuid)`;
}

/** Whether what searches find of a plan's versions is what their copies say. The copies must be those that were frozen. */
export async function checkAnswers(sql: Sql, planId: string): Promise<readonly TamperFinding[]> {
  const rows = await sql.$queryRaw<{ where: string }[]>`
    WITH expected AS (
      SELECT n.* FROM "Version" v, LATERAL version_answers(v."id") n WHERE v."planId" = ${planId}::uuid
    ), kept AS (SELECT * FROM "VersionAnswer" WHERE "planId" = ${planId}::uuid)
    SELECT 'version ' || "versionId" || ' ' || "subjectId" AS "where"
    FROM expected e FULL JOIN kept k USING ("versionId", "subjectId")
    WHERE to_jsonb(e) IS DISTINCT FROM to_jsonb(k) ORDER BY 1`;
  return rows.map(({ where }) => ({ trouble: 'searchDiffers', kind: 'plan', logId: planId, sequence: null, where }));
}
