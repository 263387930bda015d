import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entities } from '../plan/entities.ts';
import { readMoney } from './money.ts';

describe('an amount, as people type it', () => {
  it.each([
    ['£1,200.50', 120_050],
    ['1200.5', 120_050],
    ['1 200', 120_000],
    ['1\u00a0200\u202f500', 120_050_000],
    ['1.2k', 120_000],
    ['£120K', 12_000_000],
    ['12m', 1_200_000_000],
    ['£1.234567m', 123_456_700],
    ['3 miliwn', 300_000_000],
    ['12 mil', 1_200_000],
    ['£ 5', 500],
    ['500 pounds', 50_000],
    ['GBP 20', 2_000],
    ['.50', 50],
    ['5.', 500],
    ['0', 0],
    ['1.15', 115],
    ['1.5000', 150],
    ['99,999,999,999.99', 9_999_999_999_999],
  ])('%j is %i pence', (typed, value) => {
    expect(readMoney(typed)).toEqual({ understood: true, value });
  });

  it.each([
    ['', { understood: true, value: null }],
    ['12,5', { understood: false, code: 'decimalComma', params: {}, choices: [1_250] }],
    ['0.505', { understood: false, code: 'partPenny', params: {}, choices: [] }],
    ['1.505', { understood: false, code: 'pointOrThousands', params: {}, choices: [150_500] }],
    ['£120.000', { understood: false, code: 'pointOrThousands', params: {}, choices: [12_000_000, 12_000] }],
    ['1.234567k', { understood: false, code: 'partPenny', params: {}, choices: [] }],
    ['-5', { understood: false, code: 'negative', params: {}, choices: [] }],
    ['(500)', { understood: false, code: 'negative', params: {}, choices: [] }],
    ['−£5', { understood: false, code: 'negative', params: {}, choices: [] }],
    ['1,200,50', { understood: false, code: 'notMoney', params: {}, choices: [] }],
    ['12,00,000', { understood: false, code: 'notMoney', params: {}, choices: [] }],
    ['1.2.3', { understood: false, code: 'notMoney', params: {}, choices: [] }],
    ['lots', { understood: false, code: 'notMoney', params: {}, choices: [] }],
    ['£10-15k', { understood: false, code: 'severalAmounts', params: {}, choices: [1_000_000, 1_500_000] }],
    ['£74,000 growth bid', { understood: false, code: 'wordsBeside', params: {}, choices: [7_400_000] }],
    ['100000000000', { understood: false, code: 'outOfRange', params: { mostPence: 9_999_999_999_999 }, choices: [] }],
  ])('%j is %j', (typed, reading) => {
    expect(readMoney(typed)).toEqual(reading);
  });

  it('is the same to the penny however it is written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_999_999_999_999 }), (pence) => {
        const pounds = String(Math.floor(pence / 100));
        const cents = String(pence % 100).padStart(2, '0');
        const grouped = (mark: string) => pounds.replace(/\B(?=(\d{3})+$)/g, mark);
        const written = [`£${pounds}.${cents}`, `${grouped(',')}.${cents}`, `£ ${grouped(' ')}.${cents}`];
        expect(written.map(readMoney)).toEqual(written.map(() => ({ understood: true, value: pence })));
      }),
    );
  });

  it('is one that a cost line can hold, whatever is typed', () => {
    const parts = fc.constantFrom('£', '1', '20', '000', ',', '.', ' ', 'k', 'm', '-', 'p.a.', 'miliwn');
    const { schema } = entities.costLine.fields.amount;
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 8 }), (typed) => {
        const reading = readMoney(typed.join(''));
        if (reading.understood) expect(schema.safeParse(reading.value).success).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
