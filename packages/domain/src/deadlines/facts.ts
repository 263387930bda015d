import type { CalendarDate } from '../calendar/date.ts';
import type { DeadlineRecord, Plan } from '../plan/plan.ts';
import { currentEvents } from '../stage/current-events.ts';
import { standingEvents, type PlanEvent } from '../stage/events.ts';

/** All that the deadlines are worked out from: the plan's dates, records and extensions, and what happened to it. */
export interface DeadlineFacts extends Pick<Plan, 'deadlineRecords' | 'extensions' | 'authorityDates' | 'events'> {
  readonly review: Omit<Plan['review'], 'inspectorateIds'>;
}

const EVENT_RECORDED = { arrangements: 'arrangementsDiscussed', availableAtPublication: 'madeAvailable' } as const;

/**
 * The plan lead's records of what met a deadline, as events, so that a record moves the stage too. A record still
 * without its deadline or its day says nothing yet.
 */
export function recordedEvents(records: readonly DeadlineRecord[]): PlanEvent[] {
  return records.flatMap(({ deadline, on }) =>
    deadline === null || on === null ? [] : [{ kind: EVENT_RECORDED[deadline], on }],
  );
}

/** Everything that happened to a plan, as an event of its own or as the plan lead's record of what met a deadline. */
export const happenedTo = ({ events, deadlineRecords }: Pick<Plan, 'events' | 'deadlineRecords'>): PlanEvent[] => [
  ...currentEvents(events),
  ...recordedEvents(deadlineRecords),
];

/** Everything that stands at `today`, recorded by a screen or by hand. */
export const standingFacts = (facts: DeadlineFacts, today: CalendarDate): PlanEvent[] =>
  standingEvents(happenedTo(facts), today);
