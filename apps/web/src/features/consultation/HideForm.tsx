import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { hidingSchema } from '@cynllun/domain/consultation/forms';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import type { OfForm } from './AnswerForm.tsx';
import { HideComment } from './commentMutations.ts';

const LONGEST = 1000;

/** Hides abuse, with a reason that the person reads too. */
export function HideForm({ comment, number, onChanged, onClosed }: OfForm) {
  const { t } = useTranslation('triage');
  const [requestId] = useState(newId);
  const [hide] = useMutation(HideComment);
  const form = useCheckedForm(hidingSchema, { defaultValues: { reasonEn: '', reasonCy: '' } });
  const submit = form.handleSubmit(async (said) => {
    const input = { commentId: comment.id, requestId, ...said };
    if ((await form.done(outcomeOf(hide, { variables: { input } }))) === null) return;
    announce(t('form.hideSaved'));
    onClosed();
    onChanged();
  });
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix={`hide-${comment.id}`}
      title={t('form.hide', { number })}
      save={t('form.hideSave')}
      onSubmit={submit}
      onCancel={onClosed}
    >
      <Controller
        control={form.control}
        name="reasonEn"
        render={({ field }) => (
          <TextArea {...field} lang="en" label={t('form.reasonEn')} hint={t('form.hideHint')} longest={LONGEST} />
        )}
      />
      <Controller
        control={form.control}
        name="reasonCy"
        render={({ field }) => <TextArea {...field} lang="cy" label={t('form.reasonCy')} longest={LONGEST} />}
      />
    </CommandForm>
  );
}
