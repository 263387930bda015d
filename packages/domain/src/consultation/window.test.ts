import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/date.ts';
import { closesAt, LAST_MINUTE, opensAt, stateOf } from './window.ts';

const at = (instant: string) => Date.parse(instant);

describe('a window', () => {
  it.each([
    ['in winter', { opensOn: '2026-12-01', closesOn: '2027-01-15', closesMinute: 1020 }, '2027-01-15T17:00:00Z'],
    ['in summer', { opensOn: '2027-06-01', closesOn: '2027-07-15', closesMinute: 1020 }, '2027-07-15T16:00:00Z'],
    [
      'at the end of its day',
      { opensOn: '2027-06-01', closesOn: '2027-07-15', closesMinute: null },
      '2027-07-15T23:00:00Z',
    ],
    [
      'on the day the clocks go back',
      { opensOn: '2027-10-01', closesOn: '2027-10-31', closesMinute: null },
      '2027-11-01T00:00:00Z',
    ],
    [
      'on the day the clocks go forward, before they do',
      { opensOn: '2027-03-01', closesOn: '2027-03-28', closesMinute: 59 },
      '2027-03-28T00:59:00Z',
    ],
    [
      'on the day the clocks go forward, after they did',
      { opensOn: '2027-03-01', closesOn: '2027-03-28', closesMinute: 1020 },
      '2027-03-28T16:00:00Z',
    ],
    [
      'at the end of the day the clocks go forward',
      { opensOn: '2027-03-01', closesOn: '2027-03-28', closesMinute: null },
      '2027-03-28T23:00:00Z',
    ],
    [
      'on the day the clocks go back, after they did',
      { opensOn: '2027-10-01', closesOn: '2027-10-31', closesMinute: 1020 },
      '2027-10-31T17:00:00Z',
    ],
    [
      'a minute to midnight',
      { opensOn: '2026-12-01', closesOn: '2027-01-15', closesMinute: LAST_MINUTE },
      '2027-01-15T23:59:00Z',
    ],
  ])('closes by the clock in Wales %s', (_, window, instant) => {
    expect(closesAt(window)).toBe(at(instant));
    expect(stateOf(window, at(instant) - 1)).toBe('open');
    expect(stateOf(window, at(instant))).toBe('closed');
  });

  it.each(['2027-03-28', '2027-10-31'])(
    'closes within an hour of every minute that is named on %s, when clocks change',
    (day) => {
      for (let closesMinute = 1; closesMinute <= LAST_MINUTE; closesMinute += 1) {
        const window = { opensOn: '2027-01-01', closesOn: day, closesMinute };
        const inUtc = at(`${day}T00:00:00Z`) + closesMinute * 60_000;
        expect([-60, 0]).toContain((closesAt(window) - inUtc) / 60_000);
      }
    },
  );

  it('opens as its first day begins', () => {
    const window = { opensOn: '2027-06-01', closesOn: '2027-07-15', closesMinute: null };
    expect(stateOf(window, at('2027-05-31T22:59:59.999Z'))).toBe('waiting');
    expect(stateOf(window, at('2027-05-31T23:00:00Z'))).toBe('open');
  });

  it('is a draft until there is one', () => {
    expect(stateOf(null, at('2027-05-31T23:00:00Z'))).toBe('draft');
  });

  it('never opens again by itself', () => {
    const order = ['waiting', 'open', 'closed'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 90 }),
        fc.option(fc.integer({ min: 1, max: LAST_MINUTE })),
        fc.array(fc.integer({ min: -40 * 1440, max: 500 * 1440 }), { minLength: 2, maxLength: 20 }),
        (start, length, closesMinute, minutes) => {
          const opensOn = addDays('2027-01-01', start);
          const window = { opensOn, closesOn: addDays(opensOn, length), closesMinute };
          expect(opensAt(window)).toBeLessThan(closesAt(window));
          const states = minutes
            .toSorted((a, b) => a - b)
            .map((minute) => order.indexOf(stateOf(window, at('2027-01-01T00:00:00Z') + minute * 60_000)));
          expect(states).toEqual(states.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
