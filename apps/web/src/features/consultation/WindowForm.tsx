import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import type { ConsultationWindow } from '@cynllun/domain/consultation/consultation';
import { windowSchema } from '@cynllun/domain/consultation/forms';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useStore } from '../../shared/writing/useStore.ts';
import { SetConsultationWindow } from './operations.ts';
import { timeOf } from './times.ts';
import { useConsultation } from './useConsultation.ts';

interface WindowFormProps {
  readonly window: ConsultationWindow;
  readonly onClosed: () => void;
}

/** When it closes instead, later or earlier, and why. */
export function WindowForm({ window, onClosed }: WindowFormProps) {
  const { t } = useTranslation('consultation');
  const store = useStore();
  const { id: consultationId } = useConsultation();
  const [requestId] = useState(newId);
  const [set] = useMutation(SetConsultationWindow);
  const form = useCheckedForm(windowSchema, {
    defaultValues: { closesOn: window.closesOn ?? '', closesAt: timeOf(window.closesMinute), reason: '' },
  });
  const submit = form.handleSubmit(async ({ closesOn, closesAt, reason }) => {
    const input = { consultationId, requestId, closesOn, closesAt: timeOf(closesAt), reason };
    if ((await form.done(outcomeOf(set, { variables: { input } }))) === null) return;
    announce(t('running.saved'));
    store.refresh();
    onClosed();
  });
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix="window"
      title={t('running.closesWhen')}
      save={t('running.save')}
      onSubmit={submit}
      onCancel={onClosed}
    >
      <DateAnswer control={form.control} name="closesOn" label={t('field.closesOn')} />
      <TextField
        {...form.register('closesAt')}
        type="time"
        room={8}
        label={t('field.closesMinute')}
        hint={t('setUp.closesAtHint')}
        optional
      />
      <TextField {...form.register('reason')} label={t('running.why')} />
    </CommandForm>
  );
}
