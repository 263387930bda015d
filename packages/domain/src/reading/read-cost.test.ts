import { describe, expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import type { CostLineProposal } from './cost-lines.ts';
import { costHeading } from './recognise-heading.ts';
import { readCost } from './read-cost.ts';

const line = (pounds: number, fields: Partial<CostLineProposal> = {}) => ({
  amount: Math.round(pounds * 100),
  kind: null,
  financialYear: null,
  everyYear: false,
  fundingSource: null,
  purpose: null,
  confirmed: false,
  ...fields,
});

describe('an amount is read with its kind, year and source, and is not confirmed unless it says so', () => {
  test.each<[Cell, ReturnType<typeof line>[]]>([
    [
      '£74,000 revenue 2027/28, growth bid',
      [line(74_000, { kind: 'revenue', financialYear: 2027, fundingSource: 'growth bid' })],
    ],
    ['£6,500 p.a., Carers Grant', [line(6_500, { everyYear: true, fundingSource: 'Carers Grant' })]],
    ['£6,500 y flwyddyn, Grant Gofalwyr', [line(6_500, { everyYear: true, fundingSource: 'Grant Gofalwyr' })]],
    ['£410,000 capital', [line(410_000, { kind: 'capital' })]],
    ['£9,300', [line(9_300)]],
    [2300, [line(2_300)]],
    ['£1.2m', [line(1_200_000)]],
    ['£1.15', [line(1.15)]],
    ['£ 5 000', [line(5_000)]],
    ['120K', [line(120_000)]],
    [
      '£12,000 (confirmed) Welsh Government grant',
      [line(12_000, { fundingSource: 'Welsh Government grant', confirmed: true })],
    ],
    ['£5,000 for training, Workforce Grant', [line(5_000, { purpose: 'training', fundingSource: 'Workforce Grant' })]],
    ["£15k from Carers' Strategy 2026-29", [line(15_000, { fundingSource: "Carers' Strategy 2026-29" })]],
    [
      '£15k one-off consultancy – reserves',
      [line(15_000, { purpose: 'one-off consultancy', fundingSource: 'reserves' })],
    ],
    ['£120k (LHB)', [line(120_000, { fundingSource: 'LHB' })]],
    [
      '£6,500 p.a. 2027/28 to 2029/30',
      [
        line(6_500, { financialYear: 2027 }),
        line(6_500, { financialYear: 2028 }),
        line(6_500, { financialYear: 2029 }),
      ],
    ],
    ['£50k revenue and £20k capital', [line(50_000, { kind: 'revenue' }), line(20_000, { kind: 'capital' })]],
    ['2027/28: £50k; 2028/29: £60k', [line(50_000, { financialYear: 2027 }), line(60_000, { financialYear: 2028 })]],
  ])('%j', (cell, lines) => {
    expect(readCost(cell).proposal).toEqual({ kind: 'cost', lines, existingResources: null });
  });
});

describe('a total is never counted beside its parts', () => {
  const parts = [line(60_000, { fundingSource: 'LHB' }), line(60_000, { fundingSource: 'authority' })];
  test.each([
    '£120k (LHB £60k, authority £60k, not yet confirmed)',
    '£120k total, LHB £60k, authority £60k',
    'Total £120k: LHB £60k, authority £60k',
    '£60k LHB + £60k authority = £120k',
  ])('%s', (cell) => {
    expect(readCost(cell).proposal?.lines).toEqual(parts);
  });

  test.each([
    ['£120k: LHB £60k, authority £60k', parts],
    ['£120k = LHB £60k + authority £60k', parts],
    ['LHB £60k, authority £60k, £120k in all', parts],
    ['LHB £60k, authority £60k, cyfanswm £120k', parts],
    ['LHB = £60k, authority = £60k', parts],
    [
      'LHB £60k + authority £60k = £120k capital 2027/28',
      parts.map((part) => ({ ...part, kind: 'capital', financialYear: 2027 })),
    ],
  ])('%s', (cell, lines) => {
    expect(readCost(cell)).toMatchObject({ proposal: { lines }, partial: false });
  });

  test.each([
    ['£10k 2027/28, £20k 2028/29, £30k 2029/30', [10, 20, 30]],
    ['£30k grant, £20k base, £10k reserve', [30, 20, 10]],
    ['Training £5k; equipment £5k; backfill £10k', [5, 5, 10]],
    ['£10k, £20k and £30k in years 1-3', [10, 20, 30]],
    ['2027/28 £10k\n2028/29 £20k\n2029/30 £30k', [10, 20, 30]],
  ])('%s: an amount is no total because the others come to it', (cell, thousands) => {
    expect(readCost(cell).proposal?.lines.map(({ amount }) => amount)).toEqual(thousands.map((each) => each * 100_000));
  });

  test('one amount without a word beside parts that have theirs may be their total: it is asked', () => {
    const reading = readCost('£120k, LHB £60k, authority £60k');
    expect(reading).toMatchObject({ proposal: null, problem: { code: 'amountsUnclear' } });
    expect(reading.choices.map(({ proposal }) => proposal.lines.map(({ amount }) => amount))).toEqual([
      [12_000_000],
      [6_000_000, 6_000_000],
    ]);
  });

  test('parts that do not add up to their total are not chosen between', () => {
    const reading = readCost('£120k (LHB £60k, authority £50k)');
    expect(reading.proposal).toBeNull();
    expect(reading.problem).toEqual({ code: 'totalDiffers', params: { total: 12_000_000, parts: 11_000_000 } });
    expect(reading.choices.map(({ code, proposal }) => [code, proposal.lines.length])).toEqual([
      ['total', 1],
      ['parts', 2],
    ]);
  });
});

describe('no new money is existing resources, and how where it says', () => {
  test.each<[Cell, string | null]>([
    ['Nil', null],
    ['Dim', null],
    ['NIL', null],
    ['Nil cost', null],
    [0, null],
    ['£0', null],
    ['Existing', null],
    ['No additional cost', null],
    ['Dim cost ychwanegol', null],
    ['O fewn yr adnoddau presennol', null],
    ['O fewn y gyllideb bresennol', null],
    ['Within existing resources: performance team time', 'performance team time'],
    ['O fewn adnoddau presennol – amser y tîm perfformiad', 'amser y tîm perfformiad'],
    ['Existing (officer time)', 'officer time'],
    ['Officer time', 'Officer time'],
  ])('%j', (cell, how) => {
    const reading = readCost(cell);
    expect(reading.proposal).toEqual({ kind: 'cost', lines: [], existingResources: { how } });
    expect(reading.missing).toEqual(how === null ? ['how'] : []);
  });
});

test.each<[string, string[]]>([
  ['£410,000 capital', ['source', 'year']],
  ['£74,000 revenue 2027/28, growth bid', []],
  ['£6,500 p.a., Carers Grant', ['years']],
])('%s still lacks %j', (cell, missing) => {
  expect(readCost(cell).missing).toEqual(missing);
});

describe('what is not one cost stays words, and says why', () => {
  test.each([
    ['£10,000 - £15,000', 'amountRange'],
    ['£10-15k', 'amountRange'],
    ['£5k or £6k', 'amountsUnclear'],
    ['£25 per hour', 'unitPrice'],
    ['3 x £10,000', 'timesUnclear'],
    ['saving of £20k', 'saving'],
    ['(£5,000)', 'negativeAmount'],
    ['€500', 'notPounds'],
    ['TBC', 'costNotRead'],
    ['2 FTE', 'costNotRead'],
  ])('%s: %s', (cell, code) => {
    const reading = readCost(cell);
    expect(reading.proposal).toBeNull();
    expect(reading.problem?.code).toBe(code);
  });
});

test('words that no field of a cost holds are kept beside it', () => {
  expect(readCost('up to £10k').partial).toBe(true);
  expect(readCost('Within existing resources plus £5k training').partial).toBe(true);
  expect(readCost('£9,300').partial).toBe(false);
});

test.each([
  '£20k plus VAT',
  '£20k (ex VAT)',
  '£20k + TAW',
  'TBC - bid for £20k submitted',
  'Training £20k in the valleys',
  '£20k in years 1-3',
])('%s says more than its line holds', (cell) => {
  const { proposal, partial } = readCost(cell);
  expect(proposal?.lines).toMatchObject([{ amount: 2_000_000 }]);
  expect(proposal?.lines[0]?.fundingSource ?? '').not.toMatch(/VAT|TAW/);
  expect(partial).toBe(true);
});

test('what does not recur is not for every year', () => {
  expect(readCost('£45k recurring, £10k non-recurring').proposal?.lines).toMatchObject([
    { amount: 4_500_000, everyYear: true },
    { amount: 1_000_000, everyYear: false, financialYear: null },
  ]);
});

test('the heading gives the year, kind and thousands of the amounts below it', () => {
  const heading = costHeading('Revenue cost 2027/28 (£000)');
  expect(readCost(74, heading).proposal?.lines).toEqual([line(74_000, { kind: 'revenue', financialYear: 2027 })]);
  expect(readCost('£74,000', heading).proposal?.lines[0]?.amount).toBe(7_400_000);
});

test('nothing in an export of ours is an amount of nothing: it says of existing resources in a column of its own', () => {
  expect(readCost(0, { ...costHeading('Cost (£)'), isExact: true }).proposal).toEqual({
    kind: 'cost',
    lines: [line(0)],
    existingResources: null,
  });
});
