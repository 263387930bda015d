import { can } from '@cynllun/domain/access/access';
import type { Viewer } from '@cynllun/domain/access/roles';
import type { PlanFacts, Subject } from '@cynllun/domain/access/subject';
import { happenedTo } from '@cynllun/domain/deadlines/facts';
import type { Plan } from '@cynllun/domain/plan/plan';
import { stageOf } from '@cynllun/domain/stage/stage';
import type { Stage } from '@cynllun/domain/stage/transitions';

export const stageOfPlan = (plan: Plan, today: string): Stage => stageOf(happenedTo(plan), plan.review, today);

/** A plan as access sees it. */
export const planSubject = (plan: Plan, today: string): Extract<Subject, { kind: 'plan' }> => ({
  kind: 'plan',
  authorityId: plan.authorityId,
  reviewId: plan.review.id,
  sharedWithReviewers: plan.sharedWithReviewers,
  stage: stageOfPlan(plan, today),
});

/** The actions that are the viewer's own: theirs to edit because an owner's role meets their name on the action. */
export function ownActionIds(viewer: Viewer, plan: PlanFacts, actions: readonly OwnedAction[]): readonly string[] {
  const memberships = (viewer?.memberships ?? []).filter(({ role }) => role === 'owner');
  if (viewer === null || memberships.length === 0) return [];
  const asOwner = { ...viewer, memberships };
  return actions
    .filter((action) => can(asOwner, 'plan.edit', { ...plan, ...action, kind: 'action' }) === 'allowed')
    .map(({ id }) => id);
}

type OwnedAction = Pick<Plan['actions'][number], 'id' | 'responsiblePersonId' | 'accountablePersonId'>;
