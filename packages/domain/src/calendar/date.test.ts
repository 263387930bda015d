import fc from 'fast-check';
import { afterEach, describe, expect, it, test } from 'vitest';
import { check } from '../input/check.ts';
import {
  addDays,
  calendarDateSchema,
  compareDates,
  daysBetween,
  financialYear,
  financialYearName,
  financialYearStart,
  lastDayOfMonth,
  londonDate,
  londonInstant,
  monthsOf,
} from './date.ts';

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((days) => addDays('2020-01-01', days));

describe('a calendar date', () => {
  it.each(['2027-03-31', '2028-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('may be %s', (date) => {
    expect(calendarDateSchema.parse(date)).toBe(date);
  });

  it.each(['2027-02-29', '2027-02-31', '1900-02-29', '2027-13-01', '2027-3-1', '31/03/2027', '2027-03-31T00:00', ''])(
    'may not be %j',
    (text) => {
      expect(calendarDateSchema.safeParse(text).success).toBe(false);
    },
  );

  it.each(['0207-03-31', '1899-12-31', '2200-01-01'])('is refused when its year is a slip, as in %s', (date) => {
    expect(check(calendarDateSchema, date)).toMatchObject({ problems: [{ code: 'dateOutOfRange' }] });
  });

  it.each(['2027-02-31', 'soon', '20270'])('cannot be counted from when it is no day, as in %j', (text) => {
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });
});

test.each([
  ['2027-01-15', 7, '2027-01-15T07:00:00Z'],
  ['2027-07-15', 7, '2027-07-15T06:00:00Z'],
  ['2027-03-28', 7, '2027-03-28T06:00:00Z'],
  ['2027-10-31', 0, '2027-10-30T23:00:00Z'],
])('on %s it is %i o’clock in Wales at %s', (date, hour, instant) => {
  expect(londonInstant(date, hour)).toBe(Date.parse(instant));
});

describe('counting days', () => {
  it('comes back to where it started', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('puts dates in the order of their days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(daysBetween(b, a))).toBe(compareDates(a, b));
        expect(compareDates(a, a)).toBe(0);
      }),
    );
  });
});

describe('months', () => {
  it.each([
    ['2027-04-01', '2027-04-30', ['2027-04']],
    ['2027-12-31', '2028-01-01', ['2027-12', '2028-01']],
    ['2027-01-31', '2027-03-01', ['2027-01', '2027-02', '2027-03']],
    ['2027-03-02', '2027-03-01', []],
    ['2027-04-01', '2027-03-31', []],
  ])('from %s to %s are %j', (start, end, months) => {
    expect(monthsOf(start, end)).toEqual(months);
  });

  it('hold every day of the period and no month more', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1500 }), (start, days) => {
        const everyMonth = Array.from({ length: days + 1 }, (_, index) => addDays(start, index).slice(0, 7));
        expect(monthsOf(start, addDays(start, days))).toEqual([...new Set(everyMonth)]);
      }),
    );
  });

  it.each([
    ['2027-02-01', '2027-02-28'],
    ['2028-02-29', '2028-02-29'],
    ['2027-12-01', '2027-12-31'],
  ])('with %s end on %s', (date, last) => {
    expect(lastDayOfMonth(date)).toBe(last);
  });
});

describe('a financial year', () => {
  it.each([
    ['2027-03-31', '2026/27'],
    ['2027-04-01', '2027/28'],
    ['2099-04-01', '2099/00'],
    ['1999-12-31', '1999/00'],
    ['2009-01-01', '2008/09'],
  ])('of %s is %s', (date, year) => {
    expect(financialYear(date)).toBe(year);
    expect(financialYearName(financialYearStart(date))).toBe(year);
  });
});

describe('the day in Wales', () => {
  const hostZone = process.env['TZ'];
  afterEach(() => {
    if (hostZone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = hostZone;
  });

  const instants = [
    ['2027-01-15T23:59:59.999Z', '2027-01-15'],
    ['2027-07-15T22:59:59.999Z', '2027-07-15'],
    ['2027-07-15T23:00:00Z', '2027-07-16'],
    // Clocks go forward on 28 March 2027 and back on 31 October, at 01:00 UTC.
    ['2027-03-27T23:30:00Z', '2027-03-27'],
    ['2027-03-28T00:59:59Z', '2027-03-28'],
    ['2027-03-28T22:59:59Z', '2027-03-28'],
    ['2027-03-28T23:00:00Z', '2027-03-29'],
    ['2027-10-30T23:00:00Z', '2027-10-31'],
    ['2027-10-31T22:59:59Z', '2027-10-31'],
    ['2027-10-31T23:30:00Z', '2027-10-31'],
    ['2027-11-01T00:00:00Z', '2027-11-01'],
  ] as const;

  it.each([
    ['UTC', 0],
    ['Europe/London', 0],
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
    ['America/St_Johns', 210],
    ['Asia/Kathmandu', -345],
  ])('is the same on a host in %s', (zone, winterOffset) => {
    process.env['TZ'] = zone;
    expect(new Date('2027-01-15T12:00:00Z').getTimezoneOffset()).toBe(winterOffset);
    for (const [instant, day] of instants) expect([instant, londonDate(Date.parse(instant))]).toEqual([instant, day]);
  });

  it('cannot be told from what is no instant', () => {
    expect(() => londonDate(Number.NaN)).toThrow(RangeError);
  });
});
