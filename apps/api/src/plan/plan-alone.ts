import { abilities } from '@cynllun/domain/access/access';
import { childrenOf, entityNames, fieldsOf, listOf } from '@cynllun/domain/aggregate/aggregate';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Question } from '../core/cache/question.ts';
import { isId } from '../core/graphql/checked-ids.ts';
import { besideAsked, draftAsked, readOnce } from './asked.ts';
import { ownActionIds, planSubject } from './plan-subject.ts';
import { typeName } from '../core/graphql/field-types.ts';

/**
 * The fields whose answers turn on nothing but the plan, the day, the viewer's abilities and own actions, and the
 * people and authority that a plan is read with. A field that is not named here makes a question one whose answer is
 * not kept.
 */
const fieldsOfPlanAlone: ReadonlySet<string> = new Set([
  ...entityNames(planAggregate).flatMap((entity) =>
    [
      'id',
      ...Object.keys(fieldsOf(planAggregate, entity)),
      ...childrenOf(planAggregate, entity).map((child) => listOf(planAggregate, child)),
    ].map((field) => `${typeName(entity)}.${field}`),
  ),
  ...['sequence', 'draftingLanguage', 'authority', 'review', 'stage', 'findings', 'people'].map(ofPlan),
  ...['viewerCan', 'viewerActionIds'].map(ofPlan),
  'PlanAbilities.*',
  'Recommendation.reference',
  'Action.reference',
  ...['original', 'en', 'cy', 'madeFrom', 'translation'].map((field) => `Text.${field}`),
  ...['code', 'severity', 'gate', 'source', 'path', 'params'].map((field) => `Finding.${field}`),
  ...['id', 'name'].map((field) => `Person.${field}`),
  ...['id', 'kind', 'nameEn', 'nameCy'].map((field) => `Organisation.${field}`),
]);

function ofPlan(field: string): string {
  return `Plan.${field}`;
}

/** A plan as it stands now, and nothing beside it. What the viewer may not read, or is no plan's id, has no answer to keep. */
export const planAlone: Question = {
  root: 'plan',
  fields: fieldsOfPlanAlone,
  async madeOf(context, { id }) {
    if (typeof id !== 'string' || !isId(id)) return null;
    readOnce(context);
    const plan = await draftAsked(context, id);
    if (plan === null) return null;
    const today = context.today();
    return [
      [plan.id, plan.sequence, today],
      abilities(context.viewer, planSubject(plan, today)),
      ownActionIds(context.viewer, plan, today),
      await besideAsked(context, plan),
    ];
  },
};
