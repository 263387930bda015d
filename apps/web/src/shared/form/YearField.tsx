import { useTranslation } from 'react-i18next';
import { readFinancialYear } from '@cynllun/domain/input/financial-year';
import { useFormatter } from '../words/useLanguage.ts';
import { ReadField, type ReadFieldProps } from './ReadField.tsx';
import { useReader } from './useReader.ts';

/** A financial year as people write it; its value is its first calendar year. */
export function YearField({ read, ...props }: ReadFieldProps<number>) {
  const { t } = useTranslation('input');
  const { financialYear } = useFormatter();
  const understand = useReader('year', readFinancialYear);
  return (
    <ReadField
      hint={t('yearHint')}
      room={8}
      {...props}
      read={read ?? understand}
      say={financialYear}
      write={financialYear}
    />
  );
}
