import { expect, it } from 'vitest';
import { signInCode } from './sign-in-code.ts';

it.each(['123456', ' 123 456\n', '123-456', '123\u2013456', '\u200B123456\uFEFF', '123\u00a0456', '１２３４５６'])(
  '%j is the code 123456',
  (typed) => {
    expect(signInCode(typed)).toBe('123456');
  },
);

it.each(['12345', '123,456', 'O23456'])('%j stays another', (typed) => {
  expect(signInCode(typed)).not.toBe('123456');
});
