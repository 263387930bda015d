import type { Action, Plan } from './plan.ts';

/**
 * The references people know things by: recommendations 1, 2, 3… in order; actions 1a, 1b… under the first
 * recommendation they answer; actions that answer none A1, A2…. Worked out from order, never stored.
 */
export function references(plan: Pick<Plan, 'recommendations' | 'actions'>): ReadonlyMap<string, string> {
  const byId = new Map(plan.recommendations.map((recommendation, index) => [recommendation.id, String(index + 1)]));
  const countUnder = new Map<string, number>();
  for (const action of plan.actions) {
    const under = firstRecommendation(action, plan)?.id ?? '';
    const count = countUnder.get(under) ?? 0;
    countUnder.set(under, count + 1);
    byId.set(action.id, actionReference(under === '' ? null : Number(byId.get(under)) - 1, count));
  }
  return byId;
}

/** The reference of the `nth` action under the recommendation at `place` (null: under none), both counting from 0. */
export const actionReference = (place: number | null, nth: number): string =>
  place === null ? `A${nth + 1}` : `${place + 1}${letters(nth)}`;

/** The recommendation an action stands under: the first, in the plan's order, of those it answers. */
export function firstRecommendation(action: Pick<Action, 'recommendationIds'>, plan: Pick<Plan, 'recommendations'>) {
  return plan.recommendations.find((recommendation) => action.recommendationIds.includes(recommendation.id));
}

/** 0 → a, 25 → z, 26 → aa. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
