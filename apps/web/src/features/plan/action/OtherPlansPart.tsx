import { useTranslation } from 'react-i18next';
import type { Action, Plan } from '@cynllun/domain/plan/plan';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { usePlan } from '../../../shared/plan/source/usePlan.ts';
import { PlanChecks } from '../fields/ChoiceFields.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { Part } from '../Part.tsx';
import { partId } from './PartsNav.tsx';
import { useQuote } from '../../../shared/words/useQuote.ts';

/** The objectives of other established plans that the action serves, or why it stands alone [S12]. */
export function OtherPlansPart({ action }: { readonly action: Action }) {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const options = useObjectives(plan);
  return (
    <Part id={partId('otherPlans')} title={t('action.otherPlans')}>
      {options.length > 0 ? (
        <PlanChecks entity="action" of={action} field="objectiveIds" options={options} />
      ) : (
        <p>
          {t('otherPlans.none')} <AppLink to={`/plans/${plan.id}/other-plans`}>{t('pages.otherPlans')}</AppLink>
        </p>
      )}
      {(action.objectiveIds.length === 0 || action.standsAloneReason !== '') && (
        <WordsField entity="action" of={action} field="standsAloneReason" />
      )}
    </Part>
  );
}

function useObjectives({ otherPlans }: Plan) {
  const { t } = useTranslation('plan');
  const { quote } = useQuote();
  return otherPlans.flatMap(({ name, objectives }) =>
    objectives.map(({ id, reference, words: text }) => {
      const [plan, words] = [quote(name), quote(text)];
      const label =
        reference.trim() === ''
          ? t('otherPlans.objectiveUnnumbered', { plan, words })
          : t('otherPlans.objective', { plan, reference, words });
      return { value: id, label };
    }),
  );
}
