import { useTranslation } from 'react-i18next';
import { readPath } from '@cynllun/domain/aggregate/path';
import type { Addresses, Noun } from '../../shared/writing/noun.ts';
import { useDraftingLanguage } from '../../shared/plan/source/usePlan.ts';
import { useNumbered } from '../../shared/version/useNumbered.ts';
import { useAdvice, useAdviceView, numberOf, useMayDraft, useText } from './useAdvice.ts';
import { usePartName } from './usePartName.ts';

/** What screens of writing have to know of advice. */
export const adviceNoun: Noun = {
  usePathWords,
  useValueWords() {
    const { t } = useTranslation('advice');
    const draftingLanguage = useDraftingLanguage();
    return (_, field, value, quote) => {
      if (typeof value !== 'string' || value === '') return '';
      if (field === 'answer') return t(`answer.${value as 'fully'}`);
      if (field === 'weight') return t(`weight.${value as 'toConsider'}`);
      return quote({ words: value, language: draftingLanguage });
    };
  },
  useThingWords() {
    const { t } = useTranslation('advising');
    return () => t('thing.advicePoint');
  },
  usePlaceWords() {
    const words = usePathWords();
    return (at) => (at === null ? '' : words(at));
  },
  useAddresses,
  usePersonName() {
    const { people } = useAdviceView().standing;
    return (id) => people.find((person) => person.id === id)?.name ?? undefined;
  },
  useWordsLanguage: useDraftingLanguage,
  useIsWrittenHere: useMayDraft,
};

/** `judgement:…:words` → *Recommendation 1: Is the recommendation dealt with?* */
function usePathWords(): (path: string) => string {
  const { t } = useTranslation(['advising', 'advice']);
  const text = useText();
  const partName = usePartName();
  return (path) => {
    const { id } = readPath(path);
    const judgement = text.judgements.find((one) => one.id === id);
    if (judgement?.question)
      return t('advising:place.judgement', {
        name: partName(judgement.recommendationId || null),
        question: t(`advice:question.${judgement.question}`),
      });
    const number = numberOf(text, id);
    return number === 0 ? '' : t('advising:place.point', { number });
  };
}

function useAddresses(): Addresses {
  const advice = useAdvice();
  const text = useText();
  const { number } = useNumbered();
  const root = `/versions/${advice.planId}/${number}/advice`;
  const ofField = (path: string): string => {
    const { id } = readPath(path);
    const thing = [...text.judgements, ...text.points].find((one) => one.id === id);
    return thing === undefined ? root : `${root}?of=${thing.recommendationId || 'plan'}#${path}`;
  };
  return { ofField, ofPlace: (at) => (at === null ? root : ofField(at)), ofAdded: () => null };
}
