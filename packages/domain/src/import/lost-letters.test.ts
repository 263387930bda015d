import { expect, test } from 'vitest';
import { onlyLosesLetters } from './lost-letters.ts';

test.each([
  ['h?n', 'hŵn', true],
  ['hwn', 'hŵn', true],
  ['H\uFFFDn a T?', 'Hŵn a Tŷ', true],
  ['Cadw?r t? a?r dwr', 'Cadw’r tŷ a’r dŵr', true],
  ['a\r\nt?', 'a\ntŷ', true],
  ['hŵn', 'hŵn', false],
  ['hen', 'hŵn', false],
  ['h?n now', 'hŵn', false],
  ['h?n ?', 'hŵn !', false],
  ['Sian', 'Siân', false],
])('%j for %j: %s', (file, plan, lost) => expect(onlyLosesLetters(file, plan)).toBe(lost));
