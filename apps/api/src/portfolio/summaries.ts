import { setImmediate } from 'node:timers/promises';
import { rulesVersion } from '@cynllun/domain/rules/version';
import type { Services } from '../context.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { inSteps } from '../platform/in-steps.ts';
import type { Sql } from '../platform/sql.ts';
import { summarising, type Summarised } from './summarise.ts';

/** How many whole plans are held at once while summaries are made. */
const AT_ONCE = 20;

/** Whether a plan's summary (`s`, which may be missing) is not that of the plan's last write (`l`), its rules or its day. */
export const isStale = (today: string): Prisma.Sql => Prisma.sql`
  (s."planId" IS NULL OR s."sequence" <> l."sequence" OR s."rulesVersion" <> ${rulesVersion}
    OR s."validUntil" < ${today}::date)`;

/** A plan that wants a summary, as it is after a write. */
export interface Wanted {
  readonly planId: string;
  readonly sequence: number;
}

/** Makes the summaries of these plans anew. One made by another instance of a later write is left as it is. */
export async function refresh(
  { sql, plans }: Pick<Services, 'sql' | 'plans'>,
  wanted: readonly Wanted[],
  today: string,
): Promise<void> {
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const made: Summarised[] = [];
    const atOnce = wanted.slice(from, from + AT_ONCE).map(({ planId, sequence }) => ({ id: planId, sequence }));
    for (const plan of await plans.allAt(atOnce)) {
      made.push(await inSteps(summarising(plan, today)));
      // Many short plans are long together.
      await setImmediate();
    }
    await keep(sql, made);
  }
}

/** Every plan whose summary is stale, with its sequence; of `planIds` alone where given. */
export async function stalePlans(
  sql: Sql,
  today: string,
  planIds: readonly string[] | null = null,
): Promise<readonly Wanted[]> {
  const rows = await sql.$queryRaw<{ planId: string; sequence: bigint }[]>`
    SELECT p."id" AS "planId", l."sequence" FROM "Plan" p
    JOIN "ChangeLog" l ON l."id" = p."id" LEFT JOIN "PlanSummary" s ON s."planId" = p."id"
    WHERE ${isStale(today)} AND (${planIds}::uuid[] IS NULL OR p."id" = ANY (${planIds}::uuid[]))`;
  return rows.map(({ planId, sequence }) => ({ planId, sequence: Number(sequence) }));
}

async function keep(sql: Sql, made: readonly Summarised[]): Promise<void> {
  await sql.$executeRaw`
    INSERT INTO "PlanSummary" ("planId", "sequence", "rulesVersion", "validUntil", "summary", "actions")
    SELECT "planId", "sequence", "rulesVersion", "validUntil", "summary", "actions"
    FROM jsonb_populate_recordset(NULL::"PlanSummary", ${JSON.stringify(made)}::jsonb)
    ON CONFLICT ("planId") DO UPDATE SET "sequence" = EXCLUDED."sequence", "rulesVersion" = EXCLUDED."rulesVersion",
      "validUntil" = EXCLUDED."validUntil", "summary" = EXCLUDED."summary", "actions" = EXCLUDED."actions"
    WHERE "PlanSummary"."sequence" <= EXCLUDED."sequence"`;
}
