import type { Action, Plan, Recommendation } from './plan.ts';
import { firstRecommendation } from './reference.ts';

/** A recommendation with the actions that stand under it; null for those that answer none. */
export interface Chapter {
  readonly recommendation: Recommendation | null;
  /** Each action of the plan is in one chapter. */
  readonly actions: readonly Action[];
  /** Actions that answer it too, and stand under another recommendation. */
  readonly elsewhere: readonly Action[];
}

/** The plan's actions as it is read: each under the first recommendation it answers, then those that answer none. */
export function chaptersOf(plan: Plan): readonly Chapter[] {
  const under = (recommendation: Recommendation | null) =>
    plan.actions.filter((action) => (firstRecommendation(action, plan)?.id ?? null) === (recommendation?.id ?? null));
  const chapters = [...plan.recommendations, null].map((recommendation) => ({
    recommendation,
    actions: under(recommendation),
    elsewhere: plan.actions.filter((action) => answersElsewhere(action, recommendation, plan)),
  }));
  return chapters.filter(({ recommendation, actions }) => recommendation !== null || actions.length > 0);
}

const answersElsewhere = (action: Action, recommendation: Recommendation | null, plan: Plan): boolean =>
  recommendation !== null &&
  action.recommendationIds.includes(recommendation.id) &&
  firstRecommendation(action, plan)?.id !== recommendation.id;
