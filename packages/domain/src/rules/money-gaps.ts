import { path } from '../aggregate/path.ts';
import { isBlank } from '../text/text.ts';
import type { CostLine, Plan } from '../plan/plan.ts';
import type { Gap, RuleContext } from './rule.ts';
import type { CostLineOfAction } from './subjects.ts';

/** Per cent of the total; more than this unconfirmed or without a source is found. */
export const MOST_UNCONFIRMED_PERCENT = 25;

/** `params.unconfirmed` and `params.total` are pence. The cursor goes to the largest cost that is not certain. */
export function budgetUnconfirmed(plan: Plan): Gap | null {
  const lines = plan.actions.flatMap(({ costLines }) => costLines);
  const uncertain = lines.filter((line) => !line.confirmed || isBlank(line.fundingSource));
  const total = sum(lines);
  const unconfirmed = sum(uncertain);
  const largest = uncertain.reduce<CostLine | undefined>(
    (most, line) => (most === undefined || (line.amount ?? 0) > (most.amount ?? 0) ? line : most),
    undefined,
  );
  if (largest === undefined || unconfirmed <= (total * MOST_UNCONFIRMED_PERCENT) / 100) return null;
  return {
    path: path('costLine', largest.id, isBlank(largest.fundingSource) ? 'fundingSource' : 'confirmed'),
    params: { unconfirmed, total, most: MOST_UNCONFIRMED_PERCENT },
  };
}

const sum = (lines: readonly CostLine[]): number => lines.reduce((total, { amount }) => total + (amount ?? 0), 0);

export function costYearMissing(
  { costLine, action, number }: CostLineOfAction,
  { referenceOf }: RuleContext,
): Gap | null {
  if (costLine.financialYear !== null) return null;
  const params = { reference: referenceOf(action), line: number };
  return { path: path('costLine', costLine.id, 'financialYear'), params };
}
