import type { Language } from '../text/language.ts';
import type { AnswersEasyRead, Consultation, EasyRead } from './consultation.ts';

/** The easy-read versions of what contributors are shown: none of an action that was not chosen, or of a question taken out. */
export function easyReadsOf(
  { easyReads, questions }: Pick<Consultation, 'easyReads' | 'questions'>,
  actions: readonly { readonly id: string }[],
): readonly EasyRead[] {
  const shown = new Set([...actions, ...questions].map(({ id }) => id));
  return easyReads.filter(({ about, aboutId }) => about === 'introduction' || shown.has(aboutId));
}

/** Of some versions in both languages, those in one language; where there are none, the others. */
export function inLanguageOf<Some extends { readonly language: Language | null }>(
  versions: readonly Some[],
  language: Language,
): readonly Some[] {
  const own = versions.filter((one) => one.language === language);
  return own.length > 0 ? own : versions;
}

/** The easy-read versions of the answers that are shown: of each language the last that a second person has released. */
export function releasedEasyReads(versions: readonly AnswersEasyRead[]): readonly AnswersEasyRead[] {
  const released = versions.filter(({ releases }) => releases.length > 0);
  return released.filter(({ id, language }) => released.findLast((one) => one.language === language)?.id === id);
}
