import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { commentOutcomes } from '@cynllun/domain/consultation/choices';
import { answerSchema } from '@cynllun/domain/consultation/forms';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import type { OfComment } from './CommentCard.tsx';
import { AnswerComment } from './commentQueries.ts';

export interface OfForm extends OfComment {
  readonly onClosed: () => void;
}

const LONGEST = 4000;

/** What became of a comment, and why, in both languages. */
export function AnswerForm({ comment, number, triage, onChanged, onClosed }: OfForm) {
  const { t } = useTranslation('triage');
  const [requestId] = useState(newId);
  const [answer] = useMutation(AnswerComment);
  const form = useCheckedForm(answerSchema, {
    defaultValues: { outcome: null, reasonEn: '', reasonCy: '', planSequence: '' },
  });
  const submit = form.handleSubmit(async (said) => {
    const input = { commentId: comment.id, requestId, ...said };
    if ((await form.done(answer({ variables: { input } }))) === null) return;
    announce(t('form.saved'));
    onClosed();
    onChanged();
  });
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix={`answer-${comment.id}`}
      title={t('form.answer', { number })}
      save={t('form.save')}
      onSubmit={submit}
      onCancel={onClosed}
    >
      <Controller
        control={form.control}
        name="outcome"
        rules={{ deps: ['planSequence'] }}
        render={({ field }) => (
          <RadioField
            {...field}
            value={field.value as (typeof commentOutcomes)[number] | null}
            label={t('form.outcome')}
            options={commentOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          />
        )}
      />
      <Controller
        control={form.control}
        name="reasonEn"
        render={({ field }) => <TextArea {...field} lang="en" label={t('form.reasonEn')} longest={LONGEST} rows={3} />}
      />
      <Controller
        control={form.control}
        name="reasonCy"
        render={({ field }) => <TextArea {...field} lang="cy" label={t('form.reasonCy')} longest={LONGEST} rows={3} />}
      />
      <TextField
        {...form.register('planSequence')}
        inputMode="numeric"
        room={8}
        optional
        label={t('form.planSequence')}
        hint={t('form.planSequenceHint', { last: triage.planSequence })}
      />
    </CommandForm>
  );
}
