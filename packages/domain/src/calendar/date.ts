import * as z from 'zod/mini';
import { says } from '../input/problem.ts';

/**
 * A day in the calendar, `YYYY-MM-DD`: no time, no time zone. In this form `<` and `sort()` put days in order.
 * This is the one file that knows about time zones, because only one question needs them: which day is it now?
 * Everything else about a deadline is counted in whole days, which summer time neither lengthens nor shortens.
 */
export type CalendarDate = string;

/** A month, `YYYY-MM`. */
export type CalendarMonth = string;

export const FIRST_DATE: CalendarDate = '1900-01-01';
export const LAST_DATE: CalendarDate = '2199-12-31';

/** Real days only, within two centuries: a year typed as 0207 or 20027 is a slip, and counting from it would mislead. */
export const calendarDateSchema = z.iso
  .date()
  .check(
    z.refine(
      (date) => date >= FIRST_DATE && date <= LAST_DATE,
      says('dateOutOfRange', { first: FIRST_DATE, last: LAST_DATE }),
    ),
  );

/**
 * The day in Wales at an instant (milliseconds since 1970, UTC). Late on a summer evening UTC it is already tomorrow
 * in Wales, and a deadline met at 00:30 in July must not count as met the day before, wherever the server stands.
 * Throws RangeError unless given a whole number.
 */
export function londonDate(epochMilliseconds: number): CalendarDate {
  const instant = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds);
  return instant.toZonedDateTimeISO('Europe/London').toPlainDate().toString();
}

/** Minutes after midnight in Wales at an instant (milliseconds since 1970, UTC), as its clocks show them. */
export function londonMinute(epochMilliseconds: number): number {
  const { hour, minute } =
    Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO('Europe/London');
  return hour * 60 + minute;
}

/** The instant at which it is that time in Wales on a day, `hour` o'clock by default; in milliseconds since 1970, UTC. */
export const londonInstant = (date: CalendarDate, hour: number, minute = 0): number =>
  plain(date).toZonedDateTime({ timeZone: 'Europe/London', plainTime: { hour, minute } }).epochMilliseconds;

/** The day `days` after `date`, or before it where `days` is negative. */
export const addDays = (date: CalendarDate, days: number): CalendarDate => plain(date).add({ days }).toString();

/** Days from one date to another: 1 from today to tomorrow, negative when `to` is the earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  plain(from).until(plain(to), { largestUnit: 'day' }).days;

/** For `sort`: negative when `a` is earlier than `b`, 0 on the same day. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number => (a < b ? -1 : a > b ? 1 : 0);

export const isWeekend = (date: CalendarDate): boolean => plain(date).dayOfWeek >= 6;

/** The Monday of its week. */
export const startOfWeek = (date: CalendarDate): CalendarDate => addDays(date, 1 - plain(date).dayOfWeek);

export const monthOf = (date: CalendarDate): CalendarMonth => date.slice(0, 7);

/** Every month that has a day from `start` to `end`, both included, in order; none when `end` is before `start`. */
export function monthsOf(start: CalendarDate, end: CalendarDate): CalendarMonth[] {
  const first = plain(start).with({ day: 1 });
  const months = first.until(plain(end), { largestUnit: 'month' }).months;
  if (end < start) return [];
  return Array.from({ length: months + 1 }, (_, index) => monthOf(first.add({ months: index }).toString()));
}

/** The last day of the month that `date` is in. */
export function lastDayOfMonth(date: CalendarDate): CalendarDate {
  const day = plain(date);
  return day.with({ day: day.daysInMonth }).toString();
}

/** The first calendar year of the financial year a date is in. It starts on 1 April: 2027-03-31 gives 2026. */
export function financialYearStart(date: CalendarDate): number {
  const day = plain(date);
  return day.month >= 4 ? day.year : day.year - 1;
}

/** A financial year as councils write it, from its first calendar year: 2027 gives `2027/28`. */
export const financialYearName = (firstYear: number): string =>
  `${firstYear}/${String((firstYear + 1) % 100).padStart(2, '0')}`;

/** The financial year a date is in, as councils write it: `2027/28`. */
export const financialYear = (date: CalendarDate): string => financialYearName(financialYearStart(date));

/** Throws RangeError where the text is no day; what people type is checked by `calendarDateSchema` first. */
const plain = (date: CalendarDate): Temporal.PlainDate => Temporal.PlainDate.from(date);
