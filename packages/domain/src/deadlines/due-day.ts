import { bankHolidayOn, type BankHoliday } from '../calendar/bank-holidays.ts';
import { isWeekend, type CalendarDate } from '../calendar/date.ts';
import { lastWorkingDayOnOrBefore } from '../calendar/working-days.ts';

/** What kind of day a due day is. It is never moved; the last working day is shown beside it. */
export interface DueDay {
  readonly weekend: boolean;
  readonly bankHoliday: BankHoliday | null;
  /** False where the bank holidays of the days to look at are not held: then nothing is said of working days. */
  readonly bankHolidaysKnown: boolean;
  /** On the day or before it. */
  readonly lastWorkingDay: CalendarDate | null;
}

export function dueDay(date: CalendarDate): DueDay {
  const working = lastWorkingDayOnOrBefore(date);
  return {
    weekend: isWeekend(date),
    bankHoliday: bankHolidayOn(date),
    bankHolidaysKnown: working.known,
    lastWorkingDay: working.known ? working.date : null,
  };
}
