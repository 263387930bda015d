import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { PlanQuery } from '../../generated/graphql.ts';
import { readRoot } from '../aggregate/readRoot.ts';
import type { PlanView } from './view.ts';

type Data = NonNullable<PlanQuery['plan']>;

/** The domain's plan, and what came with it. */
export function readPlan(data: Data, viewer: PlanView['viewer']): PlanView {
  const { authority, stage, facts, people, viewerCan, viewerActionIds } = data;
  return { root: toPlan(data), viewer, authority, stage, facts, people, viewerCan, viewerActionIds };
}

/** The domain's plan alone. */
const toPlan = (data: Pick<Data, 'authority'>): Plan => ({
  ...readRoot<Omit<Plan, 'authorityId'>>(planAggregate, data),
  authorityId: data.authority.id,
});
