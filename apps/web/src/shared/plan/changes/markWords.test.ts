import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inBrief, markWords, type Piece } from './markWords.ts';

const without = (all: readonly Piece[], kind: Piece['kind']) =>
  all
    .filter((piece) => piece.kind !== kind)
    .map(({ words }) => words)
    .join('');

const text = fc
  .array(fc.constantFrom('gofalwyr', 'tŷ', 'in', 'May', ' ', '\n', ', ', '🙂', 'ŵyr', '’', '-'), { maxLength: 30 })
  .map((all) => all.join(''));

test('whatever two texts say, without what was added it is the one, and without what was removed the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const marked = markWords(before, after);
      expect([without(marked, 'added'), without(marked, 'removed')]).toEqual([before, after]);
    }),
  );
});

test('a word is marked whole, in Welsh too', () => {
  expect(markWords('Gofynnir i’r tŷ yn gynnar.', 'Gofynnir i’r wŷr yn gynnar.')).toEqual([
    { kind: 'same', words: 'Gofynnir i’r ' },
    { kind: 'removed', words: 'tŷ' },
    { kind: 'added', words: 'wŷr' },
    { kind: 'same', words: ' yn gynnar.' },
  ]);
});

test('words changed one after another are one change', () => {
  expect(markWords('We visit once a month', 'We visit every other week')).toEqual([
    { kind: 'same', words: 'We visit ' },
    { kind: 'removed', words: 'once a month' },
    { kind: 'added', words: 'every other week' },
  ]);
});

test('two long texts that have nothing in common are told apart without looking on for ever', () => {
  const words = (from: number) => Array.from({ length: 1300 }, (_, index) => `w${from + index}`).join(' ');
  const marked = markWords(words(0), words(5000));
  expect([without(marked, 'added'), without(marked, 'removed')]).toEqual([words(0), words(5000)]);
});

test('in brief a long text is what changed, and the words around it', () => {
  const long = 'word '.repeat(200);
  const brief = inBrief(markWords(`${long}old ${long}`, `${long}new ${long}`));
  expect(brief.map((piece) => piece?.kind ?? 'left out')).toEqual([
    'left out',
    'same',
    'removed',
    'added',
    'same',
    'left out',
  ]);
  expect(brief.reduce((sum, piece) => sum + (piece?.words.length ?? 0), 0)).toBeLessThan(220);
});
