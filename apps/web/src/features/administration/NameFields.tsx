import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../shared/form/TextField.tsx';

/** An organisation's name, in each language. */
export function NameFields() {
  const { t } = useTranslation('admin');
  const { register } = useFormContext<{ readonly nameEn: string; readonly nameCy: string }>();
  return (['nameEn', 'nameCy'] as const).map((field) => (
    <TextField key={field} {...register(field)} room={48} lang={field === 'nameCy' ? 'cy' : 'en'} label={t(field)} />
  ));
}
