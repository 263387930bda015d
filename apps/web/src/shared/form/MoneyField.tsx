import { useTranslation } from 'react-i18next';
import { useFormatter } from '../words/useLanguage.ts';
import { ReadField, type ReadFieldProps } from './ReadField.tsx';

/** Money as people write it; its value is whole pence. The pound sign stands before the field. */
export function MoneyField(props: ReadFieldProps<number>) {
  const { t } = useTranslation('plan');
  const { money } = useFormatter();
  return (
    <ReadField
      kind="money"
      hint={t('money.hint')}
      room={12}
      before="£"
      {...props}
      say={money}
      write={(pence) => money(pence).replace('£', '')}
    />
  );
}
