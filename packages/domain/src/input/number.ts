import { NUMBER, toNumber } from '../reading/amounts.ts';
import { tidy } from '../reading/tidy.ts';
import { notUnderstood, understood, type Understood } from './understood.ts';

/** What the database holds exactly: this many digits before the point and after it. */
export const MOST_DIGITS = 12;
export const MOST_DECIMALS = 6;
/** More than this in all, and a computer's number is no longer the one that was typed. */
export const MOST_SIGNIFICANT = 15;

const WHOLE = new RegExp(`^([-+]?) ?(${NUMBER}) ?(?:%|per ?cent|y cant)?$`, 'i');
const DECIMAL_COMMA = /^([-+]?\d+),(\d{1,2}|\d{4,6}) ?(?:%|per ?cent|y cant)?$/i;
const ANY = new RegExp(`(?<![\\p{L}\\d.,/])${NUMBER}(?![\\p{L}\\d/]|[.,]\\d)`, 'gu');

/**
 * A figure as people type it: `1,140`, `1 140`, `54%`, `-3.5`. A comma is never taken for a point: `12,5` is asked
 * about. Words beside a number are not thrown away: `61 days` offers 61, and the unit has its own field.
 */
export function readNumber(typed: string): Understood<number> {
  const words = joinGroups(tidy(typed)).replace(/(?<=\d)\.$/, '');
  if (words === '') return understood<number>(null);
  const [, sign, number] = WHOLE.exec(words) ?? [];
  if (number !== undefined) return withinLimits(number, sign === '-');
  const [, whole, decimals] = DECIMAL_COMMA.exec(words) ?? [];
  if (whole !== undefined) return notUnderstood('decimalComma', {}, [Number(`${whole}.${decimals}`)]);
  return amongWords(words);
}

/** `1 140` and `12 000 000` are one number each; `1 2` is two. */
export const joinGroups = (words: string): string =>
  words.replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d,])/g, (number) => number.replaceAll(' ', ''));

function withinLimits(number: string, negative: boolean): Understood<number> {
  const [whole = '', decimals = ''] = number.replaceAll(',', '').split('.');
  if (whole.replace(/^0+/, '').length > MOST_DIGITS) return notUnderstood('outOfRange', { digits: MOST_DIGITS });
  if (decimals.length > MOST_DECIMALS) return notUnderstood('tooManyDecimals', { decimals: MOST_DECIMALS });
  const significant = (whole + decimals.replace(/0+$/, '')).replace(/^0+/, '').length;
  if (significant > MOST_SIGNIFICANT) return notUnderstood('tooManyDigits', { digits: MOST_SIGNIFICANT });
  const value = toNumber(number);
  return understood(negative && value !== 0 ? -value : value);
}

function amongWords(words: string): Understood<number> {
  const numbers = [...words.matchAll(ANY)].map(([number]) => toNumber(number));
  if (numbers.length === 0) return notUnderstood('notANumber');
  return notUnderstood(numbers.length === 1 ? 'wordsBeside' : 'severalNumbers', {}, numbers);
}
