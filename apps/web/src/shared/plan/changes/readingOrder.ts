import type { Difference } from '@cynllun/domain/history/differences';
import type { Plan } from '@cynllun/domain/plan/plan';
import { things } from '@cynllun/domain/rules/things';

/** Differences in the order of the plan as it is now; what is no longer there after what it belonged to, or last. */
export function inReadingOrder<One extends Difference>(plan: Plan, differences: readonly One[]): readonly One[] {
  const place = new Map(things(plan).map(({ id }, index) => [id, index]));
  const parents = new Map(differences.map(({ id, parentId }) => [id, parentId]));
  const weigh = ({ id, parentId }: Difference): readonly [number, string, number] => {
    const own = place.get(id);
    if (own !== undefined) return [own, '', 0];
    const above = parentId === null || parentId === plan.id ? undefined : place.get(parentId);
    if (above !== undefined) return [above, id, 1];
    const isChildOfGone = parentId !== null && parents.has(parentId);
    return [place.size, isChildOfGone ? parentId : id, isChildOfGone ? 1 : 0];
  };
  const weights = new Map(differences.map((one) => [one, weigh(one)]));
  return differences.toSorted((one, other) => {
    const [a, b] = [weights.get(one), weights.get(other)];
    if (a === undefined || b === undefined) return 0;
    return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0) || a[2] - b[2];
  });
}
