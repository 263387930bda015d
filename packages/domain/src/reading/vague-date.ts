import { lastDayOfMonth } from '../calendar/date.ts';
import { financialYears, fourDigits } from './financial-years.ts';
import { FIRST_YEAR, LAST_YEAR, type Span } from './day.ts';
import type { ChoiceCode } from './reading.ts';

/** What a vague time may mean. Offered, never proposed: which of them was meant only the people who wrote it know. */
export interface Meaning {
  readonly code: ChoiceCode;
  readonly span: Span;
}

/** The meanings of folded words that name a time without a day; null where they name none. An empty list: none at all. */
export function vagueMeanings(folded: string): readonly Meaning[] | null {
  return quarter(folded) ?? season(folded) ?? years(folded) ?? partOfMonthOrYear(folded) ?? noTime(folded);
}

const ORDINALS: Readonly<Record<string, number>> = {
  '1st': 1, first: 1, '1af': 1, cyntaf: 1, '2nd': 2, second: 2, ail: 2, '2il': 2,
  '3rd': 3, third: 3, trydydd: 3, '3ydd': 3, '4th': 4, fourth: 4, pedwerydd: 4, '4ydd': 4,
}; // prettier-ignore
const QUARTER_WORD = '(?:qtr|quarter|chwarter|q|ch)';
const YEAR = "(?:of |o )?(?:fy ?)?'?(\\d{4}(?: ?[/-] ?\\d{2,4})?|\\d\\d ?[/-] ?\\d\\d|\\d\\d)";
const quarterForms = [
  { form: new RegExp(`^${QUARTER_WORD}[ .]*([1-4])[ ,./(-]*${YEAR}\\)?$`), number: 1, year: 2 },
  { form: new RegExp(`^${YEAR}[ ,/-]*${QUARTER_WORD}[ .]*([1-4])$`), number: 2, year: 1 },
  {
    form: new RegExp(`^(${Object.keys(ORDINALS).join('|')}) (?:quarter|chwarter|qtr)[ ,-]*${YEAR}$`),
    number: 1,
    year: 2,
  },
];

/** Q2 2027 is April to June of the calendar year, or July to September of the financial year; Q2 2027/28 says which. */
function quarter(folded: string): Meaning[] | null {
  for (const { form, number, year } of quarterForms) {
    const match = form.exec(stripTime(folded));
    if (!match) continue;
    const which = ORDINALS[match[number] ?? ''] ?? Number(match[number]);
    const financial = financialYears(match[year] ?? '')[0]?.year;
    const calendar = fourDigits(match[year] ?? '');
    if (financial === undefined && !isLikely(calendar)) return [];
    return quarterMeanings(which, calendar, financial);
  }
  return null;
}

function quarterMeanings(which: number, calendar: number, financial: number | undefined): Meaning[] {
  const ofFinancial: Meaning = {
    code: 'financialYear',
    span: months(financial ?? calendar, which * 3 + 1, which * 3 + 3),
  };
  if (financial !== undefined) return [ofFinancial];
  return [{ code: 'calendarYear', span: months(calendar, which * 3 - 2, which * 3) }, ofFinancial];
}

/** First and last month of each season; winter runs into the next year. */
const SEASONS = [
  { form: seasonForm('spring|gwanwyn|wanwyn'), first: 3, last: 5 },
  { form: seasonForm('summer|haf'), first: 6, last: 8 },
  { form: seasonForm('autumn|fall|hydref'), first: 9, last: 11 },
  { form: seasonForm('winter|gaeaf|aeaf'), first: 12, last: 14 },
];

function seasonForm(words: string): RegExp {
  return new RegExp(`^(?:early |late |mid[ -])?(?:${words})[ ,]*(?:of )?'?(\\d{4}|\\d\\d)(?:[/-](\\d{2,4}))?$`);
}

function season(folded: string): Meaning[] | null {
  const words = stripTime(folded);
  for (const { form, first, last } of SEASONS) {
    const match = form.exec(words);
    if (!match) continue;
    const year = fourDigits(match[1] ?? '');
    return isLikely(year) ? seasonMeanings(words, year, first, last, match[2] !== undefined) : [];
  }
  return null;
}

