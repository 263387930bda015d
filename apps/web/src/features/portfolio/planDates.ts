import { addDays, type CalendarDate } from '@cynllun/domain/calendar/date';
import type { DatedRowFragment } from '../../generated/graphql.ts';

/** So many weeks are shown at once. */
export const WEEKS = 5;

type Deadline = DatedRowFragment['deadlines'][number];

/** A deadline of a plan that is open, and how it is shown. */
export interface PlanDate {
  readonly plan: Readonly<DatedRowFragment>;
  readonly code: Deadline['code'];
  readonly due: CalendarDate;
  readonly daysLate: number;
  readonly look: 'yours' | 'late' | 'soon' | 'later';
}

/**
 * The open deadlines of plans, earliest first. One is the reader's where they are to act to meet it; late comes before that,
 * since a day that has passed is the first thing to see.
 */
export const planDates = (plans: readonly Readonly<DatedRowFragment>[]): readonly PlanDate[] =>
  plans
    .flatMap((plan) =>
      plan.deadlines.flatMap(({ code, by, due, status, daysLate }): PlanDate[] => {
        if (due === null || status === 'met' || status === 'metLate') return [];
        return [{ plan, code, due, daysLate, look: lookOf(plan, { code, by, status }) }];
      }),
    )
    .toSorted((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));

function lookOf(
  { viewerRoles, nextDeadline, waitingOn }: Readonly<DatedRowFragment>,
  { code, by, status }: Pick<Deadline, 'code' | 'by' | 'status'>,
): PlanDate['look'] {
  if (status === 'overdue') return 'late';
  const isTheirs = by === 'leadReviewer' ? viewerRoles.includes('leadReviewer') : viewerRoles.includes('lead');
  if (isTheirs || (nextDeadline?.code === code && waitingOn.turn === 'you')) return 'yours';
  return status === 'dueSoon' || status === 'dueToday' ? 'soon' : 'later';
}

/** The days of some weeks from a Monday on, week by week. */
export const weeksFrom = (monday: CalendarDate): readonly (readonly CalendarDate[])[] =>
  Array.from({ length: WEEKS }, (_, week) => Array.from({ length: 7 }, (__, day) => addDays(monday, 7 * week + day)));
