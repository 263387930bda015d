import type { i18n } from 'i18next';

export type Params = Readonly<Record<string, unknown>>;
/** `dates:status.overdue`, { days: 3 } → Overdue by 3 days. A key without words is given back as it is. */
export type Say = (key: string, params?: Params) => string;

/**
 * Words for a key that is only known when the program runs: a finding's code, a status, an error from the server. Where
 * the key is known, use `t()`, which the compiler checks. Each use needs a test that every code has words.
 */
export function sayer(words: i18n, language: string): Say {
  const t = words.getFixedT(language);
  return (key, params = {}) => t(key, { ...params, defaultValue: key });
}
