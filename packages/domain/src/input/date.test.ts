import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/date.ts';
import { readDate } from './date.ts';

const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
};

describe('a day, as people type it', () => {
  it.each([
    ['1.4.27', '2027-04-01'],
    ['1 4 27', '2027-04-01'],
    [' 31/03/2027 ', '2027-03-31'],
    ['31-3-2027', '2027-03-31'],
    ['31 March 2027', '2027-03-31'],
    ['31st Mar 2027', '2027-03-31'],
    ['March 31, 2027', '2027-03-31'],
    ['Mawrth 31 2027', '2027-03-31'],
    ['31 MAWRTH 2027', '2027-03-31'],
    ['31ain o Fawrth 2027', '2027-03-31'],
    ['dydd Mercher 31 Mawrth 2027', '2027-03-31'],
    ['1af o Dachwedd 2027', '2027-11-01'],
    ['2027-03-31', '2027-03-31'],
    ['29 Chwefror 2028', '2028-02-29'],
  ])('%j is %s', (typed, value) => {
    expect(readDate(typed)).toEqual({ understood: true, value });
  });

  it.each(['', '  ', '\u00a0'])('%j is nothing, which is understood', (typed) => {
    expect(readDate(typed)).toEqual({ understood: true, value: null });
  });

  it.each([
    ['31/02/2027', 'noSuchDay', { day: 31, month: 2, year: 2027 }, []],
    ['29 February 2027', 'noSuchDay', { day: 29, month: 2, year: 2027 }, []],
    ['3/31/2027', 'noSuchMonth', { month: 31 }, ['2027-03-31']],
    ['31 March', 'yearMissing', {}, []],
    ['Mawrth 31', 'dayOrYearMissing', {}, []],
    ['June 2027', 'dayMissing', {}, ['2027-06-01', '2027-06-30']],
    ['Q2 2027', 'dateVague', {}, ['2027-06-30', '2027-09-30']],
    ['Ongoing', 'dateVague', {}, []],
    ['asap', 'dateVague', {}, []],
    ['cyn gynted â phosibl', 'dateVague', {}, []],
    ['Apr 2027 - Dec 2027', 'severalDates', {}, ['2027-04-01', '2027-12-31']],
    ['by 31 March 2027', 'dateAmongWords', {}, ['2027-03-31']],
    ['1.4.1827', 'yearUnlikely', { year: 1827 }, []],
    ['next week', 'dateNotRead', {}, []],
  ])('%j is not understood: %s', (typed, code, params, choices) => {
    expect(readDate(typed)).toEqual({ understood: false, code, params, choices });
  });

  it('is the same day however it is written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40_000 }), (days) => {
        const day = addDays('1991-01-01', days);
        const [year = '', month = '', date = ''] = day.split('-');
        const names = [months.en, months.cy].map((list) => list[Number(month) - 1] ?? '');
        const written = [
          day,
          `${date}/${month}/${year}`,
          `${Number(date)}.${Number(month)}.${year}`,
          ...names.flatMap((name) => [`${Number(date)} ${name} ${year}`, `${name} ${Number(date)}, ${year}`]),
        ];
        expect(written.map(readDate)).toEqual(written.map(() => ({ understood: true, value: day })));
      }),
    );
  });

  it('is a real day or nothing, whatever is typed', () => {
    const typed = fc.array(
      fc.oneof(fc.constantFrom('31', '2', '2027', 'March', 'Mai', '/', '.', '-', ' ', 'Q2'), fc.string()),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(typed, (parts) => {
        const reading = readDate(parts.join(''));
        const days = reading.understood ? [reading.value ?? '2027-01-01'] : reading.choices;
        for (const day of days) expect(addDays(day, 0)).toBe(day);
      }),
      { numRuns: 500 },
    );
  });
});
