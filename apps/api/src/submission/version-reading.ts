import type { Context } from '../core/context.ts';
import { compareVersions, type VersionComparison } from './compare-versions.ts';
import type { SentVersion } from './versions.ts';

/**
 * What a version says otherwise than the last of those before it that the viewer has read; null where they have read none
 * before it.
 */
export async function sinceLastReading(
  context: Context,
  { planId, number }: Pick<SentVersion, 'planId' | 'number'>,
): Promise<VersionComparison | null> {
  const [row] = await context.sql.$queryRaw<{ number: number }[]>`
    SELECT "number" FROM "ViewedVersion"
    WHERE "personId" = ${context.viewer?.personId ?? null}::uuid AND "planId" = ${planId}::uuid
      AND "number" < ${number}::int ORDER BY "number" DESC LIMIT 1`;
  return row === undefined ? null : compareVersions(context, planId, [row.number, number]);
}
