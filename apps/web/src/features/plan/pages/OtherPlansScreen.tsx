import { useTranslation } from 'react-i18next';
import type { OtherPlan } from '@cynllun/domain/plan/plan';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { useMay, usePlan } from '../../../shared/plan/source/usePlan.ts';
import { FieldMarks } from '../fields/FieldMarks.tsx';
import { PublicText } from '../fields/PublicText.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { EntryList } from '../list/EntryList.tsx';
import { Row, Stack } from '../Part.tsx';
import { OtherPlansRead } from '../read.ts';
import { PageRead } from './PageRead.tsx';
import { useQuote } from '../../../shared/words/useQuote.ts';

/** The authority's other established plans and their objectives, to which actions are linked [S12]. */
export function OtherPlansScreen() {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const { quote } = useQuote();
  const nameOf = ({ name }: OtherPlan, number: number) => quote(name) || t('otherPlans.one', { number });
  if (!useMay().list('otherPlan', 'plan', plan.id))
    return (
      <PageRead title={t('pages.otherPlans')}>
        <OtherPlansRead plan={plan} />
      </PageRead>
    );
  return (
    <Screen title={t('pages.otherPlans')} width="working">
      <p>{t('otherPlans.intro')}</p>
      <FieldMarks id={`plan:${plan.id}:otherPlans`}>
        <EntryList
          entity="otherPlan"
          parent={{ entity: 'plan', id: plan.id }}
          items={plan.otherPlans}
          nameOf={nameOf}
          removedWords={(other, number) => t('otherPlans.removed', { name: nameOf(other, number) })}
          addLabel={t('otherPlans.add')}
          firstField="name"
          level="h2"
        >
          {(other, number) => <OtherPlanFields other={other} name={nameOf(other, number)} />}
        </EntryList>
      </FieldMarks>
    </Screen>
  );
}

function OtherPlanFields({ other, name }: { readonly other: OtherPlan; readonly name: string }) {
  const { t } = useTranslation('plan');
  return (
    <Stack>
      <Row>
        <PublicText entity="otherPlan" of={other} field="name" />
        <WordsField entity="otherPlan" of={other} field="period" />
      </Row>
      <strong>{t('otherPlans.objectives')}</strong>
      <EntryList
        entity="objective"
        parent={{ entity: 'otherPlan', id: other.id }}
        items={other.objectives}
        within={name}
        nameOf={(_, number) => t('otherPlans.objectiveNumber', { number })}
        removedWords={(_, number) => t('otherPlans.objectiveRemoved', { number })}
        addLabel={t('otherPlans.addObjective')}
        firstField="words"
      >
        {(objective) => (
          <Stack>
            <WordsField entity="objective" of={objective} field="reference" room={10} />
            <PublicText entity="objective" of={objective} field="words" rows={2} />
          </Stack>
        )}
      </EntryList>
    </Stack>
  );
}
