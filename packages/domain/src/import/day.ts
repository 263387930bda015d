import { lastDayOfMonth, type CalendarDate } from '../calendar/date.ts';
import { fourDigits } from './financial-years.ts';
import { MONTH, monthNumber } from './months.ts';
import type { Problem } from './reading.ts';

/** The days that words stand for: one day, or a month from its first to its last. */
export interface Span {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

export type SpanReading =
  | { readonly span: Span; readonly problem: null }
  | { readonly span: null; readonly problem: Problem; readonly meant: Span | null };

/** A plan answers a review of our time: other years are slips of the keyboard. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

const YEAR = "'?(\\d{4}|\\d\\d)";
const TH = '(?:st|nd|rd|th|af|ain|ail|il|ydd|fed|eg|ed)?';
const CLOCK = '(?:[t ,]+\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?: ?z| ?[+-]\\d\\d:?\\d\\d)?)?';

/** The forms a day takes in folded words, and which group holds the day, the month and the year. */
const dayForms: readonly (readonly [form: string, day: number, month: number, year: number])[] = [
  [`(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${CLOCK}`, 3, 2, 1],
  [`(\\d{1,2}) ?[./-] ?(\\d{1,2}) ?[./-] ?${YEAR}${CLOCK}`, 1, 2, 3],
  [`(\\d{1,2})${TH}(?: (?:of|o))?[ ./,-]*(${MONTH})[ ./,-]*${YEAR}`, 1, 2, 3],
  [`(${MONTH})\\.? (\\d{1,2})${TH}(?:, ?| )(\\d{4})`, 2, 1, 3],
];
const monthForms: readonly (readonly [form: string, month: number, year: number])[] = [
  [`(?:mis )?(${MONTH})[ ./,-]*${YEAR}`, 1, 2],
  [`(\\d{4})[ ./-]+(${MONTH})`, 2, 1],
  ['(\\d{1,2})[/.-](\\d{4})', 1, 2],
  ['(\\d{4})-(\\d\\d)', 2, 1],
];
const yearless = new RegExp(
  `^(?:\\d{1,2}${TH}[ ./-]*(?:of |o )?${MONTH}|${MONTH}(?: \\d{1,2}${TH})?|\\d{1,2}[/.]\\d{1,2})$`,
);
const wholeDays = dayForms.map(([form, ...groups]) => ({ form: new RegExp(`^(?:${form})$`), groups }));
const wholeMonths = monthForms.map(([form, ...groups]) => ({ form: new RegExp(`^(?:${form})$`), groups }));
const anyDay = new RegExp(`(?<![\\d/.£-])(?:${dayForms.map(([form]) => `(?:${form})`).join('|')})(?![\\d/-])`, 'g');
const anyMonth = new RegExp(`\\b(?:${MONTH})[ ./-]*\\d{4}\\b`, 'g');
/** Mawrth is March as well as Tuesday: only `dydd Mawrth` is the day. */
const weekday =
  /^(?:(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|(?:dydd )?(?:llun|mercher|iau|gwener|sadwrn|sul)|dydd mawrth)[ ,]+)(?=\d)/;

/** Reads folded words that are one day or one month and nothing else; null where they are neither. */
export function readSpan(folded: string): SpanReading | null {
  const words = folded.replace(weekday, '').replace(/[.,]$/, '');
  return readDay(words) ?? readMonth(words) ?? (yearless.test(words) ? refuse('yearMissing', {}) : null);
}

/** The whole days named anywhere in folded words, where they stand, and what is wrong with those that do not exist. */
export function findDays(folded: string): { reading: SpanReading; index: number; length: number }[] {
  return [...folded.matchAll(anyDay)].flatMap((match) => {
    const reading = readDay(match[0]);
    return reading ? [{ reading, index: match.index, length: match[0].length }] : [];
  });
}

/** The months with a year of four digits named anywhere in folded words. */
export function findMonths(folded: string): { reading: SpanReading; index: number; length: number }[] {
  return [...folded.matchAll(anyMonth)].flatMap((match) => {
    const reading = readMonth(match[0]);
    return reading ? [{ reading, index: match.index, length: match[0].length }] : [];
  });
}

function readDay(words: string): SpanReading | null {
  for (const { form, groups } of wholeDays) {
    const match = form.exec(words);
    if (!match) continue;
    const [day = '', month = '', year = ''] = groups.map((group) => match[group]);
    return dayOf(fourDigits(year), monthNumber(month) ?? Number(month), Number(day));
  }
  return null;
}

function readMonth(words: string): SpanReading | null {
  for (const { form, groups } of wholeMonths) {
    const match = form.exec(words);
    if (!match) continue;
    const [month = '', year = ''] = groups.map((group) => match[group]);
    const number = monthNumber(month) ?? Number(month);
    return number >= 1 && number <= 12 ? monthOf(fourDigits(year), number) : null;
  }
  return null;
}

function dayOf(year: number, month: number, day: number): SpanReading {
  if (year < FIRST_YEAR || year > LAST_YEAR) return refuse('yearUnlikely', { year });
  if (month < 1 || month > 12) return refuse('noSuchMonth', { month }, monthFirst(year, day, month));
  const date = isoDay(year, month, day);
  if (day < 1 || date > lastDayOfMonth(isoDay(year, month, 1))) return refuse('noSuchDay', { day, month, year });
  return { span: { first: date, last: date }, problem: null };
}

/** 03/31/2027: no month 31, but perhaps written with the month first. */
function monthFirst(year: number, month: number, day: number): Span | null {
  if (month < 1 || month > 12 || day < 1) return null;
  return dayOf(year, month, day).span;
}

function monthOf(year: number, month: number): SpanReading {
  if (year < FIRST_YEAR || year > LAST_YEAR) return refuse('yearUnlikely', { year });
  const first = isoDay(year, month, 1);
  return { span: { first, last: lastDayOfMonth(first) }, problem: null };
}

const refuse = (code: Problem['code'], params: Problem['params'], meant: Span | null = null): SpanReading => ({
  span: null,
  problem: { code, params },
  meant,
});

const isoDay = (year: number, month: number, day: number): CalendarDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
