import type { Passage } from './passages.ts';

const APOSTROPHES = /[’‘‛ʼ′`´]/g;
const DASHES = /[‐‑‒–—−]/g;
const WITHOUT_WIDTH = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const MARKS = /[\u0300-\u036F]/g;

/** Where words of a search, as `soughtWords` has them, stand in what is said, as it is written there. */
export function foundIn(said: string, sought: readonly string[]): readonly Passage[] {
  const { folded, starts } = foldedWithPlaces(said);
  return sought.flatMap((word) => {
    const passages: Passage[] = [];
    for (let at = folded.indexOf(word); at !== -1 && word !== ''; at = folded.indexOf(word, at + word.length)) {
      const start = starts[at] ?? 0;
      passages.push({ start, words: said.slice(start, starts[at + word.length]).trimEnd() });
    }
    return passages;
  });
}

/** Words as they are compared, with the place in what is said where each of their letters comes from. */
function foldedWithPlaces(said: string): { readonly folded: string; readonly starts: readonly number[] } {
  let folded = '';
  const starts: number[] = [];
  let place = 0;
  for (const letter of said) {
    const compared = /\s/.test(letter) ? ' ' : forSearch(letter);
    if (compared !== ' ' || !folded.endsWith(' ')) {
      folded += compared;
      for (let n = 0; n < compared.length; n += 1) starts.push(place);
    }
    place += letter.length;
  }
  return { folded, starts };
}

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
