import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCost } from './read-cost.ts';

describe('words of a cost that no line holds stay beside it', () => {
  test.each([
    '£74,000 2027/28, 2028/29',
    '£74,000 in 2027/28 and 2028/29',
    '£12,000 capital and revenue',
    '£12,000 (cyfalaf a refeniw)',
  ])('%s', (words) => expect(readCost(words).partial).toBe(true));

  test.each([
    '£74,000 2027/28',
    '£12,000 capital',
    'LHB £60k; authority £60k',
    '£6,500 p.a. 2027/28 to 2029/30',
    '£5k for training',
    '"£1,000"',
  ])('nothing is left over of %s', (words) => expect(readCost(words)).toMatchObject({ partial: false, problem: null }));

  test('an amount for two years is in neither, and its year is asked for', () =>
    expect(readCost('£74,000 2027/28, 2028/29')).toMatchObject({
      proposal: { lines: [{ amount: 7_400_000, financialYear: null }] },
      missing: ['source', 'year'],
    }));

  test('marks alone are no purpose', () =>
    expect(readCost('"£1,000"').proposal?.lines).toMatchObject([
      { amount: 100_000, purpose: null, fundingSource: null },
    ]));

  test('whatever stands around an amount, a word or a year is held by a line or the cell is kept', () => {
    const parts = fc.constantFrom(
      '£5k',
      '£12,000',
      'zebra',
      '2031/32',
      '2032/33',
      'capital',
      'revenue',
      'and',
      ',',
      ';',
      '(',
      ')',
      'grant',
      'p.a.',
      'total',
      '"',
      'a',
      'training',
      '-',
      '+',
      '=',
      ':',
      'agreed',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (all) => {
        const words = all.join(' ');
        const { proposal, partial } = readCost(words);
        if (proposal === null || partial || proposal.existingResources) return;
        const held = JSON.stringify(proposal.lines);
        if (all.includes('zebra')) expect(held, words).toContain('zebra');
        if (all.includes('training')) expect(held, words).toContain('training');
        if (all.includes('capital')) expect(held, words).toContain('"capital"');
        if (all.includes('2031/32')) expect(held, words).toContain('2031');
        if (all.includes('2032/33')) expect(held, words).toContain('2032');
      }),
      { numRuns: 2_000 },
    );
  });
});
