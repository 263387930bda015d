import { describe, expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { readCost } from './read-cost.ts';
import { costHeading } from './recognise-heading.ts';

const amountsOf = (cell: Cell, heading = '') => {
  const { proposal, problem, choices } = readCost(cell, costHeading(heading));
  const offered = choices.map((choice) => choice.proposal.lines.map(({ amount }) => amount / 100)).flat();
  return { proposal, code: problem?.code, offered };
};

describe('an amount that is not the cost, or not surely, is offered and not proposed', () => {
  test.each<[Cell, string, number[]]>([
    ['£100k of which £60k is grant', 'amountsUnclear', [100_000, 60_000]],
    ['£50k including £10k training', 'amountsUnclear', [50_000, 10_000]],
    ['£20k towards £50k project', 'amountsUnclear', [20_000, 50_000]],
    ['between £10k and £20k', 'amountsUnclear', [10_000, 20_000]],
    ['£10k/£15k', 'amountsUnclear', [10_000, 15_000]],
    ['£50k less £10k grant', 'amountsUnclear', [50_000, 10_000]],
    ['£50k less grant', 'amountInDoubt', [50_000]],
    ['No cost in 2027/28, £20k thereafter', 'amountInDoubt', [20_000]],
    ['Dim cost yn 2027/28, £20k wedyn', 'amountInDoubt', [20_000]],
    ['Within existing resources (£5k)', 'amountInDoubt', [5_000]],
    ['2 FTE x £48k', 'timesUnclear', [48_000]],
    ['2 FTE at £48k', 'timesUnclear', [48_000]],
    ['£1,000*5', 'timesUnclear', [1_000]],
    ['50% of £80,000', 'amountInDoubt', [80_000]],
    ['hanner £80,000', 'amountInDoubt', [80_000]],
    ['£100 pw', 'unitPrice', [100]],
    ['£100 yr wythnos', 'unitPrice', [100]],
    ['£250 monthly', 'unitPrice', [250]],
    ['£30k saved elsewhere', 'saving', [30_000]],
    ['5,000-', 'negativeAmount', []],
    ['-£5000', 'negativeAmount', []],
    ['−£5,000', 'negativeAmount', []],
    ['- £5,000', 'negativeAmount', []],
    ['Variance -£3m', 'negativeAmount', []],
    ['Training (-£5k)', 'negativeAmount', []],
    ['£10k grant, -£2k fees', 'negativeAmount', []],
    [-5000, 'negativeAmount', []],
    ['5k-10k', 'amountRange', [5_000, 10_000]],
    ['5,000 to 10,000', 'amountRange', [5_000, 10_000]],
    ['5,000 EUR', 'notPounds', []],
    ['£20k LHB, £1,5000 grant', 'amountInDoubt', [20_000]],
    ['£20k LHB, 15,000 authority', 'amountInDoubt', [20_000]],
    ['2027', 'amountInDoubt', [2_027]],
    [2027, 'amountInDoubt', [2_027]],
    ['0.5', 'amountInDoubt', [0.5]],
  ])('%j: %s', (cell, code, offered) => {
    expect(amountsOf(cell)).toEqual({ proposal: null, code, offered });
  });
});

describe('a number that is no amount of pounds is not read as one', () => {
  test.each([
    '£1,2000',
    '£12,00',
    '£5 0000',
    '£7,000,2027/28',
    '£1.2bn',
    '45.000',
    '£45.000',
    '2,500 hours',
    'Hours: 2,500',
    '10k people',
    '5m wide path',
  ])('%s', (cell) => {
    expect(amountsOf(cell)).toEqual({ proposal: null, code: 'costNotRead', offered: [] });
  });
});

describe('pounds are read however they are signed', () => {
  test.each<[Cell, number]>([
    ['GBP 45,000', 45_000],
    ['45,000 GBP', 45_000],
    ['£5,000 GBP', 5_000],
    ['££5,000', 5_000],
    ['£5 000.50', 5_000.5],
    ['£1.125m', 1_125_000],
    ['£2027', 2_027],
    [1234.5678, 1_234.57],
    ['5,000 pounds', 5_000],
  ])('%j', (cell, pounds) => {
    expect(readCost(cell).proposal?.lines).toMatchObject([
      { amount: Math.round(pounds * 100), fundingSource: null, purpose: null },
    ]);
  });

  test.each(['74,000 revenue 2027/28', '12,000 Welsh Government grant', '6,500 a year', '120k training'])(
    '%s needs no sign',
    (cell) => {
      expect(readCost(cell).proposal?.lines).toHaveLength(1);
    },
  );
});

describe('under a heading of thousands', () => {
  test.each(['Cost (£000s)', '£k', "£'000"])(
    '%s: a small number is thousands, a large one is asked about',
    (heading) => {
      expect(readCost('45', costHeading(heading)).proposal?.lines).toMatchObject([{ amount: 4_500_000 }]);
      for (const cell of ['45,000', 45_000])
        expect(amountsOf(cell, heading)).toEqual({
          proposal: null,
          code: 'amountInDoubt',
          offered: [45_000, 45_000_000],
        });
    },
  );

  test.each<[string, number[]]>([
    ['£45', [45, 45_000]],
    ['£45 capital', [45, 45_000]],
    ['1,200 capital', [1_200, 1_200_000]],
  ])('%s may be either', (cell, offered) => {
    expect(amountsOf(cell, '£000')).toEqual({ proposal: null, code: 'amountInDoubt', offered });
  });

  test.each(['£45k capital', '£45,000 capital', '£45,000'])('%s is as it is written', (cell) => {
    expect(readCost(cell, costHeading('£000')).proposal?.lines).toMatchObject([{ amount: 4_500_000 }]);
  });
});

describe('nothing', () => {
  test.each<[Cell, string | null]>([
    ['0.00', null],
    ['£0.00', null],
    ['£0 (officer time)', 'officer time'],
    ['No additional funding', null],
    ['No further cost', null],
  ])('%j is existing resources', (cell, how) => {
    expect(readCost(cell).proposal?.existingResources).toEqual({ how });
  });

  test.each(['No funding', 'No resources - cannot start', '0-5 days'])('%s is not', (cell) => {
    expect(readCost(cell).proposal).toBeNull();
  });
});
