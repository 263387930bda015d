import type { CalendarDate } from '../calendar/date.ts';
import type { DeadlineFacts } from '../deadlines/facts.ts';
import { deadlineState } from '../deadlines/status.ts';
import { deadlines } from '../deadlines/table.ts';

/** The deadline that a version sent at `today` meets or misses: the draft to the lead reviewer [S9]. */
export interface SendingDeadline {
  /**
   * - `notSet`: the day on which the report is presented is not set
   * - `inTime`: sent today, it is met
   * - `late`: it has passed, so whoever sends a version says why
   * - `met`: an earlier version that stands has met it, in time or late
   */
  readonly standing: 'notSet' | 'inTime' | 'late' | 'met';
  /** By the rule or the agreed extension, whichever is later. */
  readonly due: CalendarDate | null;
  /** By the rule alone. */
  readonly originalDue: CalendarDate | null;
  /** Days early, or late; 0 on the day itself, and where it is met or not set. */
  readonly days: number;
}

const draftToLeadReviewer = deadlines.filter(({ code }) => code === 'draftToLeadReviewer');

export function sendingDeadline(facts: DeadlineFacts, today: CalendarDate): SendingDeadline {
  const [state] = draftToLeadReviewer.map((deadline) => deadlineState(deadline, facts, today));
  const { due = null, originalDue = null, metOn = null, daysLate = 0, daysRemaining = null } = state ?? {};
  if (due === null) return { standing: 'notSet', due, originalDue, days: 0 };
  if (metOn !== null) return { standing: 'met', due, originalDue, days: 0 };
  return daysLate > 0
    ? { standing: 'late', due, originalDue, days: daysLate }
    : { standing: 'inTime', due, originalDue, days: daysRemaining ?? 0 };
}
