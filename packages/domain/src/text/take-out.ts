/** What stands where words were taken out, in either language, begins so. */
export const TAKEN_OUT = '[…';

/**
 * What stands where so many UTF-16 units were taken out: as many, so that whatever names places in the same words (a redaction, a
 * passage of a minute, a quotation) still names the right ones. On a page its spaces are one.
 */
export const fillerOf = (length: number): string =>
  length < 3 ? '…'.repeat(length) : `${TAKEN_OUT}${' '.repeat(length - 3)}]`;

/** Where some words stand, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Where any of `words` stands in what is said: whole words, whatever their capitals and however they are spaced. The database's
 * `erasing_pattern` finds the same.
 */
export function placesOf(said: string, words: readonly string[]): readonly Place[] {
  const sought = words.map((one) => one.trim()).filter((one) => one !== '');
  if (sought.length === 0) return [];
  return [...said.matchAll(patternOf(sought))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function patternOf(words: readonly string[]): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const each = longestFirst.map((one) =>
    one
      .split(/\s+/u)
      .map(escaped)
      .join(String.raw`\s+`),
  );
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${each.join('|')})(?![\p{L}\p{N}])`, 'giu');
}

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** What is said without some words: `[…]` stands in their place, as long as they were. */
export function takeOut(said: string, words: readonly string[]): string {
  let left = '';
  let from = 0;
  for (const { start, end } of placesOf(said, words)) {
    left += said.slice(from, start) + fillerOf(end - start);
    from = end;
  }
  return left + said.slice(from);
}
