import type { i18n } from 'i18next';
import { sayer } from './say.ts';

/** One thing wrong with what was sent, as the API tells it. */
export interface SentProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A problem as a sentence that says how to mend it. Needs the area `errors`. */
export function problemWords(words: i18n, language: string, { code, params }: SentProblem): string {
  const bound = 'least' in params ? 'least' : 'most' in params ? 'most' : undefined;
  return sayer(words, language)(`errors:problem.${code}`, { ...params, ...(bound && { context: bound }) });
}
