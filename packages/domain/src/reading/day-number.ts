import { addDays, type CalendarDate } from '../calendar/date.ts';

/**
 * A date that lost its format in a spreadsheet is a count of days from 30 December 1899: 46477 is 31 March 2027. Only
 * counts from 1990 to 2100 are taken for one, and only as a choice, since some old workbooks count from 1904.
 */
export function serialDate(words: string): CalendarDate | null {
  if (!/^\d{5}(?:\.0+)?$/.test(words)) return null;
  const days = Number(words);
  return days >= 32_874 && days <= 73_415 ? addDays('1899-12-30', days) : null;
}
