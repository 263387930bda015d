import { describe, expect, it } from 'vitest';
import { emailAddressSchema } from './email-address.ts';

describe('an e-mail address', () => {
  it.each([
    ['eleri.vaughan@example.gov.wales', 'eleri.vaughan@example.gov.wales'],
    ['  Eleri.Vaughan@Example.GOV.wales\n', 'eleri.vaughan@example.gov.wales'],
    ['\u200Beleri@example.org\u2060\u00a0', 'eleri@example.org'],
    ['eleri@\u00adexample.org', 'eleri@example.org'],
    ["o'brien+plan@example.org", "o'brien+plan@example.org"],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%j is %s', (typed, address) => {
    expect(emailAddressSchema.parse(typed)).toBe(address);
  });

  it.each([
    '',
    'eleri',
    'eleri@localhost',
    'eleri@example.org, all@example.org',
    'eleri@example.org\r\nBcc: all@example.org',
    'eleri@example.org\nall@example.org',
    'Eleri <eleri@example.org>',
    '"eleri vaughan"@example.org',
    'eleri@exam\u0000ple.org',
    // A Kelvin sign, which lower case would make a k.
    'mi\u212Ae@example.org',
    'eleri@ex\u00e4mple.org',
    `${'a'.repeat(65)}@example.org`,
    `eleri@${'a'.repeat(250)}.org`,
  ])('%j is none', (typed) => {
    expect(emailAddressSchema.safeParse(typed).success).toBe(false);
  });
});
