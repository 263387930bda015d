import type { costKinds } from '../plan/choices.ts';
import { confirmedIn, saysNotConfirmed, SURENESS } from './cost-sureness.ts';
import { financialYears } from './financial-years.ts';

/** What the words beside an amount say about it. */
export interface CostWords {
  readonly kind: (typeof costKinds)[number] | null;
  /** First calendar years of the financial years named. */
  readonly years: readonly number[];
  readonly everyYear: boolean;
  /** Null where the words do not say. */
  readonly confirmed: boolean | null;
  readonly isTotal: boolean;
  readonly fundingSource: string | null;
  readonly purpose: string | null;
  /** The words say more than these fields hold: they are kept as a note. */
  readonly saysMore: boolean;
}

const CAPITAL = /\b(?:capital|cyfalaf|gyfalaf)\b/giu;
const REVENUE = /\b(?:revenue|refeniw)\b/giu;
const EVERY_YEAR =
  /\bp[./]? ?a\b\.?|\bper annum\b|(?:\b(?:a|per|each|every) |\/ ?)(?:year|yr)\b|\bannual(?:ly)?\b|(?<!\bnon[- ]?|\bnot )\brecurr(?:ing|ent)\b|\b(?:y|bob|pob) f?[bl]l?wyddyn\b|\b(?:y|bob) flwyddyn\b|\b(?:yn )?[fb]lynyddol\b/giu;
/** A total is called one, or stands after `=` (see `lineGroups`). Nothing else is, whatever the amounts add up to. */
const TOTAL =
  /\b(?:(?:in )?total(?:s|ling)?(?: cost)?|in all|all told|altogether|[cg]h?yfanswm|i gyd|at ei gilydd|gyda'i gilydd)\b:?|^\s*=/giu;
const ABOUT =
  /\b(?:approx(?:imately)?|circa|about|around|up to|estimated?(?: at)?|est|maximum|max|tua|oddeutu|hyd at|amcangyfrif)\b\.?|(?:^|\s)c\.(?=\s|$)|~|\?/giu;
const TAX =
  /\b(?:(?:plus|exc?l?(?:uding|usive|udes)?|inc?l?(?:uding|usive|udes)?|net|without|no|a|ac|gan gynnwys|yn cynnwys|heb gynnwys|heb|ac eithrio)\b\.?(?: of)? ?)?(?:VAT|TAW)\b/giu;
/** Years of a plan that is not said which they are. */
const PLAN_YEARS = /\b(?:years|blynyddoedd) \d/iu;
const FROM =
  /^(?:funded (?:by|from|through|via)|funding(?: from)?|source|from|via|through|ariennir gan|gan|trwy|drwy|oddi wrth|ffynhonnell)\b[: ]*/iu;
const FILLER = /^(?:of|in|for|the|cost|costs|costing|at|and|plus|to|hyd|y|yr|ar gyfer|am|o|cost o)\b[: ]*/iu;
const FUNDER =
  /\b(?:grants?|fund(?:s|ing)?|budgets?|bids?|reserves?|balances|base|board|council|authority|authorities|government|lottery|allocation|contributions?|trust|charit(?:y|ies)|cyllid|gyllid|cyllideb(?:au)?|gyllideb|cronfa|gronfa|cronfeydd|cais|gais|bwrdd|fwrdd|awdurdod|llywodraeth|loteri|cyngor|gyngor|cyfraniad)\b/iu;
/** Initials are a funder's, but for these. */
const ACRONYM = /^(?!(?:CPD|FTE|HR|ICT|IT|PR|WTE)$)[A-Z][A-Z&]{1,6}$/u;

/** Reads tidied words from which the amounts have been taken out. */
export function readCostWords(words: string): CostWords {
  const years = financialYears(words.toLowerCase());
  const rest = strip(words, years);
  const source = rest.replace(FROM, '');
  const isSource = source !== '' && (source !== rest || FUNDER.test(rest) || ACRONYM.test(rest));
  const purpose = isSource ? '' : rest;
  return {
    kind: kindOf(words),
    years: years.map(({ year }) => year),
    everyYear: words.search(EVERY_YEAR) >= 0,
    confirmed: confirmedIn(words),
    isTotal: words.search(TOTAL) >= 0,
    fundingSource: isSource ? source : null,
    purpose: purpose === '' ? null : purpose,
    saysMore: saysNotConfirmed(words) || PLAN_YEARS.test(words) || [ABOUT, TAX].some((each) => words.search(each) >= 0),
  };
}

/** Whether words name a purpose or a source, once all that has a field of its own is taken out of them. */
export const namesSomething = (words: string): boolean => strip(words, financialYears(words.toLowerCase())) !== '';

function kindOf(words: string): CostWords['kind'] {
  const capital = words.search(CAPITAL) >= 0;
  const revenue = words.search(REVENUE) >= 0;
  return capital === revenue ? null : capital ? 'capital' : 'revenue';
}

/** Blanks the years, keeping the length, so that what is left can be read as words. */
function blank(words: string, years: readonly { index: number; length: number }[]): string {
  return years.reduce(
    (left, { index, length }) => left.slice(0, index) + ' '.repeat(length) + left.slice(index + length),
    words,
  );
}

function strip(words: string, years: readonly { index: number; length: number }[]): string {
  const without = [...SURENESS, CAPITAL, REVENUE, EVERY_YEAR, TOTAL, ABOUT, TAX].reduce(
    (left, pattern) => left.replace(pattern, (found) => ' '.repeat(found.length)),
    words,
  );
  let rest = trimmed(blank(without, years).replace(/\s+/g, ' '));
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = trimmed(rest.replace(FILLER, ''));
  }
  return /[\p{L}\d]/u.test(rest) ? rest : '';
}

/** Words without all that says how sure, how often, how much in all, and of what kinds and years that lines have. */
export function withoutSaid(
  words: string,
  lines: readonly { readonly kind: CostWords['kind']; readonly financialYear: number | null }[],
): string {
  const held = lines.map(({ financialYear }) => financialYear);
  const years = financialYears(words.toLowerCase()).filter(({ year }) => held.includes(year));
  const kinds = lines.flatMap(({ kind }) => (kind === null ? [] : [kind === 'capital' ? CAPITAL : REVENUE]));
  return [...SURENESS, ...kinds, EVERY_YEAR, TOTAL, ABOUT, TAX].reduce(
    (left, pattern) => left.replace(pattern, (found) => ' '.repeat(found.length)),
    blank(words, years),
  );
}

const trimmed = (words: string): string =>
  words.replace(/^[\s:;,.\-–=+/&]+|[\s:;,\-–=+/&]+$/gu, '').replace(/\s?\($/, '');
