/** Characters that take no room, for a class of a regular expression. */
export const WITHOUT_WIDTH = '\\u200B-\\u200D\\u2060\\uFEFF\\u00AD';
const withoutWidth = new RegExp(`[${WITHOUT_WIDTH}]`, 'g');

/**
 * The same words in the characters a reader expects: spreadsheets and word processors put in no-break spaces, curly
 * quotes, long dashes and characters without width. Line breaks stay, since they separate things in a cell.
 * Only readers see tidied words; what a person typed is kept as it was.
 */
export function tidy(words: string): string {
  return words
    .normalize('NFC')
    .replace(withoutWidth, '')
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/**
 * Tidied words for comparing: small letters without accents (Grŵp and GRWP are one word), of the same length, so that
 * a place found in the folded words is the same place in the tidied ones.
 */
export function fold(tidied: string): string {
  const small = tidied.toLowerCase();
  if (/^[ -~\n]*$/.test(small)) return small;
  return Array.from(tidied, foldLetter).join('');
}

function foldLetter(letter: string): string {
  const plain = letter
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return plain.length === letter.length ? plain : letter;
}

/** Words for finding the same heading or recommendation again, whatever the case, spacing and punctuation. */
export const wordKey = (words: string): string =>
  fold(tidy(words))
    .replace(/[^\p{L}\p{N}£%]+/gu, ' ')
    .trim();

/** The first `longest` UTF-16 units of words, never half a character. */
export function cutAt(words: string, longest: number): string {
  const cut = words.slice(0, longest);
  return cut.isWellFormed() || !words.isWellFormed() ? cut : cut.slice(0, -1);
}
