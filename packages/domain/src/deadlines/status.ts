import { addDays, compareDates, daysBetween, type CalendarDate } from '../calendar/date.ts';
import { eventsOf, type PlanEvent } from '../stage/events.ts';
import { agreedExtension, type AgreedExtension } from './extension.ts';
import { standingFacts, type DeadlineFacts } from './facts.ts';
import { nearness, type Deadline } from './table.ts';
import { responseRequests } from './written-response.ts';

export const deadlineStatuses = [
  'notSet',
  'upcoming',
  'dueSoon',
  'dueToday',
  'met',
  'metLate',
  'overdue',
  /** Open, and due on an agreed later day that has not passed. */
  'extended',
] as const;
export type DeadlineStatus = (typeof deadlineStatuses)[number];

export interface DeadlineState {
  readonly deadline: Deadline;
  /** By the rule, without any extension; null when its base date is not set. */
  readonly originalDue: CalendarDate | null;
  /** By the rule or the agreed extension, whichever is later. */
  readonly due: CalendarDate | null;
  readonly extension: AgreedExtension | null;
  readonly status: DeadlineStatus;
  readonly metOn: CalendarDate | null;
  /** Days from today to the due day, negative once it has passed; null when it is met or not set. */
  readonly daysRemaining: number | null;
  /** Days after the due day that it was met, or that it is open today; 0 when it is not late. */
  readonly daysLate: number;
}

/** One deadline as it stands at `today`. What happens or is agreed after `today` does not count. */
export function deadlineState(deadline: Deadline, facts: DeadlineFacts, today: CalendarDate): DeadlineState {
  const base = facts.review[deadline.from];
  const originalDue = base === null ? null : addDays(base, deadline.days);
  const extension = agreedExtension(facts.extensions, deadline.code, today);
  const due = originalDue === null ? null : laterOf(originalDue, extension?.proposedOn);
  const metOn = dayMet(deadline, standingFacts(facts, today));
  const extended = due !== originalDue;
  return {
    deadline,
    originalDue,
    due,
    extension,
    status: statusOf({ due, metOn, extended }, today),
    metOn,
    daysRemaining: due === null || metOn !== null ? null : daysBetween(today, due),
    daysLate: due === null ? 0 : Math.max(0, daysBetween(due, metOn ?? today)),
  };
}

/** The day a deadline was met, or null. `standing` is what `standingEvents` gives. */
export function dayMet({ metBy }: Pick<Deadline, 'metBy'>, standing: readonly PlanEvent[]): CalendarDate | null {
  if (metBy === 'responseIssued') return responseRequests(standing)[0]?.answeredOn ?? null;
  const [first] = eventsOf(standing, metBy)
    .map((event) => event.on)
    .sort(compareDates);
  return first ?? null;
}

/**
 * How a deadline stands at `today`, from what stays true of it from day to day. `extended`: due later than by the rule.
 * A deadline without a due day is `notSet` even where the thing was done: late or not, nobody can say.
 */
export function statusOf(
  { due, metOn, extended }: Pick<DeadlineState, 'due' | 'metOn'> & { readonly extended: boolean },
  today: CalendarDate,
): DeadlineStatus {
  if (due === null) return 'notSet';
  if (metOn !== null) return metOn <= due ? 'met' : 'metLate';
  if (today > due) return 'overdue';
  if (extended) return 'extended';
  return nearness(daysBetween(today, due));
}

const laterOf = (a: CalendarDate, b: CalendarDate | undefined): CalendarDate => (b !== undefined && b > a ? b : a);
