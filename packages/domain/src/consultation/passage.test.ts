import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageIn } from './passage.ts';

test.each([
  ['Too slow. Too far.', 0, 9, { start: 0, end: 9, words: 'Too slow.' }],
  ['Too slow. Too far.', 9, 18, { start: 10, end: 18, words: 'Too far.' }],
  ['Too slow.', 0, 99, { start: 0, end: 9, words: 'Too slow.' }],
  ['Too  slow.', 3, 5, null],
  ['Too slow.', 5, 5, null],
  ['Too slow.', 6, 2, null],
  ['😀 good', 1, 4, null],
])('of %j from %i to %i is %j', (minute, start, end, passage) => {
  expect(passageIn(minute, start, end)).toEqual(passage);
});

test('a passage is what its minute says there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), fc.nat(40), (minute, start, end) => {
      const passage = passageIn(minute, start, end);
      if (passage !== null) expect(minute.slice(passage.start, passage.end)).toBe(passage.words);
    }),
  );
});
