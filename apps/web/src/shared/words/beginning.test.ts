import { expect, test } from 'vitest';
import { beginning } from './beginning.ts';

test.each([
  ['short words', 'short words'],
  [`${'word '.repeat(30)}`, `${'word '.repeat(17)}word…`],
  ['x'.repeat(2000), `${'x'.repeat(90)}…`],
])('%s begins so that it is known again', (words, begun) => {
  expect(beginning(words)).toBe(begun);
});
