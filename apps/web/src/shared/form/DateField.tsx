import { useTranslation } from 'react-i18next';
import { useFormatter } from '../words/useLanguage.ts';
import { ReadField, type ReadFieldProps } from './ReadField.tsx';

/** A calendar date as people write it; its value is YYYY-MM-DD. */
export function DateField(props: ReadFieldProps<string>) {
  const { t } = useTranslation();
  const { date, dateWithDay } = useFormatter();
  return <ReadField kind="date" hint={t('field.dateHint')} room={18} {...props} say={dateWithDay} write={date} />;
}
