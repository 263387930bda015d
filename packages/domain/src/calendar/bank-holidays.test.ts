import { describe, expect, it } from 'vitest';
import {
  BANK_HOLIDAYS_FIRST_YEAR,
  BANK_HOLIDAYS_LAST_YEAR,
  bankHolidayOn,
  bankHolidaysKnown,
  type BankHoliday,
} from './bank-holidays.ts';
import { addDays, isWeekend } from './date.ts';

const everyHoliday: string[] = [];
for (let day = `${BANK_HOLIDAYS_FIRST_YEAR}-01-01`; bankHolidaysKnown(day); day = addDays(day, 1)) {
  if (bankHolidayOn(day) !== null) everyHoliday.push(day);
}
const holidaysOf = (year: number) => everyHoliday.filter((day) => day.startsWith(`${year}-`));

describe('Welsh bank holidays', () => {
  it.each([
    [2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ])('of %i are those the government announced', (year, days) => {
    expect(
      holidaysOf(year)
        .map((day) => day.slice(5))
        .join(' '),
    ).toBe(days);
  });

  it.each<[string, BankHoliday | null]>([
    ['2020-05-04', null],
    ['2020-05-08', 'earlyMay'],
    ['2022-05-30', null],
    ['2022-06-02', 'spring'],
    ['2022-06-03', 'platinumJubilee'],
    ['2022-09-19', 'stateFuneral'],
    ['2023-05-08', 'coronation'],
    ['2022-12-25', null],
    ['2022-12-26', 'boxingDay'],
    ['2022-12-27', 'christmasDay'],
    ['2026-12-26', null],
    ['2026-12-28', 'boxingDay'],
    ['2027-12-27', 'christmasDay'],
    ['2027-03-01', null],
  ])('on %s: %s', (date, holiday) => {
    expect(bankHolidayOn(date)).toBe(holiday);
  });

  it('never stand on a weekend, since a substitute day is kept', () => {
    expect(everyHoliday.filter(isWeekend)).toEqual([]);
  });

  it.each([
    ['2017-12-31', false],
    ['2018-01-01', true],
    ['2035-12-31', true],
    ['2036-01-01', false],
  ])('are known on %s: %s', (date, known) => {
    expect(bankHolidaysKnown(date)).toBe(known);
  });

  it('are held up to the last year stated', () => {
    expect(holidaysOf(BANK_HOLIDAYS_LAST_YEAR)).toHaveLength(8);
    expect(bankHolidayOn(`${BANK_HOLIDAYS_LAST_YEAR + 1}-12-25`)).toBeNull();
  });
});
