import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { isSignInCode, signInCode } from '@cynllun/domain/people/sign-in-code';
import { useLocation } from 'react-router';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useArriveSignedIn } from './destination.ts';
import { NotArrived } from './NotArrived.tsx';
import { SignInMutation } from './operations.ts';

/** The second step. The address comes with the move here, and is still there after a reload. */
export function CodeScreen() {
  const { t } = useTranslation(['signIn', 'common']);
  const email = String(useLocation().state?.email ?? '');
  const [code, setCode] = useState('');
  const arrive = useArriveSignedIn();
  const { send, refuse, problems, problemOf, attempt } = useSend(SignInMutation);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const digits = signInCode(code);
    const key = digits === '' ? 'codeMissing' : isSignInCode(digits) ? null : 'codeUnreadable';
    if (key !== null) return refuse([{ field: 'code', key: `signIn:problems.${key}`, params: {} }]);
    if (await send({ code: digits })) arrive();
  };

  return (
    <Screen title={t('code.title')}>
      <Form onSubmit={submit} problems={problems} attempt={attempt}>
        <p>{email === '' ? t('code.sentUnknown') : t('code.sent', { email })}</p>
        <TextField
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          room={12}
          label={t('code.label')}
          hint={t('code.hint')}
          problem={problemOf('code')}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Buttons>
          <Button type="submit" variant="contained">
            {t('common:account.signIn')}
          </Button>
        </Buttons>
      </Form>
      <NotArrived email={email} />
    </Screen>
  );
}
