import { useTranslation } from 'react-i18next';
import { add, set } from '@cynllun/domain/plan/edit';
import type { Action } from '@cynllun/domain/plan/plan';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { announce } from '../../../shared/layout/announcements.ts';
import { newId } from '../../../shared/plan/newId.ts';
import { useDraftingLanguage, useMay, usePlan } from '../../../shared/plan/source/usePlan.ts';
import { PlanChoice } from '../fields/ChoiceFields.tsx';
import { PlanLink } from '../fields/PlanLink.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { useEdit } from '../../../shared/writing/useStore.ts';
import { lastPosition } from '../list/order.ts';
import { Part } from '../Part.tsx';
import { partId } from './PartsNav.tsx';
import { useQuote } from '../../../shared/words/useQuote.ts';

export function MonitoringPart({ action }: { readonly action: Action }) {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const { quote } = useQuote();
  const edit = useEdit();
  const draftingLanguage = useDraftingLanguage();
  const mayAdd = useMay().list('forum', 'plan', plan.id);
  const addForum = (name: string) => {
    const id = newId();
    const fields = { position: lastPosition(plan.forums), name: { [draftingLanguage]: name } };
    edit([add('forum', id, plan.id, fields), set('action', action.id, { monitoringForumId: id })]);
    announce(t('forums.added', { name }));
  };
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
        onAdd={mayAdd ? addForum : undefined}
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
