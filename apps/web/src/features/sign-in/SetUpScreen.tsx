import Button from '@mui/material/Button';
import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useArriveSignedIn } from './destination.ts';
import { ClaimMutation, HasAdministratorQuery } from './operations.ts';

const fetchSchema = async () => (await import('@cynllun/domain/people/sign-in-commands')).claimSchema;

/** Where the address printed at the first start leads. Its secret stands after the #, which no server is sent. */
export function SetUpScreen() {
  const { t } = useTranslation('signIn');
  const { data, error, refetch } = useQuery(HasAdministratorQuery, { fetchPolicy: 'cache-and-network' });
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
  const [claim] = useMutation(ClaimMutation);
  const arrive = useArriveSignedIn();
  const form = useCheckedForm(fetchSchema, { own: 'signIn:problems', defaultValues: { name: '', email: '' } });
  const submit = form.handleSubmit(async (person) => {
    const input = { token: location.hash.slice(1), ...person };
    if (await form.done(outcomeOf(claim, { variables: { input } }))) arrive();
  });

  return (
    <Form onSubmit={submit} {...form.sending}>
      <p>{t('setUp.intro')}</p>
      <TextField {...form.register('name')} autoComplete="name" room={36} label={t('setUp.name')} />
      <TextField
        {...form.register('email')}
        type="email"
        autoComplete="email"
        spellCheck={false}
        room={36}
        label={t('email')}
        hint={t('setUp.emailHint')}
      />
      <Buttons>
        <Button type="submit" variant="contained">
          {t('setUp.become')}
        </Button>
      </Buttons>
    </Form>
  );
}
