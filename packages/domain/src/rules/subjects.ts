import type { Action, CostLine, Indicator } from '../plan/plan.ts';
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

export const indicators = ({ plan }: RuleContext): readonly IndicatorOfAction[] =>
  plan.actions.flatMap((action) =>
    action.indicators.map((indicator, index) => ({ indicator, action, number: index + 1 })),
  );

export const costLines = ({ plan }: RuleContext): readonly CostLineOfAction[] =>
  plan.actions.flatMap((action) =>
    action.costLines.map((costLine, index) => ({ costLine, action, number: index + 1 })),
  );
