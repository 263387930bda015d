import { useTranslation } from 'react-i18next';
import type { Finding } from '@cynllun/domain/plan/finding';
import { findingWords } from '@cynllun/messages/findingWords';
import { Sentence } from './Sentence.tsx';
import { useLanguage } from './useLanguage.ts';

interface FindingSentenceProps {
  readonly finding: Finding;
  /** Those whom it may name. */
  readonly people: readonly { readonly id: string; readonly name: string | null }[];
}

/** What a rule has to say, with the plan's own words in it marked. Words: findings, fields. */
export function FindingSentence({ finding, people }: FindingSentenceProps) {
  const { i18n } = useTranslation('findings');
  const language = useLanguage();
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? '';
  return (
    <Sentence
      say={(quote) =>
        findingWords(i18n, language, finding, {
          nameOf,
          quote: (words, written) => quote({ words, language: written }),
        })
      }
    />
  );
}
