import { entities } from '../plan/entities.ts';

/** A number as people write it in English and Welsh: 1,140 · 23.4 · .5 */
export const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)';
const THOUSANDS = 'k|thousand|mil|fil';
const MILLIONS = 'm|mn|million|miliwn|filiwn';
const SUFFIX = `(?: ?(${THOUSANDS}|${MILLIONS})\\b)?`;
const AMOUNT = new RegExp(
  `£ ?(\\d{1,3}(?: \\d{3})+(?!\\d)|${NUMBER})${SUFFIX}|(?<![\\w£.,/-])(${NUMBER}) ?(k|m)\\b`,
  'giu',
);
const PLAIN = new RegExp(
  `(?<![\\w£.,/-])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|${NUMBER}(?= pounds?\\b))(?: pounds?\\b)?(?![\\w%])`,
  'giu',
);
const RANGE = new RegExp(`£ ?(${NUMBER})${SUFFIX} ?(?:-|to|i) ?£? ?(${NUMBER})${SUFFIX}(?![\\d/])`, 'iu');

export interface Amount {
  /** Whole pence. */
  readonly pence: number;
  readonly index: number;
  readonly length: number;
}

/** The amounts of money in tidied words. Numbers with no pound sign count only where no number has one. */
export function findAmounts(words: string): Amount[] {
  const signed = [...words.matchAll(AMOUNT)].map((match) => ({
    pence: toPence(match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? ''),
    index: match.index,
    length: match[0].length,
  }));
  if (signed.length > 0 || words.includes('£')) return signed.filter(({ pence }) => holds(pence));
  const plain = [...words.matchAll(PLAIN)].map((match) => ({
    pence: toPence(match[1] ?? '', ''),
    index: match.index,
    length: match[0].length,
  }));
  return plain.filter(({ pence }) => holds(pence));
}

/** `£10-15k`: from 10,000 to 15,000, in pence; null where the words hold no such range. */
export function findAmountRange(words: string): readonly [number, number] | null {
  const match = RANGE.exec(words);
  if (!match) return null;
  const [, low = '', lowSuffix, high = '', highSuffix] = match;
  const range = [toPence(low, lowSuffix ?? highSuffix ?? ''), toPence(high, highSuffix ?? '')] as const;
  return range.every(holds) ? range : null;
}

/** The number in words that are one number and nothing else (`2300`, `£2,300.50`), or null. */
export function onlyNumber(words: string): number | null {
  const match = new RegExp(`^£? ?(${NUMBER})$`).exec(words);
  return match ? toNumber(match[1] ?? '') : null;
}

/** Whether a cost line can hold an amount. */
export const holds = (pence: number): boolean => entities.costLine.fields.amount.schema.safeParse(pence).success;

export const toNumber = (written: string): number => Number(written.replace(/[, ]/g, ''));

/** Pounds are multiplied in decimal steps and rounded once, so that £1.15 is 115 pence and £1.2m is 120,000,000. */
export const poundsToPence = (pounds: number): number => Math.round(Number((pounds * 100).toPrecision(15)));

function toPence(number: string, suffix: string): number {
  const kind = suffix.toLowerCase();
  const times = kind === '' ? 1 : THOUSANDS.split('|').includes(kind) ? 1_000 : 1_000_000;
  return poundsToPence(Number((toNumber(number) * times).toPrecision(15)));
}
