import { expect, it } from 'vitest';
import { problemWords } from './problemWords.ts';
import { translator } from './translator.ts';

const words = await translator();

it.each([
  ['tooLong', { longest: 4000 }, 'Shorten this to 4,000 characters', 'Byrhewch hwn i 4,000 nod'],
  ['outOfRange', { least: 0 }, 'Enter 0 or more', 'Rhowch 0 neu fwy'],
  ['tooManyDecimals', { most: 6 }, 'Enter at most 6 decimals', 'Rhowch 6 lle degol ar y mwyaf'],
  ['outOfRange', { most: 99 }, 'Enter 99 or less', 'Rhowch 99 neu lai'],
  [
    'tooMany',
    { most: 200 },
    'That is too much at once: send at most 200',
    'Mae hynny’n ormod ar unwaith: anfonwch 200 ar y mwyaf',
  ],
])('%s with %j says how to mend it', (code, params, english, welsh) => {
  expect(problemWords(words, 'en', { code, params })).toBe(english);
  expect(problemWords(words, 'cy', { code, params })).toBe(welsh);
});
