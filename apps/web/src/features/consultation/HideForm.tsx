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
import { HideComment, ShowComment } from './commentMutations.ts';

const LONGEST = 1000;

const words = {
  hide: { title: 'form.hide', hint: 'form.hideHint', save: 'form.hideSave', saved: 'form.hideSaved' },
  show: { title: 'form.show', hint: 'form.showHint', save: 'form.showSave', saved: 'form.showSaved' },
} as const;

/** Hides abuse, or shows again what was hidden, with a reason that the person reads too. */
export function HideForm({ comment, number, onChanged, onClosed }: OfForm) {
  const { t } = useTranslation('triage');
  const [requestId] = useState(newId);
  const does = comment.hidden ? 'show' : 'hide';
  const [hide] = useMutation(HideComment);
  const [show] = useMutation(ShowComment);
  const form = useCheckedForm(hidingSchema, { defaultValues: { reasonEn: '', reasonCy: '' } });
  const submit = form.handleSubmit(async (said) => {
    const input = { commentId: comment.id, requestId, ...said };
    const variables = { variables: { input } };
    const done = comment.hidden
      ? await form.done(outcomeOf(show, variables))
      : await form.done(outcomeOf(hide, variables));
    if (done === null) return;
    announce(t(words[does].saved));
    onClosed();
    onChanged();
  });
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix={`${does}-${comment.id}`}
      title={t(words[does].title, { number })}
      save={t(words[does].save)}
      onSubmit={submit}
      onCancel={onClosed}
    >
      <Controller
        control={form.control}
        name="reasonEn"
        render={({ field }) => (
          <TextArea {...field} lang="en" label={t('form.reasonEn')} hint={t(words[does].hint)} longest={LONGEST} />
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
