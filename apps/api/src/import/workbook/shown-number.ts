import type { Cell } from '@cynllun/domain/reading/cell';
import { formatSections, sectionFor, type FormatToken } from './format-code.ts';
import { shownDate } from './shown-date.ts';

/**
 * A number as its cell shows it: £45k, 36:00, 85%, or a date. It stays a number where the format shows it as it is, and
 * where it shows nothing of it: what is in a cell is not lost because a format hides it.
 */
export function shownNumber(value: number, code: string, from1904: boolean): Cell {
  const { section, withoutSign } = sectionFor(formatSections(code), value);
  if (section === null) return value;
  const { tokens } = section;
  if (tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed')) return shownDate(value, tokens, from1904);
  if (tokens.some(({ kind }) => kind === 'other')) return value;
  const shown = digitsShown(Math.abs(value), tokens);
  // A part for negative numbers says so itself, unless it does by its colour alone.
  const saysSign = withoutSign && /[-−(]|CR|DR/.test(shown);
  const sign = value < 0 && !saysSign && /[1-9]/.test(shown) ? '-' : '';
  const words = `${sign}${shown}`.trim();
  return /[\p{L}\d]/u.test(words) && words !== plain(value) ? words : value;
}

const plain = (value: number): string => String(Number(value.toPrecision(15)));

function digitsShown(value: number, tokens: readonly FormatToken[]): string {
  const isDigit = ({ kind }: FormatToken) => kind === 'digit';
  const point = tokens.findIndex(({ kind, text }) => kind === 'separator' && text === '.');
  const last = tokens.findLastIndex(isDigit);
  const commasAfter = (from: number) => {
    const next = tokens.slice(from + 1).findIndex(({ text, kind }) => kind !== 'separator' || text !== ',');
    return from < 0 ? 0 : next < 0 ? tokens.length - from - 1 : next;
  };
  const lastWhole = point < 0 ? last : tokens.slice(0, point).findLastIndex(isDigit);
  const thousands = commasAfter(last) + (point > last || point < 0 ? 0 : commasAfter(lastWhole));
  const percents = tokens.filter(({ kind, text }) => kind === 'separator' && text === '%').length;
  const scaled = Number((value * 100 ** percents).toPrecision(15)) / 1000 ** thousands;
  const places = point < 0 ? 0 : tokens.slice(point).filter(isDigit).length;
  const least = point < 0 ? 0 : tokens.slice(point).filter(({ text, kind }) => kind === 'digit' && text === '0').length;
  const [whole = '', fraction = ''] = rounded(scaled, places).split('.');
  const grouped = tokens
    .slice(0, lastWhole)
    .some(({ text, kind }, at) => kind === 'separator' && text === ',' && at > tokens.findIndex(isDigit));
  const decimals = fraction.replace(/0+$/, '').padEnd(least, '0');
  return write(tokens, { whole: whole === '0' ? '' : whole, decimals, grouped, point, value });
}

interface Digits {
  readonly whole: string;
  readonly decimals: string;
  readonly grouped: boolean;
  /** Where the decimal point stands among the tokens; -1 where there is none. */
  readonly point: number;
  readonly value: number;
}

/** Writes digits into their places: the first takes all that the others leave. */
function write(tokens: readonly FormatToken[], { whole, decimals, grouped, point, value }: Digits): string {
  const wholePlaces = tokens.filter(({ kind }, at) => kind === 'digit' && (point < 0 || at < point));
  const least = wholePlaces.filter(({ text }) => text === '0').length;
  const digits = whole.padStart(least, '0');
  let [wholeLeft, decimalsLeft, places] = [digits, decimals, wholePlaces.length];
  return tokens
    .map(({ kind, text }, at) => {
      if (kind === 'literal') return text;
      if (kind === 'general') return plain(value);
      if (text === '%') return text;
      if (at === point) return decimals === '' ? '' : '.';
      if (kind !== 'digit') return '';
      if (point >= 0 && at > point) {
        const [next = ''] = decimalsLeft;
        decimalsLeft = decimalsLeft.slice(1);
        return next;
      }
      places -= 1;
      const taken = wholeLeft.slice(0, Math.max(0, wholeLeft.length - places));
      wholeLeft = wholeLeft.slice(taken.length);
      return grouped ? inThousands(taken, wholeLeft.length) : taken;
    })
    .join('');
}

/** Commas where thousands end, with so many digits still to come. */
const inThousands = (digits: string, after: number): string =>
  [...digits]
    .map((digit, at) => {
      const left = digits.length - at - 1 + after;
      return left > 0 && left % 3 === 0 ? `${digit},` : digit;
    })
    .join('');

/** Rounded as people do it, half away from nought: 1.005 to two places is 1.01. */
function rounded(value: number, places: number): string {
  const exact = String(Number(value.toPrecision(15)));
  if (exact.includes('e')) return value.toFixed(places);
  return (Math.round(Number(`${exact}e${places}`)) / 10 ** places).toFixed(places);
}
