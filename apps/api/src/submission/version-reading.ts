import type { Context } from '../core/context.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { allowOnPlan } from '../plan/allow-on-plan.ts';
import { compareVersions, type VersionComparison } from './compare-versions.ts';
import { readVersions, type SentVersion } from './versions.ts';

/**
 * Stores that the viewer, a reviewer, has read a version. It is theirs alone and no part of the plan, so no log has it.
 * @throws ExpectedFailure
 */
export async function markVersionRead(context: Context, planId: string, number: number): Promise<SentVersion> {
  await allowOnPlan(context, 'advice.read', planId);
  const version = (await readVersions(context, planId))?.versions.find((one) => one.number === number);
  if (version === undefined) throw new NotFoundError();
  await context.sql.$executeRaw`
    INSERT INTO "VersionRead" ("personId", "versionId", "at")
    VALUES (${context.viewer?.personId}::uuid, ${version.id}::uuid, ${context.now()}::timestamptz)
    ON CONFLICT ("personId", "versionId") DO UPDATE SET "at" = EXCLUDED."at"`;
  return version;
}

/**
 * What a version says otherwise than the last of those before it that the viewer has read; null where they have read none
 * before it.
 */
export async function sinceLastReading(
  context: Context,
  { planId, number }: Pick<SentVersion, 'planId' | 'number'>,
): Promise<VersionComparison | null> {
  const [row] = await context.sql.$queryRaw<{ number: number }[]>`
    SELECT v."number" FROM "VersionRead" r JOIN "Version" v ON v."id" = r."versionId"
    WHERE r."personId" = ${context.viewer?.personId ?? null}::uuid AND v."planId" = ${planId}::uuid
      AND v."number" < ${number}::int ORDER BY v."number" DESC LIMIT 1`;
  return row === undefined ? null : compareVersions(context, planId, [row.number, number]);
}
