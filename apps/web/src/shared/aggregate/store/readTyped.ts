import type { FieldKind } from '@cynllun/domain/aggregate/field';
import { readDate } from '@cynllun/domain/input/date';
import { readFinancialYear } from '@cynllun/domain/input/financial-year';
import { readMoney } from '@cynllun/domain/input/money';
import { readNumber } from '@cynllun/domain/input/number';
import type { ReadTyped } from './inputText.ts';

const readers: Readonly<Partial<Record<FieldKind, (text: string) => ReturnType<ReadTyped>>>> = {
  date: readDate,
  pence: readMoney,
  number: readNumber,
  year: readFinancialYear,
};

/** Fetched when somebody types (`reader.ts`): no screen waits for it. */
export const readTyped: ReadTyped = (kind, text) => readers[kind]?.(text);
