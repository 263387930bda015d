import { use, useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useSearchParams } from 'react-router';
import type { SignInOptionsQuery as SignInOptionsQueryData } from '../../generated/graphql.ts';
import type { Answered } from '../../shared/answered.ts';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { LateAlert } from '../../shared/layout/LateAlert.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useSignInStep } from './destination.ts';
import { ExamplePeople } from './ExamplePeople.tsx';
import { RefusedContext } from './refused.ts';
import { RequestCodeMutation, SignInOptionsQuery } from './operations.ts';

/** What stands in the page that was sent. */
type SentOptions = Answered<
  { readonly signInOptions: Pick<SignInOptionsQueryData['signInOptions'], 'examplePeople'> },
  never
>;

export function SignInScreen() {
  const { t } = useTranslation(['signIn', 'common']);
  const signedOut = useSearchParams()[0].has('signed-out');
  const sent = useLoaderData<SentOptions | null>()?.first;
  const { data = sent } = useQuery(SignInOptionsQuery, { skip: sent !== undefined });
  const people = data?.signInOptions.examplePeople ?? [];
  return (
    <Screen title={t('title')}>
      {signedOut && (
        <LateAlert severity="success" role="status">
          {t('common:account.signedOut')}
        </LateAlert>
      )}
      <EmailForm />
      {people.length > 0 && <ExamplePeople people={people} />}
    </Screen>
  );
}

/**
 * Before the script has come, or without it, the browser sends it to the server (`apps/api/src/people/sign-in/form.ts`).
 * Its one answer is checked without the domain's schema: what checks one is not fetched for the first page.
 */
function EmailForm() {
  const { t } = useTranslation('signIn');
  const refused = use(RefusedContext);
  const [email, setEmail] = useState(refused?.email ?? '');
  const goOn = useSignInStep();
  const { send, refuse, ...sending } = useSend(
    RequestCodeMutation,
    'signIn:problems',
    refused ? [{ field: 'email', key: refused.problem, params: {} }] : [],
  );

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const address = email.trim();
    if (address === '') return refuse([{ field: 'email', key: 'errors:problem.required', params: {} }]);
    if (await send({ email: address })) goOn('/sign-in/code', address);
  };

  return (
    <Form method="post" onSubmit={submit} {...sending}>
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
