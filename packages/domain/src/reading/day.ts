import { daysBetween, lastDayOfMonth, londonDate, type CalendarDate } from '../calendar/date.ts';
import { fourDigits } from './financial-years.ts';
import { MONTH, monthNumber } from './months.ts';
import type { ChoiceCode, Problem } from './reading.ts';

/** The days that words stand for: one day, or a month from its first to its last. */
export interface Span {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

export type SpanReading =
  | { readonly span: Span; readonly problem: null }
  | { readonly span: null; readonly problem: Problem; readonly meant: Meant | null };

/** What words that are no date may have been meant for. */
interface Meant {
  readonly code: ChoiceCode;
  readonly span: Span;
}

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
/** From Monday. Mawrth is March as well as Tuesday: only `dydd Mawrth` is the day. */
const weekdays = [
  'mon(?:day)?|(?:dydd )?llun',
  'tues?(?:day)?|dydd mawrth',
  'wed(?:nes)?(?:day)?|(?:dydd )?mercher',
  'thur?s?(?:day)?|(?:dydd )?iau',
  'fri(?:day)?|(?:dydd )?gwener',
  'sat(?:ur)?(?:day)?|(?:dydd )?sadwrn',
  'sun(?:day)?|(?:dydd )?sul',
].map((names) => new RegExp(`^(?:${names})[ ,]+(?=\\d)`));
const A_MONDAY: CalendarDate = '1990-01-01';

/** Reads folded words that are one day or one month and nothing else; null where they are neither. */
export function readSpan(folded: string): SpanReading | null {
  const weekday = weekdays.findIndex((names) => names.test(folded));
  const words = folded.replace(weekdays[weekday] ?? '', '').replace(/[.,]$/, '');
  const day = readDay(words);
  if (day) return weekday < 0 ? day : onWeekday(day, weekday);
  return readMonth(words) ?? (yearless.test(words) ? refuse('yearMissing', {}) : null);
}

/** Where the day of the week is another one's, one of the two is a slip. */
function onWeekday(reading: SpanReading, weekday: number): SpanReading {
  const { span } = reading;
  if (!span || daysBetween(A_MONDAY, span.first) % 7 === weekday) return reading;
  return refuse('weekdayDiffers', {}, { code: 'theDay', span });
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
    return inWales(dayOf(fourDigits(year), monthNumber(month) ?? Number(month), Number(day)), words);
  }
  return null;
}

/** A moment that names its time zone is a day in Wales: late on a summer evening UTC it is the next one there. */
function inWales(reading: SpanReading, words: string): SpanReading {
  const [, hours, minutes, zone] = /(\d{1,2}):(\d\d)(?::[\d.]+)? ?(z|[+-]\d\d:?\d\d)$/.exec(words) ?? [];
  if (!reading.span || zone === undefined) return reading;
  const offset = zone === 'z' ? '+00:00' : zone.replace(/^(...):?/, '$1:');
  const moment = Date.parse(`${reading.span.first}T${hours?.padStart(2, '0')}:${minutes}:00${offset}`);
  if (Number.isNaN(moment)) return reading;
  const day = londonDate(moment);
  return { span: { first: day, last: day }, problem: null };
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
function monthFirst(year: number, month: number, day: number): Meant | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const { span } = dayOf(year, month, day);
  return span && { code: 'monthFirst', span };
}

function monthOf(year: number, month: number): SpanReading {
  if (year < FIRST_YEAR || year > LAST_YEAR) return refuse('yearUnlikely', { year });
  const first = isoDay(year, month, 1);
  return { span: { first, last: lastDayOfMonth(first) }, problem: null };
}

const refuse = (code: Problem['code'], params: Problem['params'], meant: Meant | null = null): SpanReading => ({
  span: null,
  problem: { code, params },
  meant,
});

const isoDay = (year: number, month: number, day: number): CalendarDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
