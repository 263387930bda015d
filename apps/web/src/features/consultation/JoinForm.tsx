import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { joinSchema } from '@cynllun/domain/consultation/forms';
import { excerptAround } from '@cynllun/domain/text/excerpt';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import type { OfForm } from './AnswerForm.tsx';
import { ConsiderComment } from './commentMutations.ts';
import { numberOf } from './triaged.ts';

/** Joins a comment to another that says the same: both are counted, and answered alike. */
export function JoinForm({ comment, number, triage, onChanged, onClosed }: OfForm) {
  const { t } = useTranslation('triage');
  const [requestId] = useState(newId);
  const [join] = useMutation(ConsiderComment);
  const form = useCheckedForm(joinSchema, { defaultValues: { duplicateOfId: '' } });
  const submit = form.handleSubmit(async (said) => {
    const input = { commentId: comment.id, requestId, ...said };
    if ((await form.done(join({ variables: { input } }))) === null) return;
    announce(t('form.joinSaved'));
    onClosed();
    onChanged();
  });
  const others = triage.comments.filter(({ id, duplicateOfId }) => id !== comment.id && !duplicateOfId);
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix={`join-${comment.id}`}
      title={t('form.join', { number })}
      save={t('form.joinSave')}
      onSubmit={submit}
      onCancel={onClosed}
    >
      <SelectField
        {...form.register('duplicateOfId')}
        label={t('form.joinTo')}
        options={others.map(({ id, words }) => ({
          value: id,
          label: `${t('one', { number: numberOf(triage, id) })}: ${excerptAround(words, [])}`,
        }))}
      />
    </CommandForm>
  );
}
