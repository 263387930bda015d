import { useState, type SubmitEvent } from 'react';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { newId } from '../../shared/plan/newId.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { missingNames, NameFields, type Names } from './NameFields.tsx';

const AddOrganisation = graphql(`
  mutation AddOrganisation($input: AddOrganisationInput!) {
    addOrganisation(input: $input) {
      __typename
      ... on ValidationError {
        problems {
          path
          code
          params
        }
      }
    }
  }
`);

interface Answers extends Names {
  readonly kind: 'authority' | 'inspectorate' | null;
  readonly leadName: string;
  readonly leadEmail: string;
}

interface AddOrganisationFormProps {
  readonly onDone: (words: string) => Promise<void>;
  readonly onCancel: () => void;
}

const nothing: Answers = { kind: null, nameEn: '', nameCy: '', leadName: '', leadEmail: '' };

export function AddOrganisationForm({ onDone, onCancel }: AddOrganisationFormProps) {
  const { t } = useTranslation('admin');
  const nameOf = useNameOf();
  const language = useLanguage();
  const [ids] = useState(() => ({ requestId: newId(), id: newId() }));
  const [answers, setAnswers] = useState(nothing);
  const { send, refuse, problems, problemOf, attempt } = useSend(AddOrganisation);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { kind, leadName, leadEmail, ...names } = answers;
    const missing = missingIn(answers);
    if (kind === null || missing.length > 0) return refuse(missing);
    const firstLead = kind === 'authority' ? { name: leadName, email: leadEmail, language } : null;
    if (await send({ ...ids, kind, ...names, firstLead })) await onDone(t('add.done', { name: nameOf(names) }));
  };

  return (
    <CommandForm
      title={t('add.title')}
      save={t('add.save')}
      problems={problems}
      attempt={attempt}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <RadioField
        name="kind"
        label={t('add.kind')}
        problem={problemOf('kind')}
        options={(['authority', 'inspectorate'] as const).map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`add.${value}Hint`),
        }))}
        value={answers.kind}
        onChange={(kind) => setAnswers({ ...answers, kind })}
      />
      <NameFields answers={answers} onAnswers={setAnswers} problemOf={problemOf} />
      {answers.kind === 'authority' && <FirstLead answers={answers} onAnswers={setAnswers} problemOf={problemOf} />}
    </CommandForm>
  );
}

interface FirstLeadProps {
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
  readonly problemOf: (field: string) => string | undefined;
}

/** The fields bear the names under which the API tells what is wrong with them. */
function FirstLead({ answers, onAnswers, problemOf }: FirstLeadProps) {
  const { t } = useTranslation('admin');
  return (
    <>
      <div>
        <Typography variant="h3">{t('add.leadTitle')}</Typography>
        <p>{t('add.leadIntro')}</p>
      </div>
      <TextField
        name="firstLead.name"
        room={36}
        autoComplete="off"
        label={t('add.leadName')}
        problem={problemOf('firstLead.name')}
        value={answers.leadName}
        onChange={(event) => onAnswers({ ...answers, leadName: event.target.value })}
      />
      <TextField
        name="firstLead.email"
        type="email"
        room={36}
        autoComplete="off"
        spellCheck={false}
        label={t('add.leadEmail')}
        problem={problemOf('firstLead.email')}
        value={answers.leadEmail}
        onChange={(event) => onAnswers({ ...answers, leadEmail: event.target.value })}
      />
    </>
  );
}

/** What the screen sees itself, in the order of the fields. */
function missingIn({ kind, leadName, leadEmail, ...names }: Answers): readonly Refusal[] {
  const missing = (field: string, key: string): Refusal => ({ field, key: `admin:problems.${key}Missing`, params: {} });
  const asksLead = kind === 'authority';
  return [
    ...(kind === null ? [missing('kind', 'kind')] : []),
    ...missingNames(names),
    ...(asksLead && leadName.trim() === '' ? [missing('firstLead.name', 'leadName')] : []),
    ...(asksLead && leadEmail.trim() === '' ? [missing('firstLead.email', 'leadEmail')] : []),
  ];
}
