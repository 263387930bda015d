import { londonDate } from '@cynllun/domain/calendar/date';
import { planAt, type PastPlan } from '@cynllun/domain/history/plan-at';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Stage } from '@cynllun/domain/stage/transitions';
import type { NamedPerson } from '../plan/people-of-plan.ts';
import { stageOfPlan } from '../plan/plan-subject.ts';
import type { Sql } from '../platform/sql.ts';
import { readComparison, type MomentAsked } from './read-comparison.ts';
import { readHistory } from './read-history.ts';

export interface PlanAtMoment extends PastPlan {
  /** When its last write was made; null before the first. */
  readonly at: Date | null;
  /** Who wrote that; empty where nobody did. */
  readonly by: readonly NamedPerson[];
  readonly stage: Stage;
}

/** The plan as it stood at a moment, by two statements: what its log says of the time since, taken back. */
export async function readPlanAt(sql: Sql, now: Plan, moment: MomentAsked): Promise<PlanAtMoment> {
  const { from, things } = await readComparison(sql, now.id, {
    from: moment,
    to: { sequence: now.sequence },
    thingId: null,
  });
  const on = from.at === null ? null : londonDate(from.at.getTime());
  const past = planAt(now, things, { sequence: from.sequence, on });
  return {
    ...past,
    at: from.at,
    by: await writersOf(sql, now.id, from.sequence),
    stage: stageOfPlan(past.plan, on ?? ''),
  };
}

async function writersOf(sql: Sql, planId: string, sequence: number): Promise<readonly NamedPerson[]> {
  const nothingElse = { personId: null, thingId: null, field: null, since: null, notBy: null };
  const { writes } = await readHistory(sql, planId, { ...nothingElse, before: sequence + 1, first: 1 });
  const [last] = writes;
  if (last === undefined) return [];
  return last.authors.length > 0 || last.by === null ? last.authors : [last.by];
}
