import { cellWords, isDateCell, type Cell } from './cell.ts';
import { proposed, unread, type Reading } from './reading.ts';
import { tidy, WITHOUT_WIDTH } from './tidy.ts';

/** What a reference says: `1` a recommendation or an action, `1a` and `1.2` an action under recommendation 1. */
export interface ReferenceProposal {
  readonly kind: 'reference';
  readonly reference: string;
  /** The recommendation that a reference of two parts names. */
  readonly under: string | null;
}

const LABEL =
  '(?:(?:recommendation|recs?|argymhelliad|arg|r|action|ref|no|rhif|cam)\\b\\.?:? ?(?:no\\.? ?|rhif )?|r(?=\\d))';
const REFERENCE = new RegExp(
  `^${LABEL}?[(]?(\\d{1,3})(?:[ ./(-]{0,2}([a-z]{1,2})|[ ./(-]{1,2}(\\d{1,3}(?:\\.\\d{1,3})*[a-z]?))?[).:]*$`,
  'iu',
);

/** Reads one reference. A workbook that turned 1/2 into a date has lost it: that is said, and nothing is guessed. */
export function readReference(cell: Cell): Reading<ReferenceProposal> {
  if (isDateCell(cell)) return unread('referenceIsDate');
  const words = tidy(cellWords(cell));
  const match = REFERENCE.exec(words);
  if (!match)
    return words === '' ? unread('referenceNotRead') : proposed({ kind: 'reference', reference: words, under: null });
  const [, first = '', letters, digits] = match;
  const second = letters ?? digits;
  const number = String(Number(first));
  if (second === undefined) return proposed({ kind: 'reference', reference: number, under: null });
  const separator = digits === undefined ? '' : '.';
  return proposed({ kind: 'reference', reference: number + separator + second.toLowerCase(), under: number });
}

const LABELLED = '(?:recommendations?|recs?|argymhellion|argymhelliad|arg|r)\\.? ?(?:no\\.? ?|rhif )?';
const NUMBER = '\\d{1,3}(?:\\.\\d{1,3})*[a-z]?';
const STARTS_LABELLED = new RegExp(`^${LABELLED}(${NUMBER})\\b[).:\\s-]*`, 'iu');
const STARTS_NUMBERED = new RegExp(`^(?:\\((${NUMBER})\\)|(${NUMBER})(?:[).:]+(?!\\d)| ?-(?= )))\\s*`, 'iu');
const STARTS_LETTERED = new RegExp(`^[a-z]\\.?(${NUMBER})[).:]+\\s*`, 'iu');
const STARTS_DECIMAL = /^(\d{1,3}(?:\.\d{1,3})+)\s+(?=\p{Lu})/u;
const STARTS_BARE = /^(\d{1,3})\s+(?=\p{Lu})/u;

export interface RecommendationWords {
  readonly reference: string | null;
  /** Empty where the words are a reference alone. */
  readonly text: string;
}

/**
 * Splits `R1 Improve the information` into reference and text. A bare number counts only where it is the `nth`
 * recommendation's own: `24 Hour care` is no reference.
 */
export function splitRecommendation(words: string, nth: number): RecommendationWords {
  const tidied = tidy(words);
  const bare = STARTS_BARE.exec(tidied);
  const match =
    STARTS_LABELLED.exec(tidied) ??
    STARTS_NUMBERED.exec(tidied) ??
    STARTS_LETTERED.exec(tidied) ??
    STARTS_DECIMAL.exec(tidied) ??
    (bare && Number(bare[1]) === nth ? bare : null);
  if (!match)
    return /^\d{1,3}$/.test(tidied) ? { reference: tidied, text: '' } : { reference: null, text: words.trim() };
  const reference = (match[1] ?? match[2] ?? '').toLowerCase();
  return { reference: reference.replace(/^0+(?=\d)/, ''), text: wordsAfter(match[0], words) };
}

/** The review team's own words after a start that was read as a reference, with their quotes and dashes as they are. */
function wordsAfter(start: string, words: string): string {
  const letters = start.replace(/\s/g, '').length;
  const unseen = `[\\s${WITHOUT_WIDTH}]`;
  return words.replace(new RegExp(`^(?:${unseen}*[^\\s${WITHOUT_WIDTH}]){${letters}}${unseen}*`), '').trim();
}

/** Whether words are a heading for a recommendation — Recommendation 3: … — wherever in the sheet they stand. */
export const isRecommendationHeading = (words: string): boolean =>
  /^(?:recommendation|argymhelliad)\b\.? ?(?:no\.? ?|rhif )?\d|^R\d{1,3}\b/iu.test(tidy(words));

/** The references in words that are only references (R1, R3 · 1 and 3), or null. */
export function onlyReferences(words: string): string[] | null {
  const parts = tidy(words)
    .split(/ ?[,;&/+\n] ?| (?:and|a|ac) /iu)
    .filter((part) => part !== '');
  const found = parts.map((part) => splitRecommendation(part, 0));
  return parts.length > 0 && found.every(({ reference, text }) => reference !== null && text === '')
    ? found.flatMap(({ reference }) => reference ?? [])
    : null;
}
