import { entities } from '../plan/entities.ts';
import { NUMBER, toNumber } from './amounts.ts';
import { findDays, findMonths } from './day.ts';
import { financialYears } from './financial-years.ts';

/** A number in a clause that may be a baseline or a target. Places are those of the folded words. */
export interface Figure {
  readonly value: number;
  /** `%`, `£`, `out of 10`, or null where only words after it can say. */
  readonly sign: string | null;
  readonly start: number;
  readonly end: number;
}

export interface Figures {
  readonly figures: readonly Figure[];
  /** Lengths of time that limit something else: answered within 20 seconds. */
  readonly limits: readonly Figure[];
  /** The folded words with dates, ages, labels and limits blanked, at the same places. */
  readonly plain: string;
}

const DURATION =
  '(?:working |calendar |diwrnod )?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|eiliad|munud|awr|oriau|diwrnod|dyddiau|wythnos|mis|misoedd|blynedd|blwyddyn)';
const LIMIT = new RegExp(
  `\\b(?:within|in under|in less than|less than|under|over|after|every|o fewn|cyn pen|mewn llai na|dros|bob|pob) (${NUMBER}) ${DURATION}\\b`,
  'g',
);
/** What a number after it names, and does not count. */
const LABELS =
  '(?:phase|stage|level|tier|band|objective|priority|recommendation|section|table|year|step|part|grade|strand|appendix|annexe?|figure|fig|chart|page|pages|pp?\\.?|para(?:graph)?|clause|chapter|schedule|article|regulation|standards?|outcomes?|indicators?|measures?|item|criteri(?:on|a)|question|option|version|type|class|category|group|ward|room|number|no\\.?|ref(?:erence)?|kpi|pi|cam|blaenoriaeth|blwyddyn|lefel|adran|amcan|argymhelliad|rhan|atodiad|tabl|ffigur|tudalen|paragraff|pennod|rheoliad|safon(?:au)?|canlyniad|dangosydd|eitem|cwestiwn|opsiwn|fersiwn|math|rhif)';
/** Numbers that count nothing. */
const NOT_FIGURES: readonly RegExp[] = [
  /\b(?:q|r|ch)\d\b/g,
  // A name, as COVID-19, where it is no dash after a word that leads to a figure.
  /(?<!\p{L})(?!(?:target|baseline|from|to|of|now|at|by|o|i|targed)-)\p{L}+-\d+(?![\d.,/]*\d| ?%)/gu,
  new RegExp(`\\b(?:${LABELS}) \\d+(?:\\.\\d+)*[a-z]?(?![\\d%])`, 'g'),
  /\b(?:aged?|ages|oed|over|under|dros|dan|population|pop|poblogaeth|people|adults|those|pobl|oedolion) \d{1,2}(?: ?- ?\d{1,2})?(?:\+|s\b| and over| or over| oed|(?= ?$))/g,
  /\baged? \d{1,2}(?: ?(?:-|to) ?\d{1,2})?\b/g,
  /\b\d{1,2}(?: ?- ?\d{1,2})?[ -]years?[ -]olds?\b|\b\d{1,2}(?: ?- ?\d{1,2})? oed\b/g,
  /\b(?:per|fesul|for every|o bob|am bob) (?:\d{1,3}(?:,\d{3})+|\d+)\b(?!\.\d)/g,
  /\by 1,?0{3}(?:,?000)?\b/g,
  /\b\d+ (?:in|mewn) \d{1,3}\b|\b24\/7\b|\b\d+:\d+\b/g,
  /\b(?:in|by|since|during|end of|of|for|survey|yn|erbyn|ers|yn ystod|the|ar gyfer) (?:19|20)\d\d\b(?! ?[%,]\d)/g,
  /\b(?:19|20)\d\d(?=(?:'s)? (?:survey|census|figures?|baseline|data|results?|audit|report|level|arolwg)|:|\)|$)/g,
  /\barolwg (?:19|20)\d\d\b/g,
];
const FIGURE = new RegExp(
  `(?<![\\p{L}\\d.,/])((?<=^|[\\s(:=>])-)?(£ ?)?(-(?=[\\d.]))?(${NUMBER})( ?(?:k|m)\\b)?(?: ?(%|per ?cent\\b|y cant\\b)| ?/ ?(\\d+)\\b)?(?![\\d/])(?!\\p{L})`,
  'gu',
);

/** Finds the figures in the folded words of one clause. */
export function findFigures(folded: string): Figures {
  const undated = blankDates(folded);
  const limits = [...undated.matchAll(LIMIT)].map((match) => ({
    value: toNumber(match[1] ?? ''),
    sign: null,
    start: match.index + match[0].indexOf(match[1] ?? ''),
    end: match.index + match[0].indexOf(match[1] ?? '') + (match[1] ?? '').length,
  }));
  const plain = [LIMIT, ...NOT_FIGURES].reduce((left, pattern) => left.replace(pattern, blanks), undated);
  const figures = [...plain.matchAll(FIGURE)].map(asFigure).filter(({ value }) => fits(value));
  return { figures, limits: limits.filter(({ value }) => fits(value)), plain };
}

/** Whether a field of figures can hold a value. */
export const fits = (value: number): boolean => entities.indicator.fields.target.schema.safeParse(value).success;

function asFigure(match: RegExpExecArray): Figure {
  const [whole, minus, pound, minusAfter, number = '', suffix = '', percent, scale] = match;
  const times = suffix.trim() === 'k' ? 1_000 : suffix.trim() === 'm' ? 1_000_000 : 1;
  const sign = pound ? '£' : percent ? '%' : scale ? `out of ${scale}` : null;
  const size = Number((toNumber(number) * times).toPrecision(15));
  // `10-15` is no figure below nought; nor is nought itself.
  const value = size !== 0 && (minus || (pound && minusAfter)) ? -size : size;
  return { value, sign, start: match.index, end: match.index + whole.length };
}

function blankDates(folded: string): string {
  const dates = [...findDays(folded), ...findMonths(folded), ...financialYears(folded)];
  return dates.reduce(
    (left, { index, length }) => left.slice(0, index) + ' '.repeat(length) + left.slice(index + length),
    folded,
  );
}

const blanks = (found: string): string => ' '.repeat(found.length);

/**
 * Whether a dash before a figure is surely its minus: it stands alone, or after a word that leads to a figure. A figure in
 * brackets with nothing beside it may be one below nought, as accountants write it.
 */
export function isSignClear(plain: string, { value, start, end }: Figure): boolean {
  const before = plain.slice(0, start);
  if (value >= 0) return !(/^\s*\(\s*$/u.test(before) && /^\s*\)\s*$/u.test(plain.slice(end)));
  if (before.trim() === '') return !/\p{L}/u.test(plain.slice(end));
  return /(?:\b(?:from|to|of|is|at|by|than|baseline|target|now|o|i|yw|targed)|[=:>(→])\s*$/u.test(before);
}
