import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPlan } from '../fixtures/arbitrary-plan.ts';
import { actionWith, costLineWith } from '../fixtures/builders.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import type { CostLine } from '../plan/plan.ts';
import { costTotals } from './totals.ts';

const planOf = (...lines: Partial<CostLine>[]) => ({
  actions: [actionWith({ costLines: lines.map((line) => costLineWith(line)) })],
});

describe('cost totals', () => {
  it('of the example plan are its money by year and by source', () => {
    const { all, byYear, byFunding, withinExistingResources } = costTotals(examplePlan());
    expect(all).toEqual({
      total: 16_700_000,
      capital: 2_000_000,
      revenue: 14_700_000,
      kindNotSaid: 0,
      confirmed: 14_700_000,
      unconfirmed: 2_000_000,
    });
    expect(byYear.map(({ year, amounts }) => [year, amounts.total])).toEqual([
      [2027, 16_050_000],
      [2028, 650_000],
    ]);
    expect(byFunding.map(({ source, amounts }) => [source, amounts.total])).toEqual([
      ['Growth bid', 7_400_000],
      ['Local Health Board', 6_000_000],
      ['Capital programme', 2_000_000],
      ['Carers Grant', 1_300_000],
    ]);
    expect(withinExistingResources).toBe(3);
  });

  it('put what has no year, no source or no kind in a place of its own, last', () => {
    const totals = costTotals(
      planOf(
        { amount: 900, financialYear: null, fundingSource: ' ', kind: null },
        { amount: 5, financialYear: 2029 },
        { amount: 7, financialYear: 2026 },
      ),
    );
    expect(totals.byYear.map(({ year }) => year)).toEqual([2026, 2029, null]);
    expect(totals.byFunding.map(({ source }) => source)).toEqual(['Base budget', null]);
    expect(totals.all.kindNotSaid).toBe(900);
  });

  it('take one source written in two ways for one, as it was first written', () => {
    const totals = costTotals(
      planOf({ amount: 1, fundingSource: 'Carers Grant' }, { amount: 2, fundingSource: ' carers  grant' }),
    );
    expect(totals.byFunding.map(({ source, amounts }) => [source, amounts.total])).toEqual([['Carers Grant', 3]]);
  });

  it('count lines that do not say how much, and leave them out of every sum', () => {
    const totals = costTotals(planOf({ amount: null, financialYear: 2031 }, { amount: 0 }));
    expect(totals.linesWithoutAmount).toBe(1);
    expect(totals.byYear.map(({ year }) => year)).toEqual([2027]);
  });

  it('add up, whichever way they are divided', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const { all, byYear, byFunding } = costTotals(plan);
        const sum = (parts: readonly { amounts: { total: number } }[]) =>
          parts.reduce((total, { amounts }) => total + amounts.total, 0);
        expect(sum(byYear)).toBe(all.total);
        expect(sum(byFunding)).toBe(all.total);
        expect(all.capital + all.revenue + all.kindNotSaid).toBe(all.total);
        expect(all.confirmed + all.unconfirmed).toBe(all.total);
      }),
    );
  });

  it('are the same in whatever order the actions stand', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const turned = costTotals({ actions: plan.actions.toReversed() });
        expect(turned.byYear).toEqual(costTotals(plan).byYear);
        expect(turned.all).toEqual(costTotals(plan).all);
      }),
    );
  });
});