/** Winter 2027 may begin or end in 2027, where winter 2027/28 says which; hydref is October as well as autumn. */
function seasonMeanings(words: string, year: number, first: number, last: number, twoYears: boolean): Meaning[] {
  const meanings: Meaning[] = [{ code: 'endOfSeason', span: months(year, first, last) }];
  if (first === 12 && !twoYears) meanings.unshift({ code: 'endOfSeason', span: months(year - 1, first, last) });
  return words.includes('hydref') ? [{ code: 'endOfMonth', span: months(year, 10, 10) }, ...meanings] : meanings;
}

const FINANCIAL = '(?:financial year |fy ?|blwyddyn ariannol |flwyddyn ariannol |year |during |in |yn |yn ystod )*';
const yearForm = new RegExp(
  `^${FINANCIAL}(\\d{4})(?: ?[/-] ?(\\d{4}|\\d\\d))?$|^${FINANCIAL}(\\d\\d) ?[/-] ?(\\d\\d)$`,
);

/** 2027, 2027-28, 2026-29. */
function years(folded: string): Meaning[] | null {
  const match = yearForm.exec(stripTime(folded));
  if (!match) return null;
  const first = fourDigits(match[1] ?? match[3] ?? '');
  const written = match[2] ?? match[4];
  const last = written === undefined ? first : fourDigits(written);
  if (!isLikely(first) || !isLikely(last) || last < first) return null;
  if (match[3] !== undefined && last !== first + 1) return null;
  const financial: Meaning = {
    code: 'financialYear',
    span: months(first, 4, (Math.max(last, first + 1) - first) * 12 + 3),
  };
  if (last === first + 1) return [financial];
  return [{ code: 'calendarYear', span: months(first, 1, (last - first) * 12 + 12) }, financial];
}

/** Early April 2027, end of 2027: somewhere in the month or year. */
function partOfMonthOrYear(folded: string): Meaning[] | null {
  const match =
    /^(?:early|mid|late|middle of|start of|beginning of|begin|the start of|end of|end|diwedd|canol|dechrau|yn gynnar yn)[ -]+(?:in )?(\d{4})$/.exec(
      stripTime(folded),
    );
  return match ? years(match[1] ?? '') : null;
}

/** Words that name no time at all, or one that only an event settles. */
const NO_TIME =
  /^(?:n\/?a|on-?going|continuous(?:ly)?|continual|rolling(?: programme)?|permanent|asap|a\.s\.a\.p\.?|as soon as (?:possible|practicable)|immediate(?:ly)?|urgent|now|soon|short term|medium term|long term|in progress|underway|tb[acd]|to be (?:confirmed|agreed|decided|determined|arranged)|not (?:known|set|yet (?:known|set|agreed))|when (?:resources|funding) (?:allows?|permits?)|parhaus|yn parhau|cyn gynted a(?:c y)?(?: bo)? (?:phosibl|modd)|ar unwaith|yn syth|i'w (?:gadarnhau|gytuno|bennu)|tymor (?:byr|canolig|hir)|ar waith|\?+)[.!]?$/;

function noTime(folded: string): Meaning[] | null {
  return NO_TIME.test(folded) ? [] : null;
}

const stripTime = (folded: string): string =>
  folded.replace(/^(?:(?:by|before|during|in|from|end of|the|erbyn|cyn|yn ystod|yn|y|diwedd|o) )+(?=\D*\d)/, '');

const isLikely = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** Months `first` to `last` counted from January of `year`; 13 is the next January. */
function months(year: number, first: number, last: number): Span {
  return { first: firstDay(year, first), last: lastDayOfMonth(firstDay(year, last)) };
}

function firstDay(year: number, month: number): string {
  const years = Math.floor((month - 1) / 12);
  return `${year + years}-${String(month - years * 12).padStart(2, '0')}-01`;
}
