import { expect, it } from 'vitest';
import { readDate } from '@cynllun/domain/input/date';
import { readFinancialYear } from '@cynllun/domain/input/financial-year';
import { readMoney } from '@cynllun/domain/input/money';
import { readNumber } from '@cynllun/domain/input/number';
import type { Understood } from '@cynllun/domain/input/understood';
import { translator } from './translator.ts';

const words = await translator();
const readers: Readonly<Record<string, (typed: string) => Understood<unknown, string>>> = {
  date: readDate,
  money: readMoney,
  number: readNumber,
  year: readFinancialYear,
};

it.each([
  ['date', '31/02/2027', 'That month has no day 31'],
  ['date', '3/31/2027', 'There is no month 31: put the day first'],
  ['date', '31 March', 'Add the year'],
  ['date', 'Mawrth 31', 'Give the day, the month and the year'],
  ['date', 'June 2027', 'Add the day of the month'],
  ['date', 'Q2 2027', 'This is not one day: enter a day, for example 31 March 2027'],
  ['date', 'Apr 2027 - Dec 2027', 'Enter one date only'],
  ['date', 'by 31 March 2027', 'Enter the date alone'],
  ['date', '1.4.1827', 'Check the year: 1827'],
  ['money', '-5', 'Enter an amount of nothing or more'],
  ['money', '0.234', 'Enter whole pence'],
  ['money', '12,5', 'Put a point before the pence, and commas only between thousands'],
  ['money', '£10 each', 'Enter the amount alone'],
  ['money', '£10 and £20', 'Enter one amount only'],
  ['number', '12,5', 'Put a point before the decimals, and commas only between thousands'],
  ['number', '61 days', 'Enter the number alone'],
  ['number', '61 to 28', 'Enter one number only'],
  ['number', '1.1234567', 'Enter at most 6 decimals'],
  ['number', '123456789012.12345', 'Enter at most 15 digits'],
  ['number', '1234567890123', 'Enter at most 12 digits before the point'],
  ['year', '2027/29', 'Enter two years in a row, for example 2027/28'],
  ['year', '2027', 'Enter both years of the financial year, for example 2027/28'],
  ['year', '1850', 'Enter a year from 1990 to 2100'],
])('a %s field answers %j with words that say how to mend it', (kind, typed, expected) => {
  const reading = readers[kind]?.(typed);
  if (reading === undefined || reading.understood) throw new Error(`${typed} was understood`);
  const say = words.getFixedT('en');
  expect(say(`input:${kind}.${reading.code}`, { ...reading.params, defaultValue: 'none' })).toBe(expected);
});
