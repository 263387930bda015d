import { useEffect } from 'react';
import type { EntityName } from '@cynllun/domain/plan/entities';
import type { Entry } from '@cynllun/domain/plan/plan';
import { readTyped } from '../../../shared/aggregate/store/readTyped.ts';
import { DateField } from '../../../shared/form/DateField.tsx';
import { MoneyField } from '../../../shared/form/MoneyField.tsx';
import { NumberField } from '../../../shared/form/NumberField.tsx';
import type { Reading } from '../../../shared/form/ReadField.tsx';
import { YearField } from '../../../shared/form/YearField.tsx';
import { useStore, useSnapshot } from '../../../shared/writing/useStore.ts';
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

/** What a reading field is given: the value as people write it, or what was typed over it and is no value yet. */
function useReading<N extends EntityName, Value>(
  { entity, of, field, hint, label }: PlanFieldProps<N, Value | null>,
  write: (value: Value) => string,
) {
  const { id, marksId, save, problem, ...own } = usePlanField(entity, of.id, field, label);
  const store = useStore();
  const typed = useSnapshot((snapshot) => snapshot.typed.get(id)?.text);
  const value = of[field as keyof Entry<N>] as Value | null;
  const written = value === null ? '' : write(value);
  const text = typed ?? written;
  // Going back, or elsewhere, takes the field away without its being left.
  useEffect(() => () => store.endTyping(id, readTyped), [store, id]);
  return {
    id,
    text,
    problem,
    label: own.label,
    ...(hint !== undefined && { hint }),
    'aria-describedby': marksId,
    onText: (next: string) => store.type(id, next === written ? null : next),
    onRead: (reading: Reading<Value>) => {
      if ('problem' in reading) return store.type(id, text, true);
      if (reading.value !== value) save(reading.value);
      store.type(id, null);
    },
  };
}
