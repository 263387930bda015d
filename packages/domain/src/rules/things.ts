import { childrenOf, heldBy, type Node } from '../aggregate/aggregate.ts';
import { planAggregate, type EntityName } from '../plan/entities.ts';
import { firstRecommendation, references } from '../plan/reference.ts';
import type { Plan, Reply } from '../plan/plan.ts';
import { responseReference } from '../plan/replies.ts';

/** Anything in a plan, with what words need in order to say which one it is. */
export interface Thing {
  readonly entity: EntityName;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** The reference of the recommendation or action that it is or belongs to, of a reply of its response; empty elsewhere. */
  readonly reference: string;
  /** Its place among its siblings, counted from 1. */
  readonly number: number;
}

/**
 * Everything in a plan in the order a person reads it: the plan and its review, each recommendation followed by the
 * actions that stand under it, actions that answer none, then what the plan as a whole has.
 */
export function things(plan: Plan): readonly Thing[] {
  const referenceOf = references(plan);
  const under = Map.groupBy(plan.actions, (action) => firstRecommendation(action, plan)?.id);
  const whole = (entity: EntityName, values: Node, number: number): Thing[] => {
    const reference = referenceOf.get(values.id) ?? '';
    return [{ entity, id: values.id, values, reference, number }, ...below(entity, values, reference)];
  };
  return [
    { entity: 'plan', id: plan.id, values: plan, reference: '', number: 1 },
    { entity: 'review', id: plan.review.id, values: plan.review, reference: '', number: 1 },
    ...plan.recommendations.flatMap((recommendation, index) => [
      ...whole('recommendation', recommendation, index + 1),
      ...(under.get(recommendation.id) ?? []).flatMap((action, place) => whole('action', action, place + 1)),
    ]),
    ...(under.get(undefined) ?? []).flatMap((action, place) => whole('action', action, place + 1)),
    ...below('plan', plan, '', ['recommendation', 'action', 'reply']),
    ...plan.replies.map((reply) => replyThing(reply, plan)),
  ];
}

/** Replies to several responses stand in one list: each is known by its response, and the number of its point there. */
const replyThing = (reply: Reply, plan: Plan): Thing => ({
  entity: 'reply',
  id: reply.id,
  values: reply,
  reference: responseReference(reply, plan),
  number: reply.position,
});

function below(parent: EntityName, values: Node, reference: string, without: readonly EntityName[] = []): Thing[] {
  return (childrenOf(planAggregate, parent) as readonly EntityName[])
    .filter((name) => !without.includes(name))
    .flatMap((entity) =>
      heldBy(planAggregate, values, entity).flatMap((child, index) => [
        { entity, id: child.id, values: child, reference, number: index + 1 },
        ...below(entity, child, reference),
      ]),
    );
}
