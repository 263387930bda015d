import { useMemo, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useMutation } from '@apollo/client/react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { entities } from '@cynllun/domain/plan/entities';
import { sendingSchema } from '@cynllun/domain/submission/forms';
import { graphql } from '../../generated/index.ts';
import { Form } from '../../shared/form/Form.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { isAnswered, outcomeOf } from '../../shared/refusal.ts';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { useSaving } from '../../shared/writing/useStore.ts';
import type { SendCardProps } from './SendCard.tsx';

const SubmitVersion = graphql(`
  mutation SubmitVersion($input: SubmitVersionInput!) {
    submitVersion(input: $input) {
      __typename
      ... on VersionSubmitted {
        version {
          ...SentVersion
          number
        }
      }
      ...Problems
    }
  }
`);

/** Sends it as it was checked; a late one with its reason. */
export function SendForm({ candidate: { number, sequence, hash, deadline }, onRefused }: SendCardProps) {
  const { t } = useTranslation(['versions', 'fields']);
  const planId = usePlanId();
  const language = useLanguage();
  const navigate = useNavigate();
  const isSaved = useSaving().state === 'saved';
  const isLate = deadline.standing === 'late';
  const [isUnsaved, setUnsaved] = useState(false);
  const [submit] = useMutation(SubmitVersion);
  // Sent again after an answer that was lost, what was checked is the same request.
  const requestId = useMemo(() => [newId(), hash] as const, [hash])[0];
  const form = useCheckedForm(sendingSchema(isLate), {
    own: 'versions:problems',
    defaultValues: { lateReason: '' },
  });
  const send = form.handleSubmit(async ({ lateReason }) => {
    setUnsaved(!isSaved);
    if (!isSaved) return;
    const sent = outcomeOf(submit, { variables: { input: { planId, requestId, sequence, hash, lateReason } } });
    const done = await form.done(sent);
    if (done === null) {
      // Without an answer it may have been sent: only the same request, again, does not send another version.
      if (await isAnswered(sent)) onRefused();
      return;
    }
    announce(t('versions:send.sent', { number: done.version.number }));
    void navigate(inLanguage(language, `/versions/${planId}/${done.version.number}/receipt`));
  });
  return (
    <Form onSubmit={send} {...form.sending} aria-label={t('versions:send.title', { number })}>
      {isLate && (
        <Controller
          control={form.control}
          name="lateReason"
          render={({ field }) => (
            <TextArea
              {...field}
              label={t('fields:planEvent.lateReason')}
              longest={entities.planEvent.fields.lateReason.longest}
            />
          )}
        />
      )}
      {isUnsaved && !isSaved && (
        <Alert severity="warning" role="alert">
          {t('versions:send.unsaved')}
        </Alert>
      )}
      <div>
        <Button type="submit" variant="contained">
          {t('versions:send.button', { number })}
        </Button>
      </div>
    </Form>
  );
}
