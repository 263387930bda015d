import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { focusField } from '../../shared/form/field.ts';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { useProblems } from '../../shared/form/problems.ts';
import { TextField } from '../../shared/form/TextField.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { refusalOf, type Refusal } from '../../shared/refusal.ts';
import type { Found } from './PassagesScreen.tsx';
import { FindPassages } from './queries.ts';

interface FindFormProps {
  /** Nothing is found yet: it is what comes next. */
  readonly leads: boolean;
  readonly onFound: (found: { readonly words: string; readonly places: Found } | null) => void;
}

const LETTERS = /[\p{L}\p{N}]/gu;

/** Looks for words wherever a plan and what belongs to it say them. */
export function FindForm({ leads, onFound }: FindFormProps) {
  const { t } = useTranslation('personalData', { keyPrefix: 'marking' });
  const client = useApolloClient();
  const planId = usePlanId();
  const [typed, setTyped] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [{ attempt, refusals }, setRefused] = useState<{ attempt: number; refusals: readonly Refusal[] }>({
    attempt: 0,
    refusals: [],
  });
  const problems = useProblems(refusals, 'personalData:marking.problems');
  const refuse = (refusal: Refusal) => setRefused({ attempt: attempt + 1, refusals: [refusal] });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const words = typed.trim();
    const letters = words.match(LETTERS)?.length ?? 0;
    if (letters < 3)
      return refuse({
        field: 'words',
        key: letters === 0 ? 'errors:problem.required' : 'errors:problem.tooFewLetters',
        params: {},
      });
    setIsSending(true);
    try {
      const { data } = await client.query({
        query: FindPassages,
        variables: { planId, words },
        fetchPolicy: 'no-cache',
      });
      const places = data?.passages ?? [];
      setRefused({ attempt, refusals: [] });
      const count = places.filter(({ says }) => says).length;
      onFound(places.length === 0 ? null : { words, places });
      announce(count === 0 ? t('find.none', { words }) : t('find.found', { count }));
      if (places.length > 0) setTimeout(() => focusField('found'));
      else refuse({ field: 'words', key: 'personalData:marking.problems.words.none', params: {} });
    } catch (error) {
      refuse(refusalOf(error));
    } finally {
      setIsSending(false);
    }
  };
  return (
    <Form onSubmit={(event) => void submit(event)} {...{ problems, attempt, isSending }}>
      <TextField
        name="words"
        autoComplete="off"
        room={40}
        label={t('find.words')}
        hint={t('find.wordsHint')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Buttons>
        <Button type="submit" variant={leads ? 'contained' : 'outlined'}>
          {t('find.save')}
        </Button>
      </Buttons>
    </Form>
  );
}
