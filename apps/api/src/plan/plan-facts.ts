import type { PlanFacts } from '@cynllun/domain/access/subject';
import { recordedEvents } from '@cynllun/domain/deadlines/facts';
import type { Language } from '@cynllun/domain/plan/language';
import type { DeadlineRecord } from '@cynllun/domain/plan/plan';
import type { PlanEvent } from '@cynllun/domain/stage/events';
import { stageOf } from '@cynllun/domain/stage/stage';
import { ExpectedFailure } from '../changes/failure.ts';
import type { Sql } from '../platform/sql.ts';

export interface PlanUnderWrite extends PlanFacts {
  readonly draftingLanguage: Language;
}

type Stored = Omit<PlanUnderWrite, 'stage'> & {
  readonly id: string;
  readonly publishedOn: string | null;
  readonly events: readonly PlanEvent[];
  readonly deadlineRecords: readonly DeadlineRecord[];
};

/** The events of the plan `p`, as the domain has them. */
export const eventsJson = `(SELECT coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(e) - 'id' - 'planId') ORDER BY e."on", e."id"), '[]'::jsonb)
  FROM "PlanEvent" e WHERE e."planId" = p."id")`;

/** What access to a plan turns on, as it stands now. Inside a write this is read under the plan's lock. */
export async function readPlanFacts(tx: Sql, planId: string, today: string): Promise<PlanUnderWrite> {
  const stored = await tx.$queryRawUnsafe<Stored[]>(`${factsOfPlans} WHERE p."id" = $1::uuid`, planId);
  const [facts] = stored.map((row) => toFacts(row, today));
  if (facts === undefined) throw new ExpectedFailure({ kind: 'notFound' });
  return facts;
}

/** As `readPlanFacts`, of several plans; those there are none of are left out. */
export async function readFactsOfPlans(
  tx: Sql,
  planIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, PlanUnderWrite>> {
  const stored = await tx.$queryRawUnsafe<Stored[]>(`${factsOfPlans} WHERE p."id" = ANY ($1::uuid[])`, planIds);
  return new Map(stored.map((row) => [row.id, toFacts(row, today)]));
}

const factsOfPlans = `SELECT p."id", r."authorityId", p."reviewId", p."sharedWithReviewers", p."draftingLanguage",
    r."publishedOn"::text, ${eventsJson} AS "events",
    (SELECT coalesce(jsonb_agg(to_jsonb(d)), '[]'::jsonb) FROM "DeadlineRecord" d WHERE d."planId" = p."id")
      AS "deadlineRecords"
  FROM "Plan" p JOIN "Review" r ON r."id" = p."reviewId"`;

function toFacts({ id: _, publishedOn, events, deadlineRecords, ...facts }: Stored, today: string): PlanUnderWrite {
  return { ...facts, stage: stageOf([...events, ...recordedEvents(deadlineRecords)], { publishedOn }, today) };
}
