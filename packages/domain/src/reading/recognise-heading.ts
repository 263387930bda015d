import { languages, type Language } from '../text/language.ts';
import { financialYears } from './financial-years.ts';
import { importFields, type ImportField } from './fields.ts';
import type { CostHeading } from './read-cost.ts';
import { sheetColumns } from './sheet-columns.ts';
import { fold, tidy, wordKey } from './tidy.ts';

/** A field that a heading may name, and how surely: 1 in just those words, less where they stand among others. */
export interface Candidate {
  readonly field: ImportField;
  readonly confidence: number;
}

const EXACT = 1;
const ONE_LANGUAGE = 0.9;
const AMONG_WORDS = 0.7;
const YEAR_ALONE = 0.6;
/** A longer text is no heading, whatever words are in it. */
const LONGEST_HEADING = 120;
const MOST_WORDS = 12;

const byPhrase = new Map<string, ImportField[]>();
const languagesOf = new Map<string, Set<Language>>();
for (const field of importFields) {
  for (const language of languages) {
    for (const phrase of sheetColumns[field].headings[language]) {
      byPhrase.set(phrase, [...new Set([...(byPhrase.get(phrase) ?? []), field])]);
      languagesOf.set(phrase, new Set([...(languagesOf.get(phrase) ?? []), language]));
    }
  }
}
/** Fields whose headings count only by themselves: inside other words, those speak of the amount or figure beside them. */
const onlyExact: ReadonlySet<ImportField> = new Set<ImportField>([
  'additional',
  'confirmed',
  'costKind',
  'direction',
  'existingResourcesHow',
  'financialYear',
  'monitoredBy',
  'partnerAgreedBy',
  'partnerAgreedOn',
  'partnerName',
  'partnerPart',
  'purpose',
  'withinExistingResources',
]);
/** Phrases of one short word mean nothing inside other words. */
const inner = [...byPhrase]
  .filter(([phrase, fields]) => phrase.length > 4 && !fields.some((field) => onlyExact.has(field)))
  .map(([phrase]) => phrase)
  .sort((a, b) => b.length - a.length);

/** The fields that a heading in English, Welsh or both may name, the likeliest first; none where it names none of ours. */
export function recogniseHeading(heading: string): Candidate[] {
  const tidied = tidy(heading);
  const key = headingKey(tidied);
  if (tidied.length > LONGEST_HEADING) return [];
  const exact = byPhrase.get(key);
  if (exact) return exact.map((field) => ({ field, confidence: sureness(key, EXACT) }));
  if (key === '' && (financialYears(fold(tidied)).length > 0 || tidied.includes('£')))
    return [{ field: 'cost', confidence: YEAR_ALONE }];
  const part = tidied
    .split(/[/|\n()]| - /u)
    .map((words) => byPhrase.get(headingKey(words)))
    .find((fields) => fields !== undefined);
  if (part) return part.map((field) => ({ field, confidence: ONE_LANGUAGE }));
  return amongWords(key);
}

/** The fields that words name if they are just a heading of ours; none otherwise. */
export const exactFields = (words: string): readonly ImportField[] => byPhrase.get(headingKey(tidy(words))) ?? [];

/** The language of more of the headings, by those that only one language has; null where neither has more. */
export function languageOf(headings: readonly string[]): Language | null {
  const named = headings.map((heading) => languagesOf.get(headingKey(tidy(heading))));
  const only = (language: Language) => named.filter((found) => found?.size === 1 && found.has(language)).length;
  const [en, cy] = [only('en'), only('cy')];
  return en === cy ? null : en > cy ? 'en' : 'cy';
}

/** The heading's longest phrase that we know; its own order breaks ties. */
function amongWords(key: string): Candidate[] {
  if (key.split(' ').length > MOST_WORDS) return [];
  const found = inner.find((phrase) => ` ${key} `.includes(` ${phrase} `));
  const fields = found === undefined ? [] : (endOfTimescale(key, found) ?? byPhrase.get(found) ?? []);
  return fields.map((field) => ({ field, confidence: sureness(key, AMONG_WORDS) }));
}

/** A day or a figure that was set anew goes before the one it was first, and a review of the action before no end of it. */
const sureness = (key: string, confidence: number): number => {
  if (FORMER.test(key)) return confidence - STEP;
  return LATER.test(key) ? confidence + STEP : confidence;
};
const STEP = 0.05;
const FORMER = /^(?:original|initial|previous|first|old|review)\b|\b(?:gwreiddiol|blaenorol|cychwynnol|adolygu)$/;
const LATER = /^(?:revised|new|updated|latest|amended)\b|\b(?:diwygiedig|newydd)$/;

/** *Timescale* over *Start* and *End*, which two rows of headings say together, is the one or the other. */
function endOfTimescale(key: string, found: string): readonly ImportField[] | undefined {
  if (!byPhrase.get(found)?.includes('timescale') || !key.startsWith(`${found} `)) return undefined;
  const ends = byPhrase.get(key.slice(found.length + 1)) ?? [];
  const end = ends.filter((field) => field === 'startsOn' || field === 'endsOn');
  return end.length === 1 ? end : undefined;
}

/** The words of a heading without its numbering, years, pounds and thousands. */
function headingKey(words: string): string {
  const key = wordKey(words).replace(/£/g, ' ');
  return key
    .replace(/\b(?:fy )?(?:19|20)\d\d(?: \d{2,4})?\b|\b\d\d \d\d\b|\b000s?\b|\bs\b(?= |$)/g, ' ')
    .replace(/^(?:\d+ )/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What the heading of a column of costs says about the amounts below: `Revenue 2027/28 (£000)`. */
export function costHeading(heading: string): CostHeading {
  const folded = fold(tidy(heading));
  const capital = /\b(?:capital|cyfalaf)\b/.test(folded);
  const revenue = /\b(?:revenue|refeniw)\b/.test(folded);
  return {
    kind: capital === revenue ? null : capital ? 'capital' : 'revenue',
    financialYear: financialYears(folded)[0]?.year ?? null,
    scale: /£ ?'?(?:000|k\b)|\b000s?\b|thousand|\bfil(?:oedd)?\b/.test(folded)
      ? 1_000
      : /£ ?m\b|million|miliwn/.test(folded)
        ? 1_000_000
        : 1,
  };
}

/** Whether a column of costs adds up the others. */
export const isTotalHeading = (heading: string): boolean => /\b(?:total|cyfanswm)\b/.test(fold(tidy(heading)));
