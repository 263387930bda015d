import { useTranslation } from 'react-i18next';
import type { Finding } from '@cynllun/domain/plan/finding';
import { findingWords } from '@cynllun/messages/findingWords';
import { useLanguage } from './useLanguage.ts';
import { useQuote, type Quote } from './useQuote.ts';

/** Those whom a finding may name. */
export type NamedPeople = readonly { readonly id: string; readonly name: string | null }[];

/** What a rule has to say, in a sentence; without `quote`, for attributes, which can hold no `lang`. */
export function useFindingWords(): (finding: Finding, people: NamedPeople, quote?: Quote) => string {
  const { i18n } = useTranslation('findings');
  const language = useLanguage();
  const { plain } = useQuote();
  return (finding, people, quote = plain) =>
    findingWords(i18n, language, finding, {
      nameOf: (personId) => people.find(({ id }) => id === personId)?.name ?? '',
      quote: (words, written) => quote({ words, language: written }),
    });
}
