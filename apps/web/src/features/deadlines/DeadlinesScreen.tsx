import { useTranslation } from 'react-i18next';
import { Screen } from '../../shared/layout/Screen.tsx';
import { usePlan, usePlanView, useToday } from '../../shared/plan/source/usePlan.ts';
import { useEdit, useStore } from '../../shared/writing/useStore.ts';
import { DeadlinesSections } from './DeadlinesSections.tsx';
import type { DeadlinesSource } from './source.ts';

/** The deadlines of a plan for those who work on it: what they record is saved like everything else in the plan. */
export function DeadlinesScreen() {
  const { t } = useTranslation('deadlines');
  const source = useDeadlinesOfPlan();
  return (
    <Screen title={t('title')} width="working">
      <p>{t('intro')}</p>
      <DeadlinesSections source={source} />
    </Screen>
  );
}

function useDeadlinesOfPlan(): DeadlinesSource {
  const plan = usePlan();
  const { people, viewerCan } = usePlanView();
  const store = useStore();
  const edit = useEdit();
  return {
    planId: plan.id,
    facts: plan,
    draftingLanguage: plan.draftingLanguage,
    today: useToday(),
    people,
    // Whoever reads the draft reads the responses to what was sent of it.
    can: { ...viewerCan, responseRead: true },
    edit: (edits, undo) => edit(edits, undo === undefined ? {} : { undo }),
    refresh: () => store.refresh(),
  };
}
