import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { commentOutcomes } from '@cynllun/domain/consultation/choices';
import { answerSchema, type ChangeRecord } from '@cynllun/domain/consultation/forms';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { ChangesField } from './ChangesField.tsx';
import type { OfComment } from './CommentCard.tsx';
import { AnswerComment } from './commentMutations.ts';

export interface OfForm extends OfComment {
  readonly onClosed: () => void;
}

const LONGEST = 4000;
const isChange = (outcome: unknown): boolean => outcome === 'changed' || outcome === 'partlyChanged';

/** What became of a comment, and why: in its language first, and in both before anybody else reads it. */
export function AnswerForm({ comment, number, onChanged, onClosed }: OfForm) {
  const { t } = useTranslation('triage');
  const [requestId] = useState(newId);
  const [answer] = useMutation(AnswerComment);
  // What is answered again begins with what was said; what was joined to another has the answer of that.
  const said = comment.duplicateOfId ? null : comment.answer;
  const form = useCheckedForm(answerSchema(comment.language ?? null), {
    own: 'triage:form.problems',
    defaultValues: {
      outcome: said?.outcome ?? null,
      changes: comment.answerRecords.map(({ sequence, n }): ChangeRecord => ({ sequence, n })),
      reasonEn: said?.reason.en ?? '',
      reasonCy: said?.reason.cy ?? '',
    },
  });
  const outcome = form.watch('outcome');
  const submit = form.handleSubmit(async ({ changes, ...words }) => {
    const input = { commentId: comment.id, requestId, ...words, changes: isChange(words.outcome) ? changes : [] };
    if ((await form.done(outcomeOf(answer, { variables: { input } }))) === null) return;
    announce(t('form.saved'));
    onClosed();
    onChanged();
  });
  const reasons = comment.language === 'cy' ? (['reasonCy', 'reasonEn'] as const) : (['reasonEn', 'reasonCy'] as const);
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
        rules={{ deps: ['changes'] }}
        render={({ field }) => (
          <RadioField
            {...field}
            value={field.value as (typeof commentOutcomes)[number] | null}
            label={t('form.outcome')}
            options={commentOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          />
        )}
      />
      {isChange(outcome) && (
        <Controller
          control={form.control}
          name="changes"
          render={({ field }) => (
            <ChangesField
              {...field}
              value={field.value}
              comment={comment}
              label={t('changes.label')}
              hint={t('changes.hint')}
            />
          )}
        />
      )}
      {reasons.map((name, place) => (
        <Controller
          key={name}
          control={form.control}
          name={name}
          render={({ field }) => (
            <TextArea
              {...field}
              lang={name === 'reasonEn' ? 'en' : 'cy'}
              label={t(`form.${name}`)}
              hint={place === 0 ? t('form.reasonHint') : t('form.otherHint')}
              longest={LONGEST}
              rows={3}
            />
          )}
        />
      ))}
    </CommandForm>
  );
}
