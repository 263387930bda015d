import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { LateAlert } from '../../shared/layout/LateAlert.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useSignInStep } from './destination.ts';
import { ExamplePeople } from './ExamplePeople.tsx';
import { RequestCodeMutation, SignInOptionsQuery } from './operations.ts';

export function SignInScreen() {
  const { t } = useTranslation(['signIn', 'common']);
  const signedOut = useSearchParams()[0].has('signed-out');
  const { data, loading } = useQuery(SignInOptionsQuery);
  const people = data?.signInOptions.examplePeople ?? [];
  // What comes late would push the field from under the cursor.
  if (loading) return <Screen title={t('title')}>{null}</Screen>;
  return (
    <Screen title={t('title')}>
      {signedOut && (
        <LateAlert severity="success" role="status">
          {t('common:account.signedOut')}
        </LateAlert>
      )}
      {people.length > 0 && (
        <>
          <ExamplePeople people={people} />
          <Typography variant="h2" sx={{ marginBlock: '2.5rem 0.5rem' }}>
            {t('examples.or')}
          </Typography>
        </>
      )}
      <EmailForm />
    </Screen>
  );
}

/** Its one answer is checked without the domain's schema: what checks one is not fetched for the first page. */
function EmailForm() {
  const { t } = useTranslation('signIn');
  const [email, setEmail] = useState('');
  const goOn = useSignInStep();
  const { send, refuse, ...sending } = useSend(RequestCodeMutation, 'signIn:problems');

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const address = email.trim();
    if (address === '') return refuse([{ field: 'email', key: 'errors:problem.required', params: {} }]);
    if (await send({ email: address })) goOn('/sign-in/code', address);
  };

  return (
    <Form onSubmit={submit} {...sending}>
      <p>{t('intro')}</p>
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        spellCheck={false}
        room={36}
        label={t('email')}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Buttons>
        <Button type="submit" variant="contained">
          {t('sendCode')}
        </Button>
      </Buttons>
    </Form>
  );
}
