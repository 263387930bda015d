import { useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { findPersonSchema } from '@cynllun/domain/people/commands';
import { focusField } from '../../shared/form/field.ts';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { refusalOf } from '../../shared/refusal.ts';
import type { Found } from './findPerson.ts';
import { useFindPerson } from './findPerson.ts';

interface FindPersonFormProps {
  /** Nobody is found yet: it is what comes next. */
  readonly leads: boolean;
  readonly onFound: (found: Found | null) => void;
}

/** Looks for somebody by an address, a member's or one that was invited or left, or by a whole name. */
export function FindPersonForm({ leads, onFound }: FindPersonFormProps) {
  const { t } = useTranslation('personalData');
  const find = useFindPerson();
  const [isAsking, setIsAsking] = useState(false);
  const form = useCheckedForm(findPersonSchema, { own: 'personalData:problems', defaultValues: { who: '' } });
  const submit = form.handleSubmit(async ({ who }) => {
    setIsAsking(true);
    try {
      const found = await find(who);
      onFound(found);
      if (found === null)
        form.setError('who', {
          type: `personalData:problems.who.${who.includes('@') ? 'nobodyKnown' : 'nobodyNamed'}`,
        });
      else setTimeout(() => focusField(found.named === null ? 'kept' : 'named'));
    } catch (error) {
      form.setError('root.refusal0', { type: refusalOf(error).key });
    } finally {
      setIsAsking(false);
    }
  });
  return (
    <Form onSubmit={submit} {...form.sending} isSending={isAsking}>
      <TextField
        {...form.register('who')}
        autoComplete="off"
        room={40}
        label={t('find.who')}
        hint={t('find.whoHint')}
      />
      <Buttons>
        <Button type="submit" variant={leads ? 'contained' : 'outlined'}>
          {t('find.save')}
        </Button>
      </Buttons>
    </Form>
  );
}
