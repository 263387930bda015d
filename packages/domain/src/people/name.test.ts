import { expect, it } from 'vitest';
import { nameSchema } from './name.ts';

it.each([
  ['  Siân Prosser ', 'Siân Prosser'],
  ['Nia\r\nBcc: all@example.org', 'Nia Bcc: all@example.org'],
  ['Ŵyn ap Gruffydd', 'Ŵyn ap Gruffydd'],
])('%j is the name %s', (typed, name) => {
  expect(nameSchema.parse(typed)).toBe(name);
});

it.each(['', '   ', '\n', 'x'.repeat(201), 'broken \ud800', 'Nia \u202Enosreporp', '\u2066Nia'])(
  '%j is no name',
  (typed) => {
    expect(nameSchema.safeParse(typed).success).toBe(false);
  },
);
