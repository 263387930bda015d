import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { PlanContentFragment, PlanQuery } from '../../generated/graphql.ts';
import { readRoot } from '../aggregate/readRoot.ts';
import type { PlanView } from './view.ts';

/** The domain's plan, and what came with it. */
export function readPlan(data: NonNullable<PlanQuery['plan']>, viewer: PlanView['viewer']): PlanView {
  const { authority, inspectorates, stage, facts, people, viewerCan, viewerActionIds } = data;
  return { root: toPlan(data), viewer, authority, inspectorates, stage, facts, people, viewerCan, viewerActionIds };
}

/** The domain's plan alone. */
export const toPlan = (data: PlanContentFragment): Plan => ({
  ...readRoot<Omit<Plan, 'authorityId'>>(planAggregate, data),
  authorityId: data.authority.id,
});
