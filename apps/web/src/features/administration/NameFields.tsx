import { useTranslation } from 'react-i18next';
import { TextField } from '../../shared/form/TextField.tsx';
import type { Refusal } from '../../shared/refusal.ts';

export interface Names {
  readonly nameEn: string;
  readonly nameCy: string;
}

interface NameFieldsProps<Answers extends Names> {
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
  readonly problemOf: (field: string) => string | undefined;
}

const fields = ['nameEn', 'nameCy'] as const;

/** An organisation's name, in each language. */
export function NameFields<Answers extends Names>({ answers, onAnswers, problemOf }: NameFieldsProps<Answers>) {
  const { t } = useTranslation('admin');
  return fields.map((field) => (
    <TextField
      key={field}
      name={field}
      room={48}
      lang={field === 'nameCy' ? 'cy' : 'en'}
      label={t(field)}
      problem={problemOf(field)}
      value={answers[field]}
      onChange={(event) => onAnswers({ ...answers, [field]: event.target.value })}
    />
  ));
}

/** The names that are missing. */
export const missingNames = (names: Names): readonly Refusal[] =>
  fields
    .filter((field) => names[field].trim() === '')
    .map((field) => ({ field, key: `admin:problems.${field}Missing`, params: {} }));
