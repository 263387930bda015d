import type { Language } from '@cynllun/domain/text/language';
import { calendars } from './calendar.ts';
import { daysInWords, joinWords, minutesInWords, relativeDaysInWords } from './phrases.ts';

/**
 * Dates, numbers, money and lists as people read them, the same in the browser, in mail and in documents.
 * Digits are grouped alike in both languages, so `Intl` is asked in English only: Chromium has no Welsh.
 */
export interface Formatter {
  /** `2027-03-31` → 31 March 2027 */
  date(day: string): string;
  /** `2027-03-31` → Wednesday 31 March 2027 */
  dateWithDay(day: string): string;
  /** `2027-03-31` → 31 Mar 2027, for tables */
  shortDate(day: string): string;
  /** `2027-03-31` → 31 Mar, beside days of the same year */
  dayOfMonth(day: string): string;
  /** `2027-03-31` → Wednesday */
  weekday(day: string): string;
  /** `2027-03` or `2027-03-31` → March 2027 */
  month(month: string): string;
  /** `2027-03` or `2027-03-31` → Mar 2027, for charts */
  shortMonth(month: string): string;
  /** An instant, in London: 31 March 2027, 14:05 */
  dateTime(instant: string | Date): string;
  /** An instant, in London: 14:05 */
  time(instant: string | Date): string;
  /** 1234.5 → 1,234.5, to six decimals */
  number(value: number): string;
  /** 85 → 85% */
  percent(value: number): string;
  /** Whole pence: 12345 → £123.45, 120000 → £1,200 */
  money(pence: number): string;
  /** The first calendar year of a financial year: 2027 → 2027/28 */
  financialYear(year: number): string;
  /** a, b and c */
  list(words: readonly string[]): string;
  /** 3 → 3 days */
  days(count: number): string;
  /** 10 → 10 minutes */
  minutes(count: number): string;
  /** Days from today: 0 → today, 1 → tomorrow, 3 → in 3 days, −3 → 3 days ago */
  relativeDays(count: number): string;
}

const minus = '−';
const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const withPence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** @throws {RangeError} (from each date function) when it is not given a date in the shape described. */
export function formatter(language: Language): Formatter {
  const { months, shortMonths, days } = calendars[language];
  const date = (day: string) => {
    const parts = readDay(day);
    return `${parts.day} ${months[parts.month - 1]} ${parts.year}`;
  };
  const number = (value: number) => signed(value, (size) => grouped.format(size));
  return {
    date,
    dateWithDay: (day) => `${days[weekday(day)]} ${date(day)}`,
    shortDate: (day) => {
      const parts = readDay(day);
      return `${parts.day} ${shortMonths[parts.month - 1]} ${parts.year}`;
    },
    dayOfMonth: (day) => {
      const parts = readDay(day);
      return `${parts.day} ${shortMonths[parts.month - 1]}`;
    },
    weekday: (day) => days[weekday(day)] ?? '',
    month: (month) => monthOf(month, months),
    shortMonth: (month) => monthOf(month, shortMonths),
    dateTime: (instant) => {
      const parts = londonParts(instant);
      return `${date(`${parts.year}-${parts.month}-${parts.day}`)}, ${parts.hour}:${parts.minute}`;
    },
    time: (instant) => {
      const { hour, minute } = londonParts(instant);
      return `${hour}:${minute}`;
    },
    number,
    percent: (value) => `${number(value)}%`,
    money: (pence) =>
      signed(pence, (size) => `£${size % 100 === 0 ? grouped.format(size / 100) : withPence.format(size / 100)}`),
    financialYear: (year) => `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
    list: (words) => joinWords(language, words),
    days: (count) => daysInWords(language, count, number(count)),
    minutes: (count) => minutesInWords(language, count, number(count)),
    relativeDays: (count) => relativeDaysInWords(language, count, number(Math.abs(count))),
  };
}

const signed = (value: number, words: (size: number) => string): string =>
  `${value < 0 ? minus : ''}${words(Math.abs(value))}`;

function readDay(day: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(day);
  if (!match) throw new RangeError(`Not a calendar date (YYYY-MM-DD): ${day}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function weekday(day: string): number {
  const parts = readDay(day);
  return new Date(Date.UTC(parts.year, parts.month - 1, parts.day)).getUTCDay();
}

function monthOf(month: string, names: readonly string[]): string {
  const parts = readDay(`${month.slice(0, 7)}-01`);
  return `${names[parts.month - 1]} ${parts.year}`;
}

function londonParts(instant: string | Date): Record<'year' | 'month' | 'day' | 'hour' | 'minute', string> {
  const parts = inLondon.formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
}
