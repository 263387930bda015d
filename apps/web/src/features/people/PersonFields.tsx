import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '@cynllun/domain/text/language';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';

interface PersonAnswers {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

interface PersonFieldsProps {
  /** Someone who is only named has no address. */
  readonly signsIn?: boolean;
  readonly emailOptional?: boolean;
}

/** What is asked of a person, whether they are new or changed. */
export function PersonFields({ signsIn = true, emailOptional = false }: PersonFieldsProps) {
  const { t } = useTranslation('people');
  const { register, control } = useFormContext<PersonAnswers>();
  return (
    <>
      <TextField {...register('name')} room={36} autoComplete="off" label={t('name')} />
      {signsIn && (
        <>
          <TextField
            {...register('email')}
            type="email"
            room={36}
            autoComplete="off"
            spellCheck={false}
            optional={emailOptional}
            label={t('email')}
            hint={t('emailHint')}
          />
          <Controller
            control={control}
            name="language"
            render={({ field }) => (
              <RadioField
                {...field}
                label={t('language')}
                options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
              />
            )}
          />
        </>
      )}
    </>
  );
}
