import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forSearch, foundIn, soughtWords } from './for-search.ts';

const name = forSearch('Tŷ’r Ŵyl, Dŵr a Siân');

it.each(['sian', 'dwr', 'DŴR', 'Dw\u0302r', "ty'r wyl", 'tŷ’r  ŵyl', 'Tŷ`r\u00a0Ŵyl', ' siân ', 'a\u200B siân'])(
  '%j finds Tŷ’r Ŵyl, Dŵr a Siân',
  (sought) => {
    expect(name).toContain(forSearch(sought));
  },
);

it.each(['tyr', 'dwrs', 'sian a dwr'])('%j does not', (sought) => {
  expect(name).not.toContain(forSearch(sought));
});

it('a search is for each of its words, once', () => {
  expect(soughtWords('  Gofalwyr  ifanc, GOFALWYR Tŷ’r\u00a0Ŵyl ')).toEqual(['gofalwyr', 'ifanc,', "ty'r", 'wyl']);
  expect(soughtWords(' ')).toEqual([]);
});

it.each([
  ['Siân waits; SIA\u0302N waits', 'sian', ['Siân', 'SIA\u0302N']],
  ['Agored: Tŷ’r Ŵyl', "ty'r", ['Tŷ’r']],
  ['Tŷ’r  Ŵyl', 'wyl', ['Ŵyl']],
  ['aaa', 'aa', ['aa']],
  ['an oﬃce', 'office', ['oﬃce']],
  ['nothing', 'something', []],
])('in %j, %j is %j', (said, word, expected) => {
  expect(foundIn(said, [word]).map(({ words }) => words)).toEqual(expected);
});

it('what is found stands where it is said to, and compares as what was sought', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'Ŵ', 'w', '’', ' ', '\u0302', '\u200B', '🙂', 'n') });
  fc.assert(
    fc.property(letters, letters, (said, search) => {
      const sought = soughtWords(search);
      for (const { start, words } of foundIn(said, sought)) {
        expect(said.startsWith(words, start)).toBe(true);
        expect(sought).toContain(forSearch(words));
      }
      for (const word of sought) expect(foundIn(said, [word]).length > 0).toBe(forSearch(said).includes(word));
    }),
  );
});
