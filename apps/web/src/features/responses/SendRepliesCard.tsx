import { useMemo, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { standingReplies } from '@cynllun/domain/plan/replies';
import { Buttons } from '../../shared/form/Form.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Card, Quiet, Rows } from '../../shared/layout/Card.tsx';
import { newId } from '../../shared/plan/newId.ts';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { Fingerprint } from '../../shared/version/Fingerprint.tsx';
import { lastSent, replyStanding } from '../../shared/version/response/points.ts';
import type { Sending } from '../../shared/version/response/wholeResponse.ts';
import { useSaving } from '../../shared/writing/useStore.ts';
import { CheckReplies, SendReplies, type Checked } from './operations.ts';

/** Sends the replies once they were looked at: what is left out, how many there are, and to whom they go [S7]. */
export function SendRepliesCard({ sendings }: { readonly sendings: readonly Sending[] }) {
  const { t } = useTranslation('responses');
  const plan = usePlan();
  const isSaved = useSaving().state === 'saved';
  const said = JSON.stringify(plan.replies);
  const [checked, setChecked] = useState<{ readonly of: Checked; readonly said: string } | null>(null);
  const [isUnsaved, setUnsaved] = useState(false);
  const check = useSend(CheckReplies);
  const send = useSend(SendReplies);
  // What was written since is looked at before it is sent.
  const current = checked?.said === said ? checked.of : null;
  // Sent again after an answer that was lost, what was checked is the same request.
  const requestId = useMemo(() => [newId(), current?.hash] as const, [current?.hash])[0];
  const standings = standingReplies(plan).map((reply) =>
    replyStanding(reply, lastSent(sendings, reply.pointId)?.reply ?? null),
  );
  const notSent = standings.filter((one) => one === 'notSent' || one === 'changed').length;

  const unlessUnsaved = (run: () => Promise<void>) => {
    setUnsaved(!isSaved);
    if (isSaved) void run();
  };
  const look = async () => {
    const of = await check.send({ planId: plan.id });
    if (of !== null) setChecked({ of, said });
  };
  const sendChecked = async (hash: string) => {
    const done = await send.send({ planId: plan.id, requestId, hash });
    setChecked(null);
    if (done !== null) announce(t('send.sent'));
  };

  return (
    <Card title={t('send.title')}>
      <p>{t('send.intro')}</p>
      <p>
        <b>
          {notSent > 0
            ? t('send.notSent', { count: notSent })
            : t(standings.includes('sent') ? 'send.allSent' : 'send.noneReady')}
        </b>
      </p>
      {current !== null && <WhatIsSent checked={current} />}
      {[...check.problems, ...send.problems].map(({ words }) => (
        <Alert key={words} severity="error" role="alert">
          {words}
        </Alert>
      ))}
      {isUnsaved && !isSaved && (
        <Alert severity="warning" role="alert">
          {t('send.unsaved')}
        </Alert>
      )}
      <Buttons>
        {current === null || current.replies.length === 0 ? (
          <Button variant={notSent > 0 ? 'contained' : 'outlined'} onClick={() => unlessUnsaved(look)}>
            {t(checked === null ? 'send.check' : 'send.checkAgain')}
          </Button>
        ) : (
          <Button variant="contained" onClick={() => unlessUnsaved(() => sendChecked(current.hash))}>
            {t('send.button', { count: current.replies.length })}
          </Button>
        )}
      </Buttons>
    </Card>
  );
}

function WhatIsSent({ checked: { hash, replies, incomplete, leadReviewers } }: { readonly checked: Checked }) {
  const { t } = useTranslation('responses');
  const { id: planId } = usePlan();
  const names = leadReviewers.map(({ name }) => name ?? t('nobody'));
  return (
    <div role="status">
      {replies.length > 0 && <p>{t('send.ready', { count: replies.length })}</p>}
      {incomplete.length > 0 && (
        <>
          <p>{t('send.incomplete', { count: incomplete.length })}</p>
          <Rows>
            {incomplete.map(({ id, version, position, answer }) => (
              <li key={id}>
                <AppLink to={`/plans/${planId}/replies#reply:${id}:${answer === null ? 'answer' : 'words'}`}>
                  {t('send.toPoint', { number: position, version: version ?? 0 })}
                </AppLink>
              </li>
            ))}
          </Rows>
        </>
      )}
      <p>{names.length === 0 ? t('send.toNobody') : t('send.to', { names })}</p>
      {replies.length > 0 && (
        <>
          <Quiet>{t('send.fingerprint')}</Quiet>
          <Fingerprint hash={hash} />
        </>
      )}
    </div>
  );
}
