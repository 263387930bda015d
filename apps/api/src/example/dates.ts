import { bankHolidayOn } from '@cynllun/domain/calendar/bank-holidays';
import { addDays, financialYearStart, isWeekend, type CalendarDate } from '@cynllun/domain/calendar/date';
import type { BaseDates } from '@cynllun/domain/deadlines/base-dates';
import { FOUR_WEEKS, EIGHT_WEEKS } from '@cynllun/domain/deadlines/table';

/** The example's dates, counted from the day it is put in so that there is something to do: the draft is due soon. */
export interface ExampleDates extends BaseDates {
  readonly today: CalendarDate;
  readonly arrangementsOn: CalendarDate;
  /** The first calendar year of the first whole financial year after publication. */
  readonly firstYear: number;
}

export function exampleDates(today: CalendarDate): ExampleDates & { readonly [K in keyof BaseDates]: CalendarDate } {
  const presentedOn = workingDay(addDays(today, FOUR_WEEKS + 10));
  const publishedOn = workingDay(addDays(presentedOn, 14));
  return {
    today,
    arrangementsOn: workingDay(addDays(today, -47)),
    draftReportMeetingOn: workingDay(addDays(today, -26)),
    presentedOn,
    publishedOn,
    handoverOn: workingDay(addDays(publishedOn, EIGHT_WEEKS + 14)),
    firstYear: financialYearStart(publishedOn) + 1,
  };
}

/** The day itself where the Council works on it, else the next on which it does, or with `step` -1 the one before. */
export const workingDay = (day: CalendarDate, step: 1 | -1 = 1): CalendarDate =>
  isWeekend(day) || bankHolidayOn(day) !== null ? workingDay(addDays(day, step), step) : day;
