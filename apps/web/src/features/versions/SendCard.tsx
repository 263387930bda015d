import { useMemo, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useMutation } from '@apollo/client/react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { entities } from '@cynllun/domain/plan/entities';
import { sendingSchema } from '@cynllun/domain/submission/forms';
import { focusField } from '../../shared/form/field.ts';
import { Form } from '../../shared/form/Form.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { Tag } from '../../shared/layout/Tag.tsx';
import type { Tone } from '../../shared/layout/tone.tsx';
import { newId } from '../../shared/plan/newId.ts';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { useSaving } from '../../shared/writing/useStore.ts';
import { isAnswered } from '../../shared/refusal.ts';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import { blockingIn, blocksHeading } from './GapsCard.tsx';
import { SubmitVersion, type Candidate } from './operations.ts';

interface SendCardProps {
  readonly candidate: Candidate;
  /** The server refused it: what was checked is to be looked at again. */
  readonly onRefused: () => void;
}

/** Sends what was checked, once nothing blocks it: with the deadline it meets or misses [S9]. */
export function SendCard({ candidate, onRefused }: SendCardProps) {
  const { t } = useTranslation('versions');
  const { number, deadline, sameAs } = candidate;
  const left = blockingIn(candidate).length;
  return (
    <Card title={t('send.title', { number })}>
      <p>
        <Tag tone={tones[deadline.standing]}>{t(`send.standing.${deadline.standing}`)}</Tag>
      </p>
      <DeadlineWords deadline={deadline} />
      {sameAs !== null && (
        <p>
          <Tag tone="warning">{t('send.nothingNew')}</Tag> {t('send.same', { number: sameAs })}
        </p>
      )}
      <Frozen>{t('send.frozen')}</Frozen>
      {left > 0 ? (
        <>
          <p>
            <b>{t('send.left', { count: left })}</b>
          </p>
          <Button variant="contained" onClick={() => focusField(blocksHeading)}>
            {t('send.toBlocks')}
          </Button>
        </>
      ) : (
        <SendForm candidate={candidate} onRefused={onRefused} />
      )}
    </Card>
  );
}

type Deadline = Candidate['deadline'];

const tones: Readonly<Record<Deadline['standing'], Tone>> = {
  notSet: 'neutral',
  inTime: 'success',
  late: 'error',
  met: 'success',
};

function DeadlineWords({ deadline: { standing, due, originalDue, days } }: { readonly deadline: Deadline }) {
  const { t } = useTranslation('versions');
  if (standing === 'met' || due === null) return <p>{t(standing === 'met' ? 'send.met' : 'send.notSet')}</p>;
  const isExtended = originalDue !== null && originalDue !== due;
  return (
    <p>
      {isExtended ? t('send.dueExtended', { due, original: originalDue }) : t('send.due', { due })}{' '}
      {standing === 'late' ? t('send.late', { days }) : days === 0 ? t('send.onTheDay') : t('send.early', { days })}
    </p>
  );
}

/** What it means to send it, above the button. */
const Frozen = styled(Quiet)({ marginBlockEnd: '0.75rem' });

function SendForm({ candidate: { number, sequence, hash, deadline }, onRefused }: SendCardProps) {
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
    const sent = submit({ variables: { input: { planId, requestId, sequence, hash, lateReason } } });
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
