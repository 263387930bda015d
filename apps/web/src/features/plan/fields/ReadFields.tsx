import type { EntityName } from '@cynllun/domain/plan/entities';
import type { Entry } from '@cynllun/domain/plan/plan';
import { DateField } from '../../../shared/form/DateField.tsx';
import { MoneyField } from '../../../shared/form/MoneyField.tsx';
import { NumberField } from '../../../shared/form/NumberField.tsx';
import { YearField } from '../../../shared/form/YearField.tsx';
import { useReadValue } from '../../../shared/writing/fields/useReadValue.ts';
import { useFormatter } from '../../../shared/words/useLanguage.ts';
import { FieldMarks } from './FieldMarks.tsx';
import { usePlanField, type PlanFieldProps } from './usePlanField.ts';

/** Fields that accept what people type and show what was understood; what cannot be read stays, and is kept too. */
export function PlanDate<N extends EntityName>(props: PlanFieldProps<N, string | null>) {
  const { date } = useFormatter();
  const field = useReading<N, string>(props, date);
  return (
    <FieldMarks id={field.id}>
      <DateField {...field} />
    </FieldMarks>
  );
}

export function PlanNumber<N extends EntityName>(props: PlanFieldProps<N, number | null>) {
  const { number } = useFormatter();
  const field = useReading<N, number>(props, number);
  return (
    <FieldMarks id={field.id}>
      <NumberField {...field} />
    </FieldMarks>
  );
}

export function PlanMoney<N extends EntityName>(props: PlanFieldProps<N, number | null>) {
  const { money } = useFormatter();
  const field = useReading<N, number>(props, (pence) => money(pence).replace('£', ''));
  return (
    <FieldMarks id={field.id}>
      <MoneyField {...field} />
    </FieldMarks>
  );
}

export function PlanYear<N extends EntityName>(props: PlanFieldProps<N, number | null>) {
  const { financialYear } = useFormatter();
  const field = useReading<N, number>(props, financialYear);
  return (
    <FieldMarks id={field.id}>
      <YearField {...field} />
    </FieldMarks>
  );
}

/** What a reading field is given. */
function useReading<N extends EntityName, Value>(
  { entity, of, field, hint, label }: PlanFieldProps<N, Value | null>,
  write: (value: Value) => string,
) {
  const { marksId, ...own } = usePlanField(entity, of.id, field, label);
  const reading = useReadValue(own, of[field as keyof Entry<N>] as Value | null, write);
  return { ...reading, ...(hint !== undefined && { hint }), 'aria-describedby': marksId };
}
