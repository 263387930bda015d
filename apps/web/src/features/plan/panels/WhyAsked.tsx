import { useTranslation } from 'react-i18next';
import type { Finding } from '@cynllun/domain/plan/finding';
import { sentencesOf, sentenceWords } from '@cynllun/messages/sourceWords';
import { Details } from '../../../shared/layout/Details.tsx';
import { useLanguage } from '../../../shared/words/useLanguage.ts';

/** The sentences of the guidance that the findings rest on, each once, for those who ask. */
export function WhyAsked({ findings }: { readonly findings: readonly Finding[] }) {
  const { t, i18n } = useTranslation('panels');
  const language = useLanguage();
  const sentences = new Set(findings.flatMap(({ source }) => sentencesOf(source)));
  const inOrder = [...sentences].sort((a, b) => order(a) - order(b));
  if (inOrder.length === 0) return null;
  return (
    <Details summary={t('completeness.why')}>
      <ul>
        {inOrder.map((sentence) => (
          <li key={sentence}>{sentenceWords(i18n, language, sentence)}</li>
        ))}
      </ul>
    </Details>
  );
}

/** S2 before S10, and what is ours last. */
const order = (sentence: string): number => (sentence === 'ours' ? Infinity : Number(sentence.slice(1)));
