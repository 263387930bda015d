import { useState } from 'react';
import Button from '@mui/material/Button';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import { Buttons } from '../../shared/form/Form.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Details } from '../../shared/layout/Details.tsx';
import { LateAlert } from '../../shared/layout/LateAlert.tsx';
import { useSignInStep } from './destination.ts';
import { RequestCodeMutation, SignInOptionsQuery } from './operations.ts';

interface NotArrivedProps {
  readonly email: string;
  /** Another code is on its way: what was said of the one before no longer holds. */
  readonly onSent: () => void;
}

/** What to do when no code comes. On one's own machine it never does: it is on the page of kept mail. */
export function NotArrived({ email, onSent }: NotArrivedProps) {
  const { t } = useTranslation('signIn');
  const { data } = useQuery(SignInOptionsQuery);
  const goOn = useSignInStep();
  const { send, problems, attempt } = useSend(RequestCodeMutation);
  const [isSent, setSent] = useState(false);
  const sendAgain = async () => {
    setSent(false);
    if (!(await send({ email }))) return;
    onSent();
    setSent(true);
  };
  return (
    <>
      {data?.signInOptions.outbox && (
        <p>
          <AppLink to="/sign-in/mail">{t('code.outbox')}</AppLink>
        </p>
      )}
      <Details summary={t('code.notArrived')}>
        {attempt > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
        <p>{t('code.notArrivedHelp')}</p>
        <div role="status">{isSent && <LateAlert severity="success">{t('code.sentAgain')}</LateAlert>}</div>
        <Buttons>
          {email !== '' && <Button onClick={() => void sendAgain()}>{t('code.sendAgain')}</Button>}
          <Button variant="text" onClick={() => goOn('/sign-in')}>
            {t('code.otherAddress')}
          </Button>
        </Buttons>
      </Details>
    </>
  );
}
