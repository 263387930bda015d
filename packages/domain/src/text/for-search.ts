const APOSTROPHES = /[’‘‛ʼ′`´]/g;
const DASHES = /[‐‑‒–—−]/g;
const WITHOUT_WIDTH = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const MARKS = /[\u0300-\u036F]/g;

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
