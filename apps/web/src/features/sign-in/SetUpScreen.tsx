import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useArriveSignedIn } from './destination.ts';
import { ClaimMutation } from './operations.ts';

/** Where the address printed at the first start leads. Its secret stands after the #, which no server is sent. */
export function SetUpScreen() {
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
    <Screen title={t('setUp.title')}>
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
    </Screen>
  );
}
