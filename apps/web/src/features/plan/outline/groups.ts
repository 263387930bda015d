import { firstRecommendation } from '@cynllun/domain/plan/reference';
import type { Action, Plan, Recommendation } from '@cynllun/domain/plan/plan';

/** A recommendation with the actions that stand under it; none for the actions that answer none. */
export interface Group {
  readonly recommendation: Recommendation | null;
  readonly actions: readonly Action[];
}

/** The plan in the order a person reads it, the actions that answer no recommendation last. */
export function groupsOf(plan: Plan): readonly Group[] {
  const under = (id: string | undefined) => plan.actions.filter((one) => firstRecommendation(one, plan)?.id === id);
  return [
    ...plan.recommendations.map((recommendation) => ({ recommendation, actions: under(recommendation.id) })),
    { recommendation: null, actions: under(undefined) },
  ];
}

/** The actions among which one is put in order. */
export const siblingsOf = (plan: Plan, action: Action): readonly Action[] =>
  groupsOf(plan).find(({ actions }) => actions.some(({ id }) => id === action.id))?.actions ?? [];
