import { useTranslation } from 'react-i18next';
import { languages, type Language } from '@cynllun/domain/text/language';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';

export interface PersonAnswers {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

interface PersonFieldsProps<Answers extends PersonAnswers> {
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
  readonly problemOf: (field: string) => string | undefined;
  /** Someone who is only named has no address. */
  readonly signsIn?: boolean;
  readonly emailOptional?: boolean;
}

/** What is asked of a person, whether they are new or changed. */
export function PersonFields<Answers extends PersonAnswers>({
  answers,
  onAnswers,
  problemOf,
  signsIn = true,
  emailOptional = false,
}: PersonFieldsProps<Answers>) {
  const { t } = useTranslation('people');
  return (
    <>
      <TextField
        name="name"
        room={36}
        autoComplete="off"
        label={t('name')}
        problem={problemOf('name')}
        value={answers.name}
        onChange={(event) => onAnswers({ ...answers, name: event.target.value })}
      />
      {signsIn && (
        <>
          <TextField
            name="email"
            type="email"
            room={36}
            autoComplete="off"
            spellCheck={false}
            optional={emailOptional}
            label={t('email')}
            hint={t('emailHint')}
            problem={problemOf('email')}
            value={answers.email}
            onChange={(event) => onAnswers({ ...answers, email: event.target.value })}
          />
          <RadioField
            name="language"
            label={t('language')}
            options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
            value={answers.language}
            onChange={(language) => onAnswers({ ...answers, language })}
          />
        </>
      )}
    </>
  );
}
