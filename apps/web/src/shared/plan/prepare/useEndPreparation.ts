import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { announce } from '../../layout/announcements.ts';
import { inLanguage } from '../../words/language.ts';
import { useLanguage } from '../../words/useLanguage.ts';
import { forgetRoot } from '../../writing/openRoots.ts';
import { useStore } from '../../writing/useStore.ts';
import { usePlanId } from '../source/usePlan.ts';
import { keyOf, prepare, type Preparation } from './preparation.ts';

interface EndPreparation {
  /** The screens of the plan show what is prepared, from now on. */
  readonly goOn: () => void;
  /** They show the plan as it stands; what was prepared stays on the device. */
  readonly putAside: () => void;
  readonly discard: () => void;
  /** It was recorded: nothing of it is left here. */
  readonly done: (words: string) => void;
}

/** The ways out of preparing something over a plan, each to the page of the Council. */
export function useEndPreparation(preparation: Preparation): EndPreparation {
  const { t } = useTranslation('agreement');
  const planId = usePlanId();
  const store = useStore();
  const navigate = useNavigate();
  const language = useLanguage();
  const leave = async (words: string) => {
    prepare(planId, null);
    await navigate(inLanguage(language, `/plans/${planId}/council`));
    announce(words);
  };
  const end = (words: string) => {
    store.discard();
    // Once no screen shows it any more.
    void leave(words).then(() => forgetRoot(keyOf(planId, preparation)));
  };
  return {
    goOn: () => prepare(planId, preparation),
    putAside: () => void leave(t('preparing.isAside')),
    discard: () => end(t('preparing.discarded')),
    done: end,
  };
}
