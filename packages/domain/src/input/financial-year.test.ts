import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { financialYearName } from '../calendar/date.ts';
import { readFinancialYear } from './financial-year.ts';

describe('a financial year, as people type it', () => {
  it.each([
    '2027/28',
    '2027-28',
    '27/28',
    '2027–2028',
    '2027 / 2028',
    '2027 to 2028',
    'FY27/28',
    'Blwyddyn ariannol 2027/28',
  ])('%j is 2027/28', (typed) => {
    expect(readFinancialYear(typed)).toEqual({ understood: true, value: 2027 });
  });

  it.each([
    ['', { understood: true, value: null }],
    ['1999/00', { understood: true, value: 1999 }],
    ['2027/29', { understood: false, code: 'notConsecutive', params: { first: 2027, second: 2029 }, choices: [2027] }],
    ['2028/27', { understood: false, code: 'notConsecutive', params: { first: 2028, second: 2027 }, choices: [] }],
    ['2027', { understood: false, code: 'oneYear', params: { year: 2027 }, choices: [2026, 2027] }],
    ['1850', { understood: false, code: 'outOfRange', params: { first: 1990, last: 2100 }, choices: [] }],
    ['1985/86', { understood: false, code: 'outOfRange', params: { first: 1990, last: 2100 }, choices: [] }],
    ['27/26', { understood: false, code: 'notConsecutive', params: { first: 2027, second: 2026 }, choices: [] }],
    ['2101/2102', { understood: false, code: 'outOfRange', params: { first: 1990, last: 2100 }, choices: [] }],
    ['1/4/2027', { understood: false, code: 'notAYear', params: {}, choices: [] }],
    ['soon', { understood: false, code: 'notAYear', params: {}, choices: [] }],
  ])('%j is %j', (typed, reading) => {
    expect(readFinancialYear(typed)).toEqual(reading);
  });

  it('is read as councils write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1999, max: 2098 }), (year) => {
        expect(readFinancialYear(financialYearName(year))).toEqual({ understood: true, value: year });
      }),
    );
  });

  it('is a year that a cost line can hold, whatever is typed', () => {
    const parts = fc.constantFrom('20', '27', '28', '2027', '/', '-', ' ', 'to', 'FY');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 6 }), (typed) => {
        const reading = readFinancialYear(typed.join(''));
        const years = reading.understood ? [reading.value ?? 2027] : reading.choices;
        for (const year of years) expect(year >= 1990 && year <= 2100).toBe(true);
      }),
    );
  });
});
