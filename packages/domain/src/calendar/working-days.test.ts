import { describe, expect, it } from 'vitest';
import { lastWorkingDayOnOrBefore, workingDayBefore } from './working-days.ts';

describe('the last working day on or before', () => {
  it.each([
    ['2027-03-25', '2027-03-25', 'a Thursday is its own'],
    ['2027-03-28', '2027-03-25', 'Easter Sunday, past Good Friday'],
    ['2027-03-29', '2027-03-25', 'Easter Monday'],
    ['2027-12-28', '2027-12-24', 'both Christmas substitute days'],
    ['2019-01-01', '2018-12-31', 'the first day of 2019, in the year before'],
  ])('%s is %s: %s', (date, expected) => {
    expect(lastWorkingDayOnOrBefore(date)).toEqual({ known: true, date: expected });
  });

  it.each(['2036-01-01', '2036-01-06', '2017-06-01', '2018-01-01'])(
    '%s is not known, beyond the bank holidays held',
    (date) => {
      expect(lastWorkingDayOnOrBefore(date)).toEqual({ known: false });
    },
  );
});

describe('the working day before', () => {
  it.each([
    ['2027-03-25', 1, '2027-03-24'],
    ['2027-03-25', 4, '2027-03-19'],
    ['2027-03-30', 1, '2027-03-25'],
    ['2036-01-01', 1, '2035-12-31'],
  ])('%s, counting %i, is %s', (date, count, expected) => {
    expect(workingDayBefore(date, count)).toEqual({ known: true, date: expected });
  });

  it('is not known where the counting leaves the years held', () => {
    expect(workingDayBefore('2036-01-10', 4)).toEqual({ known: false });
  });
});
