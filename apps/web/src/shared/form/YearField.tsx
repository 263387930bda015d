import { useTranslation } from 'react-i18next';
import { useFormatter } from '../words/useLanguage.ts';
import { ReadField, type ReadFieldProps } from './ReadField.tsx';

/** A financial year as people write it; its value is its first calendar year. */
export function YearField(props: ReadFieldProps<number>) {
  const { t } = useTranslation('input');
  const { financialYear } = useFormatter();
  return <ReadField kind="year" hint={t('yearHint')} room={8} {...props} say={financialYear} write={financialYear} />;
}
