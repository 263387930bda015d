import { useState } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { joinSchema } from '@cynllun/domain/consultation/forms';
import { graphql } from '../../generated/index.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import type { OfForm } from './AnswerForm.tsx';
import { ConsiderComment } from './commentMutations.ts';

/** Comments to which another may be joined: how they begin. */
const CommentsToJoin = graphql(`
  query CommentsToJoin($consultationId: ID!) {
    consultationComments(consultationId: $consultationId) {
      consultationId
      comments {
        id
        number
        excerpt
        about
        aboutId
        duplicateOf {
          id
        }
      }
    }
  }
`);

/** Joins a comment to another that says the same: both are counted, and answered alike. */
export function JoinForm({ comment, number, triage, onChanged, onClosed }: OfForm) {
  const { t } = useTranslation('triage');
  const [requestId] = useState(newId);
  const [join] = useMutation(ConsiderComment);
  const form = useCheckedForm(joinSchema, { defaultValues: { duplicateOfId: '' } });
  const submit = form.handleSubmit(async (said) => {
    const input = { commentId: comment.id, requestId, ...said };
    if ((await form.done(outcomeOf(join, { variables: { input } }))) === null) return;
    announce(t('form.joinSaved'));
    onClosed();
    onChanged();
  });
  // Those about the same thing first; asked for once somebody joins one.
  const { data } = useQuery(CommentsToJoin, { variables: { consultationId: triage.consultationId } });
  const others = (data?.consultationComments?.comments ?? [])
    .filter(({ id, duplicateOf }) => id !== comment.id && !duplicateOf)
    .toSorted((one, other) => Number(isAboutSame(other, comment)) - Number(isAboutSame(one, comment)));
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
        options={others.map(({ id, number: of, excerpt }) => ({
          value: id,
          label: `${t('one', { number: of })}: ${excerpt}`,
        }))}
      />
    </CommandForm>
  );
}

type Thing = Pick<OfForm['comment'], 'about' | 'aboutId'>;
const isAboutSame = (one: Thing, other: Thing): boolean => one.about === other.about && one.aboutId === other.aboutId;
