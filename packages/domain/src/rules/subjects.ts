import type { Action, CostLine, Indicator } from '../plan/plan.ts';
import { isBlank, isWordless } from '../text/text.ts';
import type { RuleContext } from './rule.ts';

/** An indicator with its action, and its number within it as people count. */
export interface IndicatorOfAction {
  readonly indicator: Indicator;
  readonly action: Action;
  readonly number: number;
}

/** A cost line with its action, and its number within it as people count. */
export interface CostLineOfAction {
  readonly costLine: CostLine;
  readonly action: Action;
  readonly number: number;
}

export const thePlan = ({ plan }: RuleContext) => [plan];
export const recommendations = ({ plan }: RuleContext) => plan.recommendations;
export const actions = ({ plan }: RuleContext) => plan.actions;

/** Has been added, and nothing said in it yet: nobody is asked for more than before they added it. */
export const isEmptyIndicator = (indicator: Indicator): boolean =>
  isWordless(indicator.name) &&
  isBlank(indicator.unit) &&
  isBlank(indicator.source) &&
  [indicator.baseline, indicator.baselineOn, indicator.target, indicator.targetOn, indicator.frequency].every(
    (value) => value === null,
  );

/** As `isEmptyIndicator`. */
export const isEmptyCostLine = ({ purpose, kind, financialYear, amount, fundingSource }: CostLine): boolean =>
  isBlank(purpose) && isBlank(fundingSource) && [kind, financialYear, amount].every((value) => value === null);

export const indicators = ({ plan }: RuleContext): readonly IndicatorOfAction[] =>
  plan.actions.flatMap((action) =>
    action.indicators
      .map((indicator, index) => ({ indicator, action, number: index + 1 }))
      .filter(({ indicator }) => !isEmptyIndicator(indicator)),
  );

export const costLines = ({ plan }: RuleContext): readonly CostLineOfAction[] =>
  plan.actions.flatMap((action) =>
    action.costLines
      .map((costLine, index) => ({ costLine, action, number: index + 1 }))
      .filter(({ costLine }) => !isEmptyCostLine(costLine)),
  );
