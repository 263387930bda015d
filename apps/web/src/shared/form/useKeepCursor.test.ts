import { expect, test } from 'vitest';
import { moved } from './useKeepCursor.ts';

/** The cursor stands at `|`. */
const movedIn = (was: string, now: string) => {
  const place = moved(was.indexOf('|'), was.replace('|', ''), now);
  return `${now.slice(0, place)}|${now.slice(place)}`;
};

test.each([
  ['words that come in before it push it on', 'See |people', 'Now see people', 'Now see |people'],
  ['words that come in after it leave it', 'See |people', 'See people sooner', 'See |people sooner'],
  ['words taken away before it draw it back', 'We will see |people', 'See people', 'See |people'],
  ['it stays within the words where what it stood in is gone', 'See pe|ople', 'See', 'See|'],
])('%s', (_, was, now, expected) => {
  expect(movedIn(was, now)).toBe(expected);
});
