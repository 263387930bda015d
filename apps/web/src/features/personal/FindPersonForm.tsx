import { useState } from 'react';
import Button from '@mui/material/Button';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { wholeAddressSchema } from '@cynllun/domain/people/commands';
import { focusField } from '../../shared/form/field.ts';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { refusalOf } from '../../shared/refusal.ts';
import type { FoundPerson } from './PersonalDataScreen.tsx';
import { PersonalData } from './personalQueries.ts';

interface FindPersonFormProps {
  /** Nobody is found yet: it is what comes next. */
  readonly leads: boolean;
  readonly onFound: (found: FoundPerson | null) => void;
}

/** Looks for somebody by an address: a member's, or one that was invited or left. */
export function FindPersonForm({ leads, onFound }: FindPersonFormProps) {
  const { t } = useTranslation('personalData');
  const client = useApolloClient();
  const [isAsking, setIsAsking] = useState(false);
  const form = useCheckedForm(wholeAddressSchema, { own: 'personalData:problems', defaultValues: { email: '' } });
  const submit = form.handleSubmit(async ({ email }) => {
    setIsAsking(true);
    try {
      const { data } = await client.query({ query: PersonalData, variables: { email }, fetchPolicy: 'no-cache' });
      const kept = data?.personalData;
      onFound(kept ? { email, kept } : null);
      if (kept) setTimeout(() => focusField('kept'));
      else form.setError('email', { type: 'errors:problem.nobodyKnown' });
    } catch (error) {
      form.setError('root.refusal0', { type: refusalOf(error).key });
    } finally {
      setIsAsking(false);
    }
  });
  return (
    <Form onSubmit={submit} {...form.sending} isSending={isAsking}>
      <TextField
        {...form.register('email')}
        type="email"
        autoComplete="off"
        room={40}
        label={t('find.email')}
        hint={t('find.emailHint')}
      />
      <Buttons>
        <Button type="submit" variant={leads ? 'contained' : 'outlined'}>
          {t('find.save')}
        </Button>
      </Buttons>
    </Form>
  );
}
