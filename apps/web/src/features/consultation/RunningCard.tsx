import { lazy, Suspense, useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../shared/form/Refused.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Card } from '../../shared/layout/Card.tsx';
import { newId } from '../../shared/plan/newId.ts';
import { useStore } from '../../shared/writing/useStore.ts';
import { SendInvitations } from './operations.ts';
import { timeOf } from './times.ts';
import { useConsultation, usePlaces, useStanding } from './useConsultation.ts';

/** Fetched when it is asked for. */
const WindowForm = lazy(async () => ({ default: (await import('./WindowForm.tsx')).WindowForm }));

/** Where a consultation that was opened stands: its days, and who has not been written to. */
export function RunningCard() {
  const { t } = useTranslation('consultation');
  const { copies, windows } = useConsultation();
  const { state } = useStanding();
  const { setUp } = usePlaces();
  const [isChanging, setChanging] = useState(false);
  const last = windows.at(-1);
  if (!last?.closesOn || !last.opensOn) return null;
  const on = last.closesOn;
  const closes =
    last.closesMinute === null
      ? t('running.closesOn', { on })
      : t('running.closesAt', { on, time: timeOf(last.closesMinute) });
  return (
    <Card title={t('running.title')}>
      {state === 'waiting' && <p>{t('running.opens', { on: last.opensOn })}</p>}
      <p>{state === 'closed' ? t('running.closedOn', { on }) : closes}</p>
      <p>
        <AppLink to={`${setUp}/copy`}>
          {t('copy.title')}: {t('copy.copy', { number: copies.length })}
        </AppLink>
      </p>
      {isChanging ? (
        <Suspense fallback={null}>
          <WindowForm window={last} onClosed={() => setChanging(false)} />
        </Suspense>
      ) : (
        <Button onClick={() => setChanging(true)}>{t('running.change')}</Button>
      )}
      <Unsent />
    </Card>
  );
}

function Unsent() {
  const { t } = useTranslation('consultation');
  const store = useStore();
  const { id: consultationId, invitations } = useConsultation();
  const count = invitations.filter(({ personId, withdrawn }) => personId === null && !withdrawn).length;
  const { send, problems, isSending } = useSend(SendInvitations);
  if (count === 0) return null;
  const press = async () => {
    if ((await send({ consultationId, requestId: newId() })) === null) return;
    announce(t('running.sent'));
    store.refresh();
  };
  return (
    <>
      <p>{t('running.unsent', { count })}</p>
      <Button disabled={isSending} onClick={() => void press()}>
        {t('running.send')}
      </Button>
      <Refused problems={problems} />
    </>
  );
}
