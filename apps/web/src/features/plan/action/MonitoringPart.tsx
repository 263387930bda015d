import { useTranslation } from 'react-i18next';
import type { Action } from '@cynllun/domain/plan/plan';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { usePlan } from '../../../shared/plan/source/usePlan.ts';
import { PlanChoice, PlanLink } from '../fields/ChoiceFields.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { Part } from '../Part.tsx';
import { partId } from './PartsNav.tsx';
import { useQuote } from '../../../shared/words/useQuote.ts';

export function MonitoringPart({ action }: { readonly action: Action }) {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const { quote } = useQuote();
  const forums = plan.forums.map(({ id, name }, index) => ({
    value: id,
    label: quote(name) || t('forums.one', { number: index + 1 }),
  }));
  return (
    <Part id={partId('monitoring')} title={t('action.monitoring')}>
      <PlanLink
        entity="action"
        of={action}
        field="monitoringForumId"
        options={forums}
        emptyLabel={t('monitoring.noForum')}
      />
      <p>
        {t('monitoring.addForum')} <AppLink to={`/plans/${plan.id}/forums`}>{t('pages.forums')}</AppLink>
      </p>
      {(action.monitoringForumId === null || action.monitoredBy !== '') && (
        <WordsField entity="action" of={action} field="monitoredBy" />
      )}
      <WordsField entity="action" of={action} field="monitoringMethod" />
      <PlanChoice entity="action" of={action} field="monitoringFrequency" />
    </Part>
  );
}
