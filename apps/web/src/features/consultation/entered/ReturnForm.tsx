import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { returnSchema } from '@cynllun/domain/consultation/statement';
import { CommandForm } from '../../../shared/form/CommandForm.tsx';
import { DateAnswer } from '../../../shared/form/DateAnswer.tsx';
import { useCheckedForm } from '../../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../../shared/refusal.ts';
import { announce } from '../../../shared/layout/announcements.ts';
import { newId } from '../../../shared/plan/newId.ts';
import { useServerDay } from '../../../shared/useServerDay.ts';
import { ReturnAnswers } from './statementMutations.ts';

interface ReturnFormProps {
  readonly consultationId: string;
  readonly statementId: string;
  readonly title: string;
  readonly onClosed: () => void;
}

/** That the answers were taken back to whoever said something elsewhere, and when. */
export function ReturnForm({ consultationId, statementId, title, onClosed }: ReturnFormProps) {
  const { t } = useTranslation('entered');
  const [requestId] = useState(newId);
  const [record] = useMutation(ReturnAnswers);
  const form = useCheckedForm(returnSchema(useServerDay()), { defaultValues: { returnedOn: '' } });
  const submit = form.handleSubmit(async (said) => {
    const input = { consultationId, statementId, requestId, ...said };
    if ((await form.done(outcomeOf(record, { variables: { input } }))) === null) return;
    announce(t('back.saved'));
    onClosed();
  });
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix={`return-${statementId}`}
      title={title}
      save={t('back.save')}
      onSubmit={submit}
      onCancel={onClosed}
    >
      <DateAnswer control={form.control} name="returnedOn" label={t('back.when')} />
    </CommandForm>
  );
}
