import { entityOf } from '@cynllun/domain/aggregate/aggregate';
import { everythingIn } from '@cynllun/domain/history/differences-between';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Gone } from '../changes/useNames.ts';

/** What one state of a plan has and another has not, with the names by which people know it. */
export function goneBetween(before: Plan, after: Plan): readonly Gone[] {
  const there = new Set(everythingIn(planAggregate, after).map(({ node }) => node.id));
  return everythingIn(planAggregate, before).flatMap(({ entity, node }) => {
    const { knownBy } = entityOf(planAggregate, entity);
    return there.has(node.id) ? [] : [{ entity, id: node.id, name: knownBy === null ? null : node[knownBy] }];
  });
}
