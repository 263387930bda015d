import { readPath } from '@cynllun/domain/aggregate/path';
import { firstRecommendation } from '@cynllun/domain/plan/reference';
import type { Finding } from '@cynllun/domain/plan/finding';
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

/** How many things a gate asks for, by the recommendation or action they are in. */
export function countToMend(plan: Plan, findings: readonly Finding[]): ReadonlyMap<string, number> {
  const actionOf = new Map(
    plan.actions.flatMap(({ id, indicators, costLines, notes }) =>
      [id, ...[...indicators, ...costLines, ...notes].map((inside) => inside.id)].map((one) => [one, id] as const),
    ),
  );
  const counts = new Map<string, number>();
  for (const { severity, path } of findings) {
    const { id } = readPath(path);
    const place = actionOf.get(id) ?? id;
    if (severity === 'required') counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}
