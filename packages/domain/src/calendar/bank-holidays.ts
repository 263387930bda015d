import type { CalendarDate } from './date.ts';

/** The bank holidays of England and Wales, in the order of the columns below. St David's Day is not one. */
export const bankHolidays = [
  'newYearsDay',
  'goodFriday',
  'easterMonday',
  'earlyMay',
  'spring',
  'summer',
  'christmasDay',
  'boxingDay',
  'platinumJubilee',
  'stateFuneral',
  'coronation',
] as const;
export type BankHoliday = (typeof bankHolidays)[number];

/**
 * The day each was, or will be, kept: a holiday on a weekend stands on its substitute weekday. Data and no formula,
 * because governments move them: early May 2020 and spring 2022 are not where the rule puts them. The government
 * announces about two years ahead; later years here follow the rule, and a proclamation corrects or adds to a row.
 * 2018 is here so that the last working day before 1 January 2019 is known.
 */
const DAYS_KEPT: Readonly<Record<number, string>> = {
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 08-29 12-27 12-26',
  2023: '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2029: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2030: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2031: '01-01 04-11 04-14 05-05 05-26 08-25 12-25 12-26',
  2032: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2033: '01-03 04-15 04-18 05-02 05-30 08-29 12-27 12-26',
  2034: '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26',
  2035: '01-01 03-23 03-26 05-07 05-28 08-27 12-25 12-26',
};

/** Holidays proclaimed for one year only. */
const PROCLAIMED: readonly (readonly [CalendarDate, BankHoliday])[] = [
  ['2022-06-03', 'platinumJubilee'],
  ['2022-09-19', 'stateFuneral'],
  ['2023-05-08', 'coronation'],
];

export const BANK_HOLIDAYS_FIRST_YEAR = 2018;
export const BANK_HOLIDAYS_LAST_YEAR = 2035;

const HOLIDAY_ON: ReadonlyMap<CalendarDate, BankHoliday> = new Map([
  ...Object.entries(DAYS_KEPT).flatMap(([year, days]) => holidaysOf(year, days.split(' '))),
  ...PROCLAIMED,
]);

/** Whether the bank holidays of a date's year are known here; outside the data nobody should be told a day is free. */
export function bankHolidaysKnown(date: CalendarDate): boolean {
  const year = Number(date.slice(0, 4));
  return year >= BANK_HOLIDAYS_FIRST_YEAR && year <= BANK_HOLIDAYS_LAST_YEAR;
}

/** The Welsh bank holiday a date is, or null; null too where `bankHolidaysKnown` is false. */
export const bankHolidayOn = (date: CalendarDate): BankHoliday | null => HOLIDAY_ON.get(date) ?? null;

function holidaysOf(year: string, days: readonly string[]): [CalendarDate, BankHoliday][] {
  return bankHolidays.flatMap((holiday, column) => {
    const day = days[column];
    return day === undefined ? [] : [[`${year}-${day}`, holiday] satisfies [CalendarDate, BankHoliday]];
  });
}
