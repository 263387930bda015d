import type { StandingDeadline } from '@cynllun/domain/review/standing';
import type { Services } from '../core/context.ts';
import { stalePlans } from '../portfolio/summaries.ts';
import { summaryCache } from '../portfolio/summary-cache.ts';

/**
 * The seven deadlines of plans as they stand today, from their kept summaries; what is stale of those is made anew first.
 * @param planIds null: of every plan
 */
export async function standingDeadlines(
  { sql, today }: Pick<Services, 'sql' | 'today'>,
  planIds: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly StandingDeadline[]>> {
  if (planIds?.length === 0) return new Map();
  await summaryCache(sql).refresh(await stalePlans(sql, today(), planIds), today());
  const rows = await sql.$queryRaw<{ planId: string; deadlines: readonly StandingDeadline[] }[]>`
    SELECT "planId", "summary" -> 'standing' -> 'deadlines' AS "deadlines" FROM "PlanSummary"
    WHERE ${planIds}::uuid[] IS NULL OR "planId" = ANY (${planIds}::uuid[])`;
  return new Map(rows.map(({ planId, deadlines }) => [planId, deadlines]));
}
