const APOSTROPHES = /[’‘‛ʼ′`´]/g;
const DASHES = /[‐‑‒–—−]/g;
const WITHOUT_WIDTH = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const MARKS = /[\u0300-\u036F]/g;

/** So many words of a search are looked for. */
const MOST_WORDS = 12;

/** The words of a search, each to be found by itself. */
export const soughtWords = (words: string): readonly string[] =>
  [...new Set(forSearch(words).split(' '))].filter((word) => word !== '').slice(0, MOST_WORDS);

/**
 * Words as searches compare them: without accents, capitals, differences between apostrophes or dashes, or more than one
 * space (`Tŷ’r  Ŵyl` is `ty'r wyl`). The database's function `for_search` does the same.
 */
export const forSearch = (words: string): string =>
  words
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .replace(WITHOUT_WIDTH, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
