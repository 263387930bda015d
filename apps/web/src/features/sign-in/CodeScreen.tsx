import Button from '@mui/material/Button';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useArriveSignedIn } from './destination.ts';
import { NotArrived } from './NotArrived.tsx';
import { SignInMutation } from './operations.ts';

const fetchSchema = async () => (await import('@cynllun/domain/people/sign-in-commands')).signInSchema;

/** The second step. The address comes with the move here, and is still there after a reload. */
export function CodeScreen() {
  const { t } = useTranslation(['signIn', 'common']);
  const email = String(useLocation().state?.email ?? '');
  const [signIn] = useMutation(SignInMutation);
  const arrive = useArriveSignedIn();
  const form = useCheckedForm(fetchSchema, { own: 'signIn:problems', defaultValues: { code: '' } });
  const submit = form.handleSubmit(async (input) => {
    if (await form.done(outcomeOf(signIn, { variables: { input } }))) arrive();
  });

  return (
    <Screen title={t('code.title')}>
      <Form onSubmit={submit} {...form.sending}>
        <p>{email === '' ? t('code.sentUnknown') : t('code.sent', { email })}</p>
        <TextField
          {...form.register('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          room={12}
          label={t('code.label')}
          hint={t('code.hint')}
        />
        <Buttons>
          <Button type="submit" variant="contained">
            {t('common:account.signIn')}
          </Button>
        </Buttons>
      </Form>
      <NotArrived email={email} onSent={() => form.reset()} />
    </Screen>
  );
}
