import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesOf, takeOut } from './take-out.ts';

describe('words that are taken out', () => {
  test.each([
    ['a name in a sentence', 'Ask Mrs Jones first.', ['Mrs Jones'], 'Ask […] first.'],
    ['whatever their capitals', 'ask MRS JONES', ['Mrs Jones'], 'ask […]'],
    ['over two lines', 'Mrs\n  Jones rang.', ['Mrs Jones'], '[…] rang.'],
    ['every time', 'Ann, Ann and Ann', ['Ann'], '[…], […] and […]'],
    ['not within another word', 'Annie and Joann', ['Ann'], 'Annie and Joann'],
    ['not within a word with an accent', 'Annŵyl', ['Ann'], 'Annŵyl'],
    ['the longest first', 'Ann Jones', ['Ann', 'Ann Jones'], '[…]'],
    ['an address', 'Write to a.b+c@example.org.', ['a.b+c@example.org'], 'Write to […].'],
    ['nothing for no words', 'Ann', [' '], 'Ann'],
  ])('%s', (_, said, words, left) => {
    expect(takeOut(said, words).replaceAll(/ +\]/g, ']')).toBe(left);
    expect(takeOut(said, words)).toHaveLength(said.length);
  });

  test('are not found any more', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, word, after) => {
        const said = `${before} ${word} ${after}`;
        fc.pre(/[\p{L}\p{N}]/u.test(word));
        expect(placesOf(takeOut(said, [word]), [word])).toEqual([]);
      }),
    );
  });
});
