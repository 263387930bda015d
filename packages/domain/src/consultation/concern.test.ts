import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankHolidayOn } from '../calendar/bank-holidays.ts';
import { isWeekend, londonDate, londonMinute } from '../calendar/date.ts';
import { contactsToldBy, tellingOf, workingDayEndsAfter } from './concern.ts';

const at = (time: string) => Date.parse(`${time}:00Z`);
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

test.each([
  ['2026-11-26T10:00', '2026-11-26T17:00'],
  ['2026-11-26T16:59', '2026-11-26T17:00'],
  ['2026-11-26T17:00', '2026-11-27T17:00'],
  ['2026-11-27T18:00', '2026-11-30T17:00'],
  // Christmas Day on a Friday; Boxing Day is kept on the Monday.
  ['2026-12-24T18:00', '2026-12-29T17:00'],
  // In summer the working day ends an hour earlier, in UTC.
  ['2027-06-01T10:00', '2027-06-01T16:00'],
])('after %s the working day ends at %s', (from, to) => {
  expect(iso(workingDayEndsAfter(at(from)))).toBe(to);
});

describe('how many contacts are told', () => {
  test.each([
    ['2026-11-26T10:00', '2026-11-26T10:00', 1],
    ['2026-11-26T10:00', '2026-11-26T16:59', 1],
    ['2026-11-26T10:00', '2026-11-26T17:00', 2],
    ['2026-11-26T10:00', '2026-11-27T17:00', 3],
    ['2026-11-26T10:00', '2026-11-29T12:00', 3],
    ['2026-11-26T02:00', '2026-11-26T02:00', 1],
    ['2026-11-26T17:00', '2026-11-26T17:00', 2],
    ['2026-11-28T11:00', '2026-11-28T11:00', 2],
    ['2026-12-25T11:00', '2026-12-28T23:00', 2],
    ['2026-12-25T11:00', '2026-12-29T17:00', 3],
  ])('of one raised at %s, by %s: %i', (raised, now, count) => {
    expect(contactsToldBy(at(raised), at(now))).toBe(count);
  });

  test('is never fewer later, and two before any night, weekend or bank holiday is over', () => {
    const start = at('2026-01-01T00:00');
    const minutes = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        (from, one, two) => {
          const raised = start + from * 60_000;
          const [early, late] = [Math.min(one, two), Math.max(one, two)].map((after) => raised + after * 60_000);
          const [fewer = 0, more = 0] = [early, late].map((now) => contactsToldBy(raised, now ?? raised));
          expect(more).toBeGreaterThanOrEqual(fewer);
          const day = londonDate(late ?? raised);
          const isOff = isWeekend(day) || bankHolidayOn(day) !== null || londonMinute(late ?? raised) >= 17 * 60;
          if (isOff) expect(more).toBeGreaterThanOrEqual(2);
        },
      ),
    );
  });
});

describe('who is told', () => {
  const concern = { on: '2026-11-26', minute: 600, told: [], acknowledgements: [] };
  const told = (...people: readonly string[]) =>
    people.map((personId) => ({ personId, on: '2026-11-26', minute: 600 })) as never;
  const ofIt = (more: object, now: string, contacts = ['a', 'b', 'c']) =>
    tellingOf({ ...concern, ...more } as never, contacts, at(now));

  test('is the first, and the next when that working day ends', () => {
    expect(ofIt({}, '2026-11-26T10:00')).toEqual({ now: ['a'], next: { personId: 'b', at: at('2026-11-26T17:00') } });
    expect(ofIt({ told: told('a') }, '2026-11-26T17:00')).toEqual({
      now: ['b'],
      next: { personId: 'c', at: at('2026-11-27T17:00') },
    });
  });

  test('is everybody whose turn came while nobody looked', () => {
    expect(ofIt({ told: told('a') }, '2026-11-30T09:00').now).toEqual(['b', 'c']);
  });

  test('is nobody once somebody took it up, or everybody was told', () => {
    const acknowledgements = told('a');
    expect(ofIt({ told: told('a'), acknowledgements }, '2026-11-30T09:00')).toEqual({ now: [], next: null });
    expect(ofIt({ told: told('a', 'b', 'c') }, '2026-12-30T09:00')).toEqual({ now: [], next: null });
    expect(ofIt({}, '2026-11-26T10:00', ['a'])).toEqual({ now: ['a'], next: null });
  });

  test('is those who are contacts now: one who was named since has their turn, and nobody has two', () => {
    expect(ofIt({ told: told('b') }, '2026-11-26T17:00', ['a', 'b']).now).toEqual(['a']);
  });
});
