import { childrenOf, heldBy, type Node } from '../aggregate/aggregate.ts';
import { planAggregate, type EntityName } from '../plan/entities.ts';
import { firstRecommendation, references } from '../plan/reference.ts';
import type { Plan } from '../plan/plan.ts';

/** Anything in a plan, with what words need in order to say which one it is. */
export interface Thing {
  readonly entity: EntityName;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** The reference of the recommendation or action that it is or belongs to; empty elsewhere. */
  readonly reference: string;
  /** Its place among its siblings, counted from 1; of a reply, the number that its point has in the response. */
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
    ...below('plan', plan, '', ['recommendation', 'action']),
  ];
}

function below(parent: EntityName, values: Node, reference: string, without: readonly EntityName[] = []): Thing[] {
  return (childrenOf(planAggregate, parent) as readonly EntityName[])
    .filter((name) => !without.includes(name))
    .flatMap((entity) =>
      heldBy(planAggregate, values, entity).flatMap((child, index) => [
        { entity, id: child.id, values: child, reference, number: numberOf(entity, child, index) },
        ...below(entity, child, reference),
      ]),
    );
}

/** Replies to several responses stand in one list, and each is known by the number of its point. */
const numberOf = (entity: EntityName, child: Node, index: number): number =>
  entity === 'reply' ? Number(child['position']) : index + 1;
