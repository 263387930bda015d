import { addDays, type CalendarDate } from '../calendar/date.ts';
import type { DeadlineFacts } from './facts.ts';
import { deadlines, type DeadlineCode } from './table.ts';

/** The day a deadline is due by its rule, without any extension; null where its base date is not set. */
export function originalDue({ review }: DeadlineFacts, code: DeadlineCode | null): CalendarDate | null {
  const deadline = deadlines.find((one) => one.code === code);
  const base = deadline === undefined ? null : review[deadline.from];
  return deadline === undefined || base === null ? null : addDays(base, deadline.days);
}
