import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAtPassages, sentences } from './passages.ts';

test.each([
  ['', []],
  ['One.', ['One.']],
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['No mark at the end', ['No mark at the end']],
  ['A line\n\n- another. And more', ['A line', '- another.', 'And more']],
  ['By 1.4.2027 at 9.30, 2.5 days.', ['By 1.4.2027 at 9.30, 2.5 days.']],
  ['“Is it?” she asked. Yes…', ['“Is it?”', 'she asked.', 'Yes…']],
  ['  Rhown wybod i aelodau lle bo’n briodol.  ', ['Rhown wybod i aelodau lle bo’n briodol.']],
])('the sentences of %j', (words, expected) => {
  expect(sentences(words).map((one) => one.words)).toEqual(expected);
});

test('every letter of some words is in one sentence, at its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'ŵ', '.', '!', ' ', '\n', '”', '😀') }), (words) => {
      const found = sentences(words);
      for (const one of found) expect(words.startsWith(one.words, one.start)).toBe(true);
      const letters = (text: string) => text.replaceAll(/\s/g, '');
      expect(found.map((one) => letters(one.words)).join('')).toBe(letters(words));
    }),
  );
});

test('words cut at passages are the same words, each passage whole and ended once', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (words, spans) => {
      const passages = spans.map(([start, length]) => ({ start, words: words.slice(start, start + length) }));
      const pieces = cutAtPassages(words, passages);
      expect(pieces.map((one) => one.words).join('')).toBe(words);
      for (const [index, { words: own }] of passages.entries()) {
        const within = pieces.filter((one) => one.within.includes(index)).map((one) => one.words);
        expect(within.join('')).toBe(own);
        expect(pieces.filter((one) => one.ending.includes(index))).toHaveLength(own === '' ? 0 : 1);
      }
    }),
  );
});

test('a passage that no longer stands where it was quoted marks nothing', () => {
  expect(cutAtPassages('Erased.', [{ start: 2, words: 'other' }])).toEqual([
    { words: 'Erased.', within: [], ending: [] },
  ]);
});
