import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween } from './changeBetween.ts';

test.each([
  // A letter among like ones is where the cursor says.
  ['aaa', 'aaaa', 1, { start: 0, removed: 0, inserted: 'a' }],
  ['aaa', 'aaaa', 3, { start: 2, removed: 0, inserted: 'a' }],
  ['aaa', 'aaaa', 4, { start: 3, removed: 0, inserted: 'a' }],
  ['ab', 'b', 0, { start: 0, removed: 1, inserted: '' }],
  ['one two', 'one three', 9, { start: 5, removed: 2, inserted: 'hree' }],
  ['', 'new', 3, { start: 0, removed: 0, inserted: 'new' }],
  ['old', '', 0, { start: 0, removed: 3, inserted: '' }],
  // One face for another: both halves go.
  ['😀', '😁', 2, { start: 0, removed: 2, inserted: '😁' }],
])('%j → %j with the cursor at %i', (before, now, cursor, change) => {
  expect(changeBetween(before, now, cursor)).toEqual(change);
});

test('whatever is typed, pasted or deleted, the change makes what stands there', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 12 });
  fc.assert(
    fc.property(words, words, fc.nat({ max: 12 }), (before, now, cursor) => {
      const { start, removed, inserted } = changeBetween(before, now, cursor);
      expect(before.slice(0, start) + inserted + before.slice(start + removed)).toBe(now);
    }),
  );
});
