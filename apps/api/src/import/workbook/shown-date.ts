import { addDays, type CalendarDate } from '@cynllun/domain/calendar/date';
import type { Cell } from '@cynllun/domain/reading/cell';
import type { FormatToken } from './format-code.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const LAST_DAY = 2_958_465;
const SECONDS = 86_400;

/** A count of days as its format shows it: a whole date as such, and otherwise the month, year or time of day shown. */
export function shownDate(value: number, tokens: readonly FormatToken[], from1904: boolean): Cell {
  const seconds = Math.round(value * SECONDS);
  const days = Math.floor(seconds / SECONDS);
  const shows = (letter: string) => tokens.some(({ kind, text }) => kind === 'date' && text.startsWith(letter));
  const hasDate = shows('y') || shows('d') || tokens.some((token, at) => isMonth(tokens, token, at));
  if (value < 0 || days > LAST_DAY) return value;
  if (!hasDate) return write(tokens, seconds, null);
  if (days < 1) return value;
  const date = addDays(from1904 ? '1904-01-01' : '1899-12-30', days);
  if (date.length !== 10) return value;
  const isWhole = shows('y') && shows('d');
  const hasTime = shows('h') && seconds % SECONDS !== 0;
  if (isWhole && !hasTime) return { date };
  return { date, shown: write(tokens, seconds, date).trim() };
}

/** `m` is a month, unless it stands after hours or before seconds. */
function isMonth(tokens: readonly FormatToken[], { kind, text }: FormatToken, at: number): boolean {
  if (kind !== 'date' || !text.startsWith('m')) return false;
  if (text.length > 2) return true;
  const inTime = (each: FormatToken | undefined, letter: string) => each?.text.startsWith(letter) === true;
  const counts = (each: FormatToken) => each.kind === 'date' || each.kind === 'elapsed';
  return !inTime(tokens.slice(0, at).findLast(counts), 'h') && !inTime(tokens.slice(at + 1).find(counts), 's');
}

function write(tokens: readonly FormatToken[], seconds: number, date: CalendarDate | null): string {
  const halves = tokens.some(({ kind, text }) => kind === 'date' && text.startsWith('a'));
  const counted = tokens.some(({ kind }) => kind === 'elapsed');
  return tokens
    .map((token, at) => {
      const { kind, text } = token;
      if (kind === 'elapsed') return padded(Math.floor(seconds / (UNITS[text[0] ?? ''] ?? 1)), text.length);
      if (kind !== 'date') return kind === 'digit' ? '' : text;
      if (text.startsWith('a')) return seconds % SECONDS < SECONDS / 2 ? 'AM' : 'PM';
      if ('yd'.includes(text[0] ?? '') || isMonth(tokens, token, at)) return datePart(text, date);
      const hours = Math.floor(seconds / 3600);
      if (text.startsWith('h')) return padded(halves ? ((hours + 11) % 12) + 1 : hours % 24, text.length);
      const minutes = Math.floor(seconds / 60);
      if (text.startsWith('m')) return padded(counted || minutes >= 60 ? minutes % 60 : minutes, text.length);
      return padded(seconds % 60, text.length);
    })
    .join('')
    .replace(/\.$/, '');
}

const UNITS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };
const padded = (value: number, length: number): string => String(value).padStart(length, '0');

function datePart(text: string, date: CalendarDate | null): string {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  const monthName = MONTHS[Number(month) - 1] ?? '';
  const dayName = date === null ? '' : (DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '');
  if (text.startsWith('y')) return text.length > 2 ? year : year.slice(-2);
  if (text.startsWith('d'))
    return text.length > 3 ? dayName : text.length === 3 ? dayName.slice(0, 3) : padded(Number(day), text.length);
  return text.length === 4 ? monthName : text.length > 2 ? monthName.slice(0, 3) : padded(Number(month), text.length);
}
