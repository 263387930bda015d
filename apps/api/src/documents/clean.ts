import type { DocumentContent } from './content.ts';

/** Stands for what cannot be shown. */
export const BOX = '□';

/** Line and page ends of all kinds. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/**
 * Controls and format controls, which say nothing, but for joiners, the tags of the flag of Wales, and Arabic signs that show.
 */
const controls = /(?!\n|\u200C|\u200D|[\u0600-\u0605]|[\u{E0020}-\u{E007F}])[\p{Cc}\p{Cf}]/gu;
/** Codes that are no characters, which neither PDF/UA nor XML may hold. */
const noCharacters = /\p{Noncharacter_Code_Point}/gu;

/**
 * Words as any format can hold and show them: what is no character is left out, and what turns the order of reading round
 * with it; half of a surrogate pair is a box, each end of a line is a line feed, a tabulator a space.
 */
export const cleanWords = (words: string): string =>
  words
    .replaceAll(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .toWellFormed()
    .replaceAll(controls, '')
    .replaceAll('\uFFFD', BOX)
    .replaceAll(noCharacters, '');

/** A document in which each string went through `change`. Names of kinds and languages are words of ours, which stay as they are. */
export function withEachString(content: DocumentContent, change: (words: string) => string): DocumentContent {
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner)]));
  };
  return changed(content) as DocumentContent;
}
