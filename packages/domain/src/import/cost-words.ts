import type { costKinds } from '../plan/entities.ts';
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
}

const CAPITAL = /\b(?:capital|cyfalaf|gyfalaf)\b/giu;
const REVENUE = /\b(?:revenue|refeniw)\b/giu;
const EVERY_YEAR =
  /\bp\.? ?a\b\.?|\bper annum\b|(?:\b(?:a|per|each|every) |\/ ?)(?:year|yr)\b|\bannual(?:ly)?\b|\brecurr(?:ing|ent)\b|\b(?:y|bob|pob) f?[bl]l?wyddyn\b|\b(?:y|bob) flwyddyn\b|\b(?:yn )?[fb]lynyddol\b/giu;
const NOT_CONFIRMED =
  /\b(?:not (?:yet )?(?:confirmed|agreed|secured|approved|identified)|unconfirmed|to be (?:confirmed|agreed|approved|identified)|tb[ac]|subject to (?:approval|confirmation|agreement|bid)|provisional|heb (?:ei|eu) (?:gadarnhau|cadarnhau|gytuno|cytuno)(?: eto)?|i'w (?:gadarnhau|cadarnhau|gytuno))\b/giu;
const CONFIRMED =
  /\b(?:confirmed|agreed|approved|secured|wedi(?:'i|'u| ei| eu) (?:gadarnhau|cadarnhau|gytuno|cytuno|chymeradwyo|gymeradwyo))\b/giu;
const ASKED_FOR = /\b(?:bid|growth|application|proposal|cais|gais|cynnig twf)\b/iu;
const TOTAL = /\b(?:(?:in )?total(?: cost)?|altogether|cyfanswm)\b:?/giu;
const ABOUT =
  /\b(?:approx(?:imately)?|circa|about|around|up to|estimated?(?: at)?|est|maximum|max|tua|oddeutu|hyd at|amcangyfrif)\b\.?|(?:^|\s)c\.(?=\s|$)|~/giu;
const FROM =
  /^(?:funded (?:by|from|through|via)|funding(?: from)?|source|from|via|through|ariennir gan|gan|trwy|drwy|oddi wrth|ffynhonnell)\b[: ]*/iu;
const FILLER = /^(?:of|in|for|the|cost|costs|costing|at|and|plus|to|hyd|y|yr|ar gyfer|am|o|cost o)\b[: ]*/iu;
const FUNDER =
  /\b(?:grants?|fund(?:s|ing)?|budgets?|bids?|reserves?|balances|base|board|council|authority|authorities|government|lottery|allocation|contributions?|trust|charit(?:y|ies)|cyllid|gyllid|cyllideb(?:au)?|gyllideb|cronfa|gronfa|cronfeydd|cais|gais|bwrdd|fwrdd|awdurdod|llywodraeth|loteri|cyngor|gyngor|cyfraniad)\b/iu;
const ACRONYM = /^[A-Z][A-Z&]{1,6}$/u;

/** Reads tidied words from which the amounts have been taken out. */
export function readCostWords(words: string): CostWords {
  const years = financialYears(words.toLowerCase());
  const rest = strip(blank(words, years));
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
  };
}

/** Words that say how sure the amount is, which no field holds: they stay as a note. */
export const isApproximate = (words: string): boolean => words.search(ABOUT) >= 0;

function kindOf(words: string): CostWords['kind'] {
  const capital = words.search(CAPITAL) >= 0;
  const revenue = words.search(REVENUE) >= 0;
  return capital === revenue ? null : capital ? 'capital' : 'revenue';
}

function confirmedIn(words: string): boolean | null {
  if (words.search(NOT_CONFIRMED) >= 0 || ASKED_FOR.test(words)) return false;
  return words.search(CONFIRMED) >= 0 ? true : null;
}

/** Blanks the years, keeping the length, so that what is left can be read as words. */
function blank(words: string, years: readonly { index: number; length: number }[]): string {
  return years.reduce(
    (left, { index, length }) => left.slice(0, index) + ' '.repeat(length) + left.slice(index + length),
    words,
  );
}

function strip(words: string): string {
  const without = [NOT_CONFIRMED, CONFIRMED, CAPITAL, REVENUE, EVERY_YEAR, TOTAL, ABOUT].reduce(
    (left, pattern) => left.replace(pattern, ' '),
    words,
  );
  let rest = trimmed(without.replace(/\s+/g, ' '));
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = trimmed(rest.replace(FILLER, ''));
  }
  return rest;
}

const trimmed = (words: string): string =>
  words.replace(/^[\s:;,.\-–=+/&]+|[\s:;,\-–=+/&]+$/gu, '').replace(/\s?\($/, '');
