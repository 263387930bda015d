import { fold } from './tidy.ts';

/**
 * Months as people write them, from January: English and Welsh, whole and short, and as Welsh words change after
 * others (o Fawrth, i Dachwedd, yn Nhachwedd, yng Ngorffennaf).
 */
const writtenMonths = [
  'january jan ionawr ion',
  'february feb febuary chwefror chwef chwe chw',
  'march mar mawrth fawrth maw',
  'april apr ebrill ebr',
  'may mai fai',
  'june jun mehefin fehefin meh',
  'july jul gorffennaf orffennaf ngorffennaf gorff gor',
  'august aug awst',
  'september sept sep medi fedi',
  'october oct hydref hyd',
  'november nov tachwedd dachwedd nhachwedd thachwedd tach',
  'december dec rhagfyr ragfyr rhag',
];

const numbers = new Map(writtenMonths.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])));

/** For a regular expression on folded words: every name of a month, the longest first. */
export const MONTH = `(?:${[...numbers.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** 1 to 12, or null where the word is no month. */
export const monthNumber = (word: string): number | null => numbers.get(fold(word)) ?? null;
