import type { PlanFacts } from '@cynllun/domain/access/subject';
import { happenedTo } from '@cynllun/domain/deadlines/facts';
import type { Language } from '@cynllun/domain/text/language';
import type { DeadlineRecord, PlanEventEntry } from '@cynllun/domain/plan/plan';
import { stageOf } from '@cynllun/domain/stage/stage';

/** What access to a plan turns on, with the language it is drafted in. */
export interface PlanUnderWrite extends PlanFacts {
  readonly draftingLanguage: Language;
}

/** What `factsSql` finds. */
export type StoredFacts = Omit<PlanUnderWrite, 'stage'> & {
  readonly publishedOn: string | null;
  readonly events: readonly PlanEventEntry[];
  readonly deadlineRecords: readonly DeadlineRecord[];
};

/** SQL: what was recorded of a plan, corrections included, in order of day. `id` is the plan's, in SQL. */
export const eventsSql = (id: string): string => `(
  SELECT coalesce(jsonb_agg(to_jsonb(e) - 'planId' ORDER BY e."on", e."id"), '[]'::jsonb)
  FROM "PlanEvent" e WHERE e."planId" = ${id})`;

/** SQL: what access to a plan turns on, as one JSON value; null where there is none. `id` is the plan's, in SQL. */
export const factsSql = (id: string): string => `(
  SELECT jsonb_build_object('authorityId', r."authorityId", 'reviewId', p."reviewId",
    'sharedWithReviewers', p."sharedWithReviewers", 'draftingLanguage', p."draftingLanguage",
    'publishedOn', r."publishedOn", 'events', ${eventsSql('p."id"')},
    'deadlineRecords', (SELECT coalesce(jsonb_agg(to_jsonb(d)), '[]'::jsonb) FROM "DeadlineRecord" d
      WHERE d."planId" = p."id"))
  FROM "Plan" p JOIN "Review" r ON r."id" = p."reviewId" WHERE p."id" = ${id})`;

export function toPlanFacts(
  { publishedOn, events, deadlineRecords, ...facts }: StoredFacts,
  today: string,
): PlanUnderWrite {
  return { ...facts, stage: stageOf(happenedTo({ events, deadlineRecords }), { publishedOn }, today) };
}
