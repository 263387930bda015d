import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { letterSchema } from '@cynllun/domain/advice/forms';
import { graphql } from '../../generated/index.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { isAnswered, outcomeOf } from '../../shared/refusal.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useServerDay } from '../../shared/useServerDay.ts';

const RecordAgreementLetter = graphql(`
  mutation RecordAgreementLetter($input: RecordAgreementLetterInput!) {
    recordAgreementLetter(input: $input) {
      __typename
      ...Problems
    }
  }
`);

interface LetterFormProps {
  readonly adviceId: string;
  readonly textHash: string;
  readonly organisation: { readonly id: string; readonly nameEn: string; readonly nameCy: string };
  readonly onClosed: () => void;
  /** The text is another by now, or so it may be. */
  readonly onRefused: () => void;
}

/** The lead reviewer records the letter by which an inspectorate agreed that has nobody assigned. */
export function LetterForm({ adviceId, textHash, organisation, onClosed, onRefused }: LetterFormProps) {
  const { t } = useTranslation('advising');
  const inspectorate = useNameOf()(organisation);
  const [requestId] = useState(newId);
  const [record] = useMutation(RecordAgreementLetter);
  const form = useCheckedForm(letterSchema(useServerDay()), { defaultValues: { on: '', letter: '' } });
  const submit = form.handleSubmit(async (said) => {
    const input = { adviceId, textHash, organisationId: organisation.id, requestId, ...said };
    const sent = outcomeOf(record, { variables: { input } });
    if ((await form.done(sent)) === null) {
      if (await isAnswered(sent)) onRefused();
      return;
    }
    announce(t('check.letterSaved'));
    onClosed();
  });
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix="letter"
      title={t('check.letterTitle', { inspectorate })}
      save={t('check.letterSave')}
      onSubmit={submit}
      onCancel={onClosed}
    >
      <DateAnswer control={form.control} name="on" label={t('check.letterOn')} />
      <TextField {...form.register('letter')} label={t('check.letterReference')} />
    </CommandForm>
  );
}
