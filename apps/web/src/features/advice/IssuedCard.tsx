import { useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Buttons } from '../../shared/form/Form.tsx';
import { Refused } from '../../shared/form/Refused.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Card } from '../../shared/layout/Card.tsx';
import { Confirm } from '../../shared/layout/Confirm.tsx';
import { newId } from '../../shared/plan/newId.ts';
import { useNumbered } from '../../shared/version/useNumbered.ts';
import { useStore } from '../../shared/writing/useStore.ts';
import { SupersedeResponse } from './operations.ts';
import { useAdvice, useAdviceView, useText } from './useAdvice.ts';

/** That the text is issued, the way to read it, and to begin another in its place where there is an error in it. */
export function IssuedCard() {
  const { t } = useTranslation('advising');
  const { planId, number } = useNumbered();
  const { id: adviceId } = useAdvice();
  const { viewerCan } = useAdviceView().standing;
  const store = useStore();
  const [asking, setAsking] = useState(false);
  const [requestId] = useState(newId);
  const { send, problems } = useSend(SupersedeResponse);
  const on = useText().responses.at(-1)?.on ?? '';
  const begin = async () => {
    setAsking(false);
    if ((await send({ adviceId, requestId })) === null) return;
    announce(t('issued.begun'));
    store.refresh();
    document.getElementById('main')?.focus();
  };
  return (
    <Card title={t('issued.title', { on })}>
      <p>{t('issued.body')}</p>
      <Buttons>
        <ButtonLink to={`/versions/${planId}/${number}/response`} variant="contained">
          {t('issued.read')}
        </ButtonLink>
        {viewerCan.adviceIssue && <Button onClick={() => setAsking(true)}>{t('issued.supersede')}</Button>}
      </Buttons>
      <Refused problems={problems} />
      <Confirm
        open={asking}
        title={t('issued.supersedeQuestion')}
        confirm={t('issued.supersede')}
        onConfirm={() => void begin()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('issued.supersedeHint')}</p>
      </Confirm>
    </Card>
  );
}
