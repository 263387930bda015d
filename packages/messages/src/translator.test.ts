import { expect, it } from 'vitest';
import { translator } from './translator.ts';

const words = await translator();

it('a message writes its dates, money and numbers in its own language', () => {
  const message = words.getFixedT('cy', 'mail')('signInCode.body', { code: '123456', minutes: 10 });
  expect(message).toContain('am 10 munud');
});

it.each([
  [0, '0 characters left', 'Dim nodau ar ôl'],
  [1, '1 character left', '1 nod ar ôl'],
  [2, '2 characters left', '2 nod ar ôl'],
  [1200, '1,200 characters left', '1,200 nod ar ôl'],
])('a plural of %d takes the form of its language', (count, english, welsh) => {
  expect(words.getFixedT('en', 'common')('field.charactersLeft', { count })).toBe(english);
  expect(words.getFixedT('cy', 'common')('field.charactersLeft', { count })).toBe(welsh);
});
