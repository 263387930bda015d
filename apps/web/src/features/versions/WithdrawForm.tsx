import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { entities } from '@cynllun/domain/plan/entities';
import { withdrawalSchema } from '@cynllun/domain/submission/forms';
import { graphql } from '../../generated/index.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';

const WithdrawVersion = graphql(`
  mutation WithdrawVersion($input: WithdrawVersionInput!) {
    withdrawVersion(input: $input) {
      __typename
      ... on VersionWithdrawn {
        version {
          ...SentVersion
        }
      }
      ...Problems
    }
  }
`);

interface WithdrawFormProps {
  readonly planId: string;
  readonly number: number;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Takes a version back before it was answered, with a reason. */
export function WithdrawForm({ planId, number, onCancel, onDone }: WithdrawFormProps) {
  const { t } = useTranslation(['versions', 'fields']);
  const [withdraw] = useMutation(WithdrawVersion);
  const [requestId] = useState(newId);
  const form = useCheckedForm(withdrawalSchema, {
    own: 'versions:problems',
    defaultValues: { withdrawalReason: '' },
  });
  const submit = form.handleSubmit(async (said) => {
    const done = await form.done(
      outcomeOf(withdraw, { variables: { input: { planId, requestId, version: number, ...said } } }),
    );
    if (done === null) return;
    announce(t('versions:withdraw.done', { number }));
    onDone();
  });
  return (
    <CommandForm
      form={form}
      level="h3"
      title={t('versions:withdraw.title', { number })}
      save={t('versions:withdraw.save')}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <p>{t('versions:withdraw.intro')}</p>
      <Controller
        control={form.control}
        name="withdrawalReason"
        render={({ field }) => (
          <TextArea
            {...field}
            label={t('fields:planEvent.withdrawalReason')}
            longest={entities.planEvent.fields.withdrawalReason.longest}
          />
        )}
      />
    </CommandForm>
  );
}
