import { entities } from '../plan/entities.ts';

/** A number as people write it in English and Welsh: 1,140 · 23.4 · .5 */
export const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)';
const THOUSANDS = 'k|thousand|mil|fil';
const MILLIONS = 'm|mn|million|miliwn|filiwn';
const SUFFIX = `(?: ?(${THOUSANDS}|${MILLIONS})\\b)?`;
/** Where a number has ended: `£1,2000`, `£12,00` and `£5 0000` are no number of pounds. */
const ENDED = '(?!\\d|[.,]\\d| 000)';
/** Nor are `£1.2bn` and `£5ea`: only `pa`, `pw` and their like stand against a number without changing it. */
const UNCHANGED = '(?! ?(?:bn|billion|biliwn)\\b|(?!p)\\p{L})';
const SPACED = '\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?(?!\\d)';
const AMOUNT = new RegExp(
  `£ ?((?:${SPACED}|${NUMBER})${ENDED})${SUFFIX}${UNCHANGED}|(?<![\\w£.,/-])(${NUMBER}) ?(k|m)\\b`,
  'giu',
);
const PLAIN = new RegExp(
  `(?<![\\w£.,/-])((?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|${NUMBER}(?= pounds?\\b))${ENDED})(?: pounds?\\b)?(?![\\w%])`,
  'giu',
);
const RANGE = new RegExp(`£ ?(${NUMBER})${SUFFIX} ?(?:-|to|up to|i|hyd at) ?£? ?(${NUMBER})${SUFFIX}(?![\\d/])`, 'iu');
/** A range with no pound sign, of numbers that cannot be years. */
const SURE = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|${NUMBER}(?= ?[km]\\b))`;
const PLAIN_RANGE = new RegExp(
  `(?<![\\w.,/-])(${SURE})${SUFFIX} ?(?:-|to|up to|i|hyd at) ?(${SURE})${SUFFIX}(?![\\d/])`,
  'iu',
);
const SIGNED = /£ ?[.,]?\d/gu;
/** What a number without a pound sign may count instead of pounds: time, whoever writes it, and things in small letters. */
const COUNTED =
  '(?:(?:[Hh](?:ou)?rs?|[Dd]ays?|[Ww]eeks?|[Mm]onths?|people|persons?|carers?|clients?|adults|children|staff|posts?|officers?|workers?|places?|visits?|calls?|cases?|referrals?|assessments?|sessions?|households?|homes?|miles|km|metres?|copies|leaflets|users?|FTE|WTE|[Oo]riau|awr|diwrnodau?|dyddiau|wythnosau?|misoedd|pobl|gofalwyr|swyddi|lleoedd|ymweliadau|achosion|asesiadau|sesiynau|cartrefi|copïau|plant|oedolion)(?!\\p{L}))';
const COUNTS_WHAT_FOLLOWS = new RegExp(`^ ?(?:\\p{L}+ )?${COUNTED}`, 'u');
const COUNTS_WHAT_STANDS_BEFORE = new RegExp(`(?<!\\p{L})${COUNTED}[ :=-]{1,3}$`, 'u');
/** What may stand after pounds that are written without a pound sign. A name, with its capital letter, may too. */
const AFTER_POUNDS =
  /^ ?(?:$|\p{Lu}|[£\d;:,.()[\]\n\uE000+=&/-]|(?:pounds?|capital|revenue|cyfalaf|refeniw|p\.?a\b|per (?:annum|year)|a year|y flwyddyn|annual|recurr|one-off|non-recurr|in (?:19|20)?\d\d|for|from|at|total|and|plus|cyfanswm|grant|growth|bid|funded|funding|gan|o|ac?|ar gyfer|yn|i|tbc|confirmed|agreed|approved|not|subject|if|os|heb|wedi)\b)/u;

export interface Amount {
  /** Whole pence. */
  readonly pence: number;
  readonly index: number;
  readonly length: number;
}

/** The amounts of money in tidied words. Numbers with no pound sign count only where no number has one. */
export function findAmounts(words: string): Amount[] {
  const signed = [...words.matchAll(AMOUNT)]
    .filter((match) => match[1] !== undefined || isMoney(words, match, match[4] === 'm'))
    .flatMap((match) => amountOf(match, match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? ''));
  return signed.length > 0 || words.includes('£') ? signed : plainAmounts(words);
}

/** Whether some words of money are none of the amounts found: a number that cannot be read, or that has lost its sign. */
export function hasStrayAmount(words: string, found: readonly Amount[]): boolean {
  const signs = words.match(SIGNED)?.length ?? 0;
  const signed = found.filter(({ index, length }) => words.slice(index, index + length).includes('£')).length;
  const apart = (amount: Amount) => found.every(({ index }) => index !== amount.index);
  return signs > signed || (signs > 0 && plainAmounts(words, false).some(apart));
}

/** `known`: only where what follows is of money. */
const plainAmounts = (words: string, known = true): Amount[] =>
  [...words.matchAll(PLAIN)]
    .filter((match) => isMoney(words, match, known))
    .flatMap((match) => amountOf(match, match[1] ?? '', ''));

/** Whether a number without a pound sign is money: it counts nothing else, and (`known`) what follows it is of money. */
function isMoney(words: string, { 0: whole, index }: RegExpExecArray, known: boolean): boolean {
  const after = words.slice(index + whole.length);
  if (COUNTS_WHAT_FOLLOWS.test(after) || COUNTS_WHAT_STANDS_BEFORE.test(words.slice(0, index))) return false;
  return !known || AFTER_POUNDS.test(after);
}

function amountOf(match: RegExpExecArray, number: string, suffix: string): Amount[] {
  const pence = toPence(number, suffix);
  const amount = { pence, index: match.index, length: match[0].length };
  return holds(pence) && (suffix !== '' || hasPence(number)) ? [amount] : [];
}

/** `45.000` is forty-five thousand to some who write it, and forty-five to others. */
const hasPence = (number: string): boolean => !/\.\d{3}/.test(number);

/** Tidied words with pounds in the one way that amounts are found in: `GBP 45,000` and `45,000 GBP` are £45,000. */
export const withPoundSigns = (words: string): string =>
  words
    .replace(/\bGBP ?£? ?(?=[\d.])/giu, '£')
    .replace(/(?<![\w£.,/-])£? ?([\d.,]+(?: ?[km]\b)?) ?GBP\b/giu, '£$1')
    .replace(/£(?: ?£)+/gu, '£')
    .replace(/\bpounds? sterling\b/giu, 'pounds');

/** `£10-15k`: from 10,000 to 15,000, in pence; null where the words hold no such range. */
export function findAmountRange(words: string): readonly [number, number] | null {
  const match = RANGE.exec(words) ?? PLAIN_RANGE.exec(words);
  if (!match) return null;
  const [, low = '', lowSuffix, high = '', highSuffix] = match;
  const range = [toPence(low, lowSuffix ?? highSuffix ?? ''), toPence(high, highSuffix ?? '')] as const;
  return range.every(holds) ? range : null;
}

/** The number in words that are one number and nothing else (`2300`, `£2,300.50`), or null. */
export function onlyNumber(words: string): number | null {
  const [, number = ''] = new RegExp(`^£? ?(${NUMBER})$`).exec(words) ?? [];
  return number === '' || !hasPence(number) ? null : toNumber(number);
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
