import { useTranslation } from 'react-i18next';
import { readMoney } from '@cynllun/domain/input/money';
import { useFormatter } from '../words/useLanguage.ts';
import { ReadField, type ReadFieldProps } from './ReadField.tsx';
import { useReader } from './useReader.ts';

/** Money as people write it; its value is whole pence. The pound sign stands before the field. */
export function MoneyField({ read, ...props }: ReadFieldProps<number>) {
  const { t } = useTranslation();
  const { money } = useFormatter();
  const understand = useReader('money', readMoney);
  return (
    <ReadField
      hint={t('field.moneyHint')}
      room={12}
      before="£"
      {...props}
      read={read ?? understand}
      say={money}
      write={(pence) => money(pence).replace('£', '')}
    />
  );
}
