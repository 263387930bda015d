import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import { add, set } from '@cynllun/domain/plan/edit';
import type { Action, Plan } from '@cynllun/domain/plan/plan';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { announce } from '../../../shared/layout/announcements.ts';
import { newId } from '../../../shared/plan/newId.ts';
import { useDraftingLanguage, useMay, usePlan } from '../../../shared/plan/source/usePlan.ts';
import { useAdd } from '../../../shared/plan/useAdd.ts';
import { useEdit } from '../../../shared/writing/useStore.ts';
import { useQuote } from '../../../shared/words/useQuote.ts';
import { PlanLinks } from '../fields/PlanLinks.tsx';
import { PublicText } from '../fields/PublicText.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { lastPosition } from '../list/order.ts';
import { Part } from '../Part.tsx';
import { partId } from './PartsNav.tsx';

/** A plan that was made here, to be named here: until then it has no name to be found by. */
const NEW = 'new';

/** The objectives of other established plans that the action serves, or why it stands alone [S12]. */
export function OtherPlansPart({ action }: { readonly action: Action }) {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const options = useObjectives(plan);
  const may = useMay();
  const { quote } = useQuote();
  const { made, addObjective } = useAddObjective(action);
  const addTo = [
    ...plan.otherPlans
      .map(({ id, name }, index) => ({ value: id, label: quote(name) || t('otherPlans.one', { number: index + 1 }) }))
      .filter(({ value }) => may.list('objective', 'otherPlan', value)),
    ...(may.list('otherPlan', 'plan', plan.id) ? [{ value: NEW, label: t('otherPlans.another') }] : []),
  ];
  return (
    <Part id={partId('otherPlans')} title={t('action.otherPlans')}>
      <PlanLinks
        entity="action"
        of={action}
        field="objectiveIds"
        options={options}
        emptyLabel={t('otherPlans.find')}
        onAdd={addTo.length > 0 ? addObjective : undefined}
        addTo={addTo}
      />
      {plan.otherPlans
        .filter(({ id }) => made.includes(id))
        .map((other) => (
          <PublicText key={other.id} entity="otherPlan" of={other} field="name" label={t('otherPlans.nameNew')} />
        ))}
      <p>
        {t('otherPlans.describe')} <AppLink to={`/plans/${plan.id}/other-plans`}>{t('pages.otherPlans')}</AppLink>
      </p>
      {(action.objectiveIds.length === 0 || action.standsAloneReason !== '') && (
        <WordsField entity="action" of={action} field="standsAloneReason" />
      )}
    </Part>
  );
}

/** Makes an objective of what was typed, in one of the other plans or in one that is made for it, and links it. */
function useAddObjective(action: Action) {
  const { t } = useTranslation('plan');
  const { id: planId, otherPlans } = usePlan();
  const language = useDraftingLanguage();
  const edit = useEdit();
  const addAndName = useAdd();
  const [made, setMade] = useState<readonly string[]>([]);

  const addObjective = (words: string, within: string) => {
    const id = newId();
    const other = otherPlans.find((one) => one.id === within);
    const otherId = other?.id ?? newId();
    const edits = [
      add('objective', id, otherId, { position: lastPosition(other?.objectives ?? []), words: { [language]: words } }),
      set('action', action.id, { objectiveIds: [...action.objectiveIds, id] }),
    ];
    if (other === undefined) {
      setMade([...made, otherId]);
      const whole = add('otherPlan', otherId, planId, { position: lastPosition(otherPlans) });
      addAndName({ edits: [whole, ...edits], field: path('otherPlan', otherId, 'name') });
    } else edit(edits);
    announce(t('otherPlans.objectiveAdded', { words }));
  };
  return { made, addObjective };
}

function useObjectives({ otherPlans }: Plan) {
  const { t } = useTranslation('plan');
  const { quote } = useQuote();
  return otherPlans.flatMap(({ name, objectives }, index) =>
    objectives.map(({ id, reference, words: text }) => {
      const plan = quote(name) || t('otherPlans.one', { number: index + 1 });
      const words = quote(text);
      const label =
        reference.trim() === ''
          ? t('otherPlans.objectiveUnnumbered', { plan, words })
          : t('otherPlans.objective', { plan, reference, words });
      return { value: id, label };
    }),
  );
}
