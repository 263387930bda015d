import { Temporal as polyfill } from 'temporal-polyfill/implementation';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { papersDueFor } from '../deadlines/authority-dates.ts';
import { facts } from '../deadlines/facts.example.ts';
import { deadlineState } from '../deadlines/status.ts';
import { deadlines } from '../deadlines/table.ts';
import { bankHolidayOn } from './bank-holidays.ts';
import { addDays, daysBetween, financialYear, isWeekend, lastDayOfMonth, londonDate } from './date.ts';
import { lastWorkingDayOnOrBefore } from './working-days.ts';

/*
 * A second opinion on every day from 2019 to 2035, made of integer arithmetic alone: Julian day numbers (Fliegel and
 * Van Flandern), Easter (the anonymous Gregorian computus) and the statutory rule for each bank holiday. It shares no
 * code, no library and no data with what it checks.
 */

/** A day as a number: 1 more tomorrow. Monday is 0 modulo 7. */
function julianDay(year: number, month: number, day: number): number {
  const a = Math.floor((14 - month) / 12);
  const y = year + 4800 - a;
  const m = month + 12 * a - 3;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return day + Math.floor((153 * m + 2) / 5) + 365 * y + leaps - 32045;
}

function civil(julian: number): { year: number; month: number; day: number } {
  const a = julian + 32044;
  const b = Math.floor((4 * a + 3) / 146097);
  const c = a - Math.floor((146097 * b) / 4);
  const d = Math.floor((4 * c + 3) / 1461);
  const e = c - Math.floor((1461 * d) / 4);
  const m = Math.floor((5 * e + 2) / 153);
  return {
    day: e - Math.floor((153 * m + 2) / 5) + 1,
    month: m + 3 - 12 * Math.floor(m / 10),
    year: 100 * b + d - 4800 + Math.floor(m / 10),
  };
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');
function iso(julian: number): string {
  const { year, month, day } = civil(julian);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
const weekday = (julian: number) => julian % 7;
const onWeekend = (julian: number) => weekday(julian) >= 5;

function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return julianDay(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

const firstMonday = (year: number, month: number) => {
  const first = julianDay(year, month, 1);
  return first + ((7 - weekday(first)) % 7);
};
const mondayBefore = (julian: number) => julian - 1 - weekday(julian - 1);

/** The first weekday on or after a day that is not taken already. */
function substituteFor(julian: number, taken: ReadonlySet<number>): number {
  let day = julian;
  while (onWeekend(day) || taken.has(day)) day += 1;
  return day;
}

function holidaysIn(year: number): Set<number> {
  const days = new Set([easter(year) - 2, easter(year) + 1, mondayBefore(julianDay(year, 9, 1))]);
  days.add(year === 2020 ? julianDay(2020, 5, 8) : firstMonday(year, 5));
  days.add(year === 2022 ? julianDay(2022, 6, 2) : mondayBefore(julianDay(year, 6, 1)));
  days.add(substituteFor(julianDay(year, 1, 1), days));
  // A Christmas or Boxing Day on a weekday keeps its day, so the substitute is found for the other one last.
  const christmas = [julianDay(year, 12, 25), julianDay(year, 12, 26)];
  for (const day of christmas.filter((day) => !onWeekend(day))) days.add(day);
  for (const day of christmas.filter(onWeekend)) days.add(substituteFor(day, days));
  if (year === 2022) days.add(julianDay(2022, 6, 3)).add(julianDay(2022, 9, 19));
  if (year === 2023) days.add(julianDay(2023, 5, 8));
  return days;
}

const holidays = new Set(Array.from({ length: 18 }, (_, index) => [...holidaysIn(2018 + index)]).flat());
const isWorking = (julian: number) => !onWeekend(julian) && !holidays.has(julian);

/** The `count`th working day on or before a day. */
function workingDay(julian: number, count: number): string {
  const lately = Array.from({ length: 30 }, (_, index) => julian - index).filter(isWorking);
  return iso(lately[count - 1] ?? 0);
}

/** The last Sunday of March and of October, when clocks change at 01:00 UTC. */
const clocksChange = (year: number, month: number) => {
  const end = julianDay(year, month, 31);
  return end - ((weekday(end) + 1) % 7);
};
const EPOCH = julianDay(1970, 1, 1);
const DAY = 86_400_000;
const HOUR = 3_600_000;

const everyDay = Array.from(
  { length: julianDay(2035, 12, 31) - julianDay(2019, 1, 1) + 1 },
  (_, index) => julianDay(2019, 1, 1) + index,
);

/** Days on which `actual` says something else than `expected`; none is what a test wants. */
const disagreements = (actual: (day: string, julian: number) => unknown, expected: (julian: number) => unknown) =>
  everyDay
    .map((julian) => ({ day: iso(julian), actual: actual(iso(julian), julian), expected: expected(julian) }))
    .filter((row) => row.actual !== row.expected);

const known = (day: { known: boolean; date?: string }) => day.date;

describe.each(['the host’s own Temporal', 'the polyfill'])('every day from 2019 to 2035, with %s', (which) => {
  const native = Temporal;
  beforeAll(() => {
    if (which === 'the polyfill') vi.stubGlobal('Temporal', polyfill);
  });
  afterAll(() => vi.unstubAllGlobals());

  it('uses the implementation it says', () => {
    expect(Temporal === native).toBe(which !== 'the polyfill');
  });

  it('is 6,209 days', () => {
    expect(everyDay).toHaveLength(6209);
    expect([iso(everyDay[0] ?? 0), iso(everyDay.at(-1) ?? 0)]).toEqual(['2019-01-01', '2035-12-31']);
  });

  it.each([-365, -56, -28, -14, -1, 0, 1, 14, 28, 56, 366])('agrees %i days away', (days) => {
    expect(
      disagreements(
        (day) => addDays(day, days),
        (julian) => iso(julian + days),
      ),
    ).toEqual([]);
    expect(
      disagreements(
        (day, julian) => daysBetween(day, iso(julian + days)),
        () => days,
      ),
    ).toEqual([]);
  });

  it('agrees which days are weekends and bank holidays', () => {
    expect(disagreements(isWeekend, onWeekend)).toEqual([]);
    expect(
      disagreements(
        (day) => bankHolidayOn(day) !== null,
        (julian) => holidays.has(julian),
      ),
    ).toEqual([]);
  });

  it('agrees on the last working day', () => {
    const last = (day: string) => known(lastWorkingDayOnOrBefore(day));
    expect(disagreements(last, (julian) => workingDay(julian, 1))).toEqual([]);
  });

  it.each([
    ['arrangements', 0],
    ['draftToLeadReviewer', -28],
    ['writtenResponse', -1],
    ['presentedToCouncil', 0],
    ['availableAtPublication', 0],
    ['finalAgreed', 56],
    ['sharedWithLeadReviewer', -1],
  ])('agrees on the due day of %s', (code, days) => {
    const deadline = deadlines.find((row) => row.code === code);
    const due = (day: string) => deadline && deadlineState(deadline, facts({ [deadline.from]: day }), day).due;
    expect(disagreements(due, (julian) => iso(julian + days))).toEqual([]);
  });

  it('agrees on the day of the council papers', () => {
    expect(disagreements(papersDueFor, (julian) => workingDay(julian - 1, 4))).toEqual([]);
  });

  it('agrees on the financial year and the end of the month', () => {
    const yearOf = (julian: number) => {
      const { year, month } = civil(julian);
      const first = month < 4 ? year - 1 : year;
      return `${first}/${String(first + 1).slice(2)}`;
    };
    expect(disagreements(financialYear, yearOf)).toEqual([]);
    const monthEnd = (julian: number) => {
      const { year, month } = civil(julian);
      return iso(julianDay(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1);
    };
    expect(disagreements(lastDayOfMonth, monthEnd)).toEqual([]);
  });

  it.each([0, 1, 12, 22.5, 23, 23.999])('agrees which day it is in London at %f hours UTC', (hours) => {
    const atHour = (_: string, julian: number) => londonDate((julian - EPOCH) * DAY + Math.round(hours * HOUR));
    const dayInLondon = (julian: number) => {
      const { year } = civil(julian);
      const hour = julian * 24 + hours;
      const summer = hour >= clocksChange(year, 3) * 24 + 1 && hour < clocksChange(year, 10) * 24 + 1;
      return iso(Math.floor((hour + (summer ? 1 : 0)) / 24));
    };
    expect(disagreements(atHour, dayInLondon)).toEqual([]);
  });
});
