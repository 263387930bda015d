import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useArriveSignedIn } from './destination.ts';
import { ClaimMutation, HasAdministratorQuery } from './operations.ts';

/** Where the address printed at the first start leads. Its secret stands after the #, which no server is sent. */
export function SetUpScreen() {
  const { t } = useTranslation('signIn');
  const { data, error, refetch } = useQuery(HasAdministratorQuery, { fetchPolicy: 'no-cache' });
  return (
    <Screen title={t('setUp.title')}>
      {data === undefined ? (
        <Awaiting error={error} onTryAgain={refetch} />
      ) : data.signInOptions.hasAdministrator ? (
        <IsSetUp />
      ) : (
        <SetUpForm />
      )}
    </Screen>
  );
}

/** The address has been used, or was never needed: whoever comes by it is told where to go instead. */
function IsSetUp() {
  const { t } = useTranslation('signIn');
  return (
    <>
      <p>{t('setUp.done')}</p>
      <Buttons>
        <ButtonLink variant="contained" to="/sign-in">
          {t('title')}
        </ButtonLink>
      </Buttons>
    </>
  );
}

function SetUpForm() {
  const { t } = useTranslation('signIn');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const arrive = useArriveSignedIn();
  const { send, refuse, problems, problemOf, attempt } = useSend(ClaimMutation);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const missing = Object.entries({ name, email }).filter(([, words]) => words.trim() === '');
    if (missing.length > 0) {
      return refuse(missing.map(([field]) => ({ field, key: `signIn:problems.${field}Missing`, params: {} })));
    }
    if (await send({ token: location.hash.slice(1), name, email: email.trim() })) arrive();
  };

  return (
    <Form onSubmit={submit} problems={problems} attempt={attempt}>
      <p>{t('setUp.intro')}</p>
      <TextField
        name="name"
        autoComplete="name"
        room={36}
        label={t('setUp.name')}
        problem={problemOf('name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        spellCheck={false}
        room={36}
        label={t('email')}
        hint={t('setUp.emailHint')}
        problem={problemOf('email')}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Buttons>
        <Button type="submit" variant="contained">
          {t('setUp.become')}
        </Button>
      </Buttons>
    </Form>
  );
}
