import type { i18n } from 'i18next';
import { sayer } from './say.ts';

/** One thing wrong with what was sent, as the API or the domain's own check tells it. */
export interface SentProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A problem as a sentence that says how to mend it. Needs the area `errors`; for a day that was typed, `input`. */
export function problemWords(words: i18n, language: string, { code, params }: SentProblem): string {
  const say = sayer(words, language);
  if (code.startsWith('date.'))
    return say(words.exists(`input:${code}`) ? `input:${code}` : 'input:date.other', params);
  const bound = 'least' in params ? 'least' : 'most' in params ? 'most' : undefined;
  return say(`errors:problem.${code}`, { ...params, ...(bound && { context: bound }) });
}
