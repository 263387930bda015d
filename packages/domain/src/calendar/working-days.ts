import { bankHolidayOn, bankHolidaysKnown } from './bank-holidays.ts';
import { addDays, isWeekend, type CalendarDate } from './date.ts';

/** A day counted in working days; not known where the counting leaves the years whose bank holidays we hold. */
export type WorkingDay = { readonly known: true; readonly date: CalendarDate } | { readonly known: false };

/** The day itself where it is a working day in Wales, else the nearest one before it. */
export const lastWorkingDayOnOrBefore = (date: CalendarDate): WorkingDay => stepBack(date, 1);

/** The `count`th working day before a date, the date itself not counted; `count` is 1 or more. */
export const workingDayBefore = (date: CalendarDate, count: number): WorkingDay => stepBack(addDays(date, -1), count);

/** The `count`th working day met walking back from `date`, `date` included. */
function stepBack(date: CalendarDate, count: number): WorkingDay {
  for (let day = date, left = count; ; day = addDays(day, -1)) {
    if (isWeekend(day)) continue;
    if (!bankHolidaysKnown(day)) return { known: false };
    if (bankHolidayOn(day) === null) left -= 1;
    if (left === 0) return { known: true, date: day };
  }
}
