import { FIRST_YEAR, LAST_YEAR } from '../reading/day.ts';
import { fourDigits } from '../reading/financial-years.ts';
import { fold, tidy } from '../reading/tidy.ts';
import { notUnderstood, understood, type Understood } from './understood.ts';

const LEAD = /^(?:the )?(?:financial year|fy|(?:y )?[bf]lwyddyn ariannol) ?/;
const FIGURES = /^(?:\d{4}|\d\d)$/;
const BETWEEN = / ?(?:\/|-| to | i | hyd at ) ?/;

/**
 * A financial year as people type it (`2027/28`, `2027-28`, `27/28`, `2027–2028`), by its first calendar year: 2027.
 * One year alone may be the year that ends in it or the one that begins in it: both are offered.
 */
export function readFinancialYear(typed: string): Understood<number> {
  const words = fold(tidy(typed)).replace(LEAD, '');
  if (words === '') return understood<number>(null);
  const [first, last, ...more] = words.split(BETWEEN).map((part) => (FIGURES.test(part) ? part : null));
  if (!first || last === null || more.length > 0) return notUnderstood('notAYear');
  return last === undefined ? oneYear(fourDigits(first)) : twoYears(fourDigits(first), last);
}

function twoYears(first: number, last: string): Understood<number> {
  const second = last.length === 4 ? Number(last) : inCenturyOf(first, Number(last));
  if (second !== first + 1)
    return notUnderstood('notConsecutive', { first, second }, second > first ? likely([first]) : []);
  return isLikely(first) ? understood(first) : outOfRange();
}

function oneYear(year: number): Understood<number> {
  const choices = likely([year - 1, year]);
  return choices.length === 0 ? outOfRange() : notUnderstood('oneYear', { year }, choices);
}

/** 1999/00 runs into the next century; otherwise two figures are of the century of the year before them. */
const inCenturyOf = (first: number, figures: number): number =>
  (first + 1) % 100 === figures ? first + 1 : first - (first % 100) + figures;
const isLikely = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;
const likely = (years: readonly number[]): readonly number[] => years.filter(isLikely);
const outOfRange = (): Understood<number> => notUnderstood('outOfRange', { first: FIRST_YEAR, last: LAST_YEAR });
