import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { redactionSchema } from '@cynllun/domain/consultation/forms';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import type { OfForm } from './AnswerForm.tsx';
import { RedactComment } from './commentMutations.ts';
import { PassageField } from './PassageField.tsx';

/** Takes words out of a comment, which are selected in it, or the name beside it, with a reason. */
export function RedactForm({ comment, number, onChanged, onClosed }: OfForm) {
  const { t } = useTranslation('triage');
  const [requestId] = useState(newId);
  const [redact] = useMutation(RedactComment);
  const form = useCheckedForm(redactionSchema, {
    own: 'triage:redact.problems',
    defaultValues: { of: 'words', end: 0, start: 0, reason: '' },
  });
  const [of, start, end] = form.watch(['of', 'start', 'end']);
  const choose = (from: number, to: number) => {
    form.setValue('start', from, { shouldDirty: true });
    form.setValue('end', to, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  };
  const submit = form.handleSubmit(async (said) => {
    const input = { commentId: comment.id, requestId, ...said };
    if ((await form.done(outcomeOf(redact, { variables: { input } }))) === null) return;
    announce(t('redact.saved'));
    onClosed();
    onChanged();
  });
  // A name stands beside it where they agreed; and whose meeting it was, where it was said at one.
  const hasName = (comment.mayBeNamed || comment.way === 'meeting') && !comment.nameWithheld;
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix={`redact-${comment.id}`}
      title={t('redact.title', { number })}
      save={t('redact.save')}
      onSubmit={submit}
      onCancel={onClosed}
    >
      {hasName && (
        <Controller
          control={form.control}
          name="of"
          render={({ field }) => (
            <RadioField
              {...field}
              row
              value={field.value as 'words' | 'name'}
              label={t('redact.of')}
              options={[
                { value: 'words', label: t('redact.words') },
                { value: 'name', label: t('redact.name') },
              ]}
            />
          )}
        />
      )}
      {of === 'words' && (
        <PassageField
          name="end"
          label={t('redact.select')}
          hint={t('redact.selectHint')}
          words={comment.words}
          language={comment.language ?? undefined}
          start={start}
          end={end}
          onChoose={choose}
          chosen={(passage) => t('redact.chosen', { passage })}
          nothing={t('meetings.nothing')}
          sentence={t('redact.sentence')}
          rows={4}
        />
      )}
      <TextField {...form.register('reason')} label={t('redact.reason')} hint={t('redact.reasonHint')} />
    </CommandForm>
  );
}
