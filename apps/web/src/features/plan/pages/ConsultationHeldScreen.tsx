import { useTranslation } from 'react-i18next';
import type { ConsultationEvent } from '@cynllun/domain/plan/plan';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { useMay, usePlan } from '../../../shared/plan/source/usePlan.ts';
import { PlanChecks } from '../fields/ChoiceFields.tsx';
import { FieldMarks } from '../fields/FieldMarks.tsx';
import { PlanDate } from '../fields/ReadFields.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { EntryList } from '../list/EntryList.tsx';
import { Stack } from '../Part.tsx';
import { ConsultationRead } from '../read.ts';
import { PageRead } from './PageRead.tsx';

/** Consultation that has been held, with whom and when [S5] [S10]. */
export function ConsultationHeldScreen() {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  if (!useMay().list('consultationEvent', 'plan', plan.id))
    return (
      <PageRead title={t('pages.consultationHeld')}>
        <ConsultationRead plan={plan} />
      </PageRead>
    );
  return (
    <Screen title={t('pages.consultationHeld')} width="working">
      <p>{t('consultation.intro')}</p>
      <FieldMarks id={`plan:${plan.id}:consultationEvents`}>
        <EntryList
          entity="consultationEvent"
          parent={{ entity: 'plan', id: plan.id }}
          items={plan.consultationEvents}
          nameOf={(_, number) => t('consultation.one', { number })}
          removedWords={(_, number) => t('consultation.removed', { number })}
          addLabel={t('consultation.add')}
          firstField="heldOn"
          level="h2"
        >
          {(event) => <EventFields event={event} />}
        </EntryList>
      </FieldMarks>
    </Screen>
  );
}

function EventFields({ event }: { readonly event: ConsultationEvent }) {
  return (
    <Stack>
      <PlanDate entity="consultationEvent" of={event} field="heldOn" />
      <PlanChecks entity="consultationEvent" of={event} field="groups" />
      <WordsField entity="consultationEvent" of={event} field="account" rows={4} />
    </Stack>
  );
}
