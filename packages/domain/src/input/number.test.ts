import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entities } from '../plan/entities.ts';
import { readNumber } from './number.ts';

describe('a figure, as people type it', () => {
  it.each([
    ['1,140', 1_140],
    ['1 140', 1_140],
    ['54%', 54],
    ['54 y cant', 54],
    ['54 per cent', 54],
    ['−3.5', -3.5],
    ['+5', 5],
    ['.5', 0.5],
    ['5.', 5],
    ['-0', 0],
    ['007', 7],
    ['1.140', 1.14],
    ['999,999,999,999', 999_999_999_999],
    ['0.000001', 0.000001],
  ])('%j is %d', (typed, value) => {
    expect(readNumber(typed)).toEqual({ understood: true, value });
  });

  it.each([
    ['', { understood: true, value: null }],
    ['12,5', { understood: false, code: 'decimalComma', params: {}, choices: [12.5] }],
    ['-12,50 %', { understood: false, code: 'decimalComma', params: {}, choices: [-12.5] }],
    ['61 days', { understood: false, code: 'wordsBeside', params: {}, choices: [61] }],
    ['from 61 to 28', { understood: false, code: 'severalNumbers', params: {}, choices: [61, 28] }],
    ['8/10', { understood: false, code: 'notANumber', params: {}, choices: [] }],
    ['1e5', { understood: false, code: 'notANumber', params: {}, choices: [] }],
    ['1.2.3', { understood: false, code: 'notANumber', params: {}, choices: [] }],
    ['many', { understood: false, code: 'notANumber', params: {}, choices: [] }],
    ['1.1234567', { understood: false, code: 'tooManyDecimals', params: { decimals: 6 }, choices: [] }],
    ['1000000000000', { understood: false, code: 'outOfRange', params: { digits: 12 }, choices: [] }],
    ['123456789012.1234', { understood: false, code: 'tooManyDigits', params: { digits: 15 }, choices: [] }],
  ])('%j is %j', (typed, reading) => {
    expect(readNumber(typed)).toEqual(reading);
  });

  it('is the same however it is grouped, and just what was typed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.nat({ max: 999_999 }),
        (whole, millionths) => {
          const decimals = millionths === 0 ? '' : `.${String(millionths).padStart(6, '0')}`;
          const groups = (mark: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, mark) + decimals;
          const value = Number(`${whole}${decimals}`);
          expect([groups(''), groups(','), groups(' '), groups('\u202f')].map(readNumber)).toEqual(
            Array(4).fill({ understood: true, value }),
          );
        },
      ),
    );
  });

  it('is one that an indicator can hold, whatever is typed', () => {
    const parts = fc.constantFrom('1', '20', '000', ',', '.', ' ', '%', '-', '+', 'days');
    const { schema } = entities.indicator.fields.target;
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 8 }), (typed) => {
        const reading = readNumber(typed.join(''));
        if (reading.understood) expect(schema.safeParse(reading.value).success).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
