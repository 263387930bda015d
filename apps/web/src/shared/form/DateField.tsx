import { useTranslation } from 'react-i18next';
import { readDate } from '@cynllun/domain/input/date';
import { useFormatter } from '../words/useLanguage.ts';
import { ReadField, type ReadFieldProps } from './ReadField.tsx';
import { useReader } from './useReader.ts';

/** A calendar date as people write it; its value is YYYY-MM-DD. */
export function DateField({ read, ...props }: ReadFieldProps<string>) {
  const { t } = useTranslation();
  const { date, dateWithDay } = useFormatter();
  const understand = useReader('date', readDate);
  return (
    <ReadField
      hint={t('field.dateHint')}
      room={18}
      {...props}
      read={read ?? understand}
      say={dateWithDay}
      write={date}
    />
  );
}
