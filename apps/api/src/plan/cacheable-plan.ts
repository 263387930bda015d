import { abilities, can } from '@cynllun/domain/access/access';
import { childrenOf, entityNames, fieldsOf, listOf } from '@cynllun/domain/aggregate/aggregate';
import { emptySummary } from '@cynllun/domain/consultation/summary';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { CacheableQuery } from '../core/cache/cacheable-query.ts';
import { isId } from '../core/graphql/checked-ids.ts';
import { toPlanFacts } from './plan-facts.ts';
import { expectVersion, wasExpected } from './plan-loader.ts';
import { ownActionIds } from './plan-subject.ts';
import { readVersion } from './surroundings.ts';
import { typeName } from '../core/graphql/field-types.ts';

/**
 * The fields whose answers turn on nothing but the plan, its facts, the day, the viewer's abilities and own actions,
 * and the people and organisations that a plan is shown with.
 */
const fields: ReadonlySet<string> = new Set([
  ...entityNames(planAggregate).flatMap((entity) =>
    [
      'id',
      ...Object.keys(fieldsOf(planAggregate, entity)),
      ...childrenOf(planAggregate, entity).map((child) => listOf(planAggregate, child)),
    ].map((field) => `${typeName(entity)}.${field}`),
  ),
  ...['sequence', 'draftingLanguage', 'authority', 'inspectorates', 'review', 'stage', 'facts', 'findings'].map(ofPlan),
  ...['people', 'viewerCan', 'viewerActionIds'].map(ofPlan),
  'PlanAbilities.*',
  'Recommendation.reference',
  'Action.reference',
  ...['original', 'en', 'cy', 'madeFrom', 'translation'].map((field) => `Text.${field}`),
  ...['code', 'severity', 'gate', 'source', 'path', 'params'].map((field) => `Finding.${field}`),
  ...['comments', 'consulted', 'consultations'].map((field) => `GateFacts.${field}`),
  ...Object.keys({ id: '', ...emptySummary }).map((field) => `ConsultationSummary.${field}`),
  ...['GroupConsulted', 'CommentWayCount'].flatMap((type) => [`${type}.of`, `${type}.count`]),
  ...['on', 'groups'].map((field) => `MeetingHeld.${field}`),
  ...['group', 'count'].map((field) => `GroupAtMeeting.${field}`),
  ...['id', 'byContributor', 'hidden', 'hasOutcome', 'hasReason'].map((field) => `CommentFacts.${field}`),
  ...['id', 'name'].map((field) => `Person.${field}`),
  ...['id', 'kind', 'nameEn', 'nameCy'].map((field) => `Organisation.${field}`),
]);

function ofPlan(field: string): string {
  return `Plan.${field}`;
}

/** A plan as it stands now. There is nothing to cache of one that the viewer may not read, or whose id is none. */
export const cacheablePlan: CacheableQuery = {
  root: 'plan',
  fields,
  async version(context, { id }) {
    if (typeof id !== 'string' || !isId(id)) return null;
    const { viewer, sql } = context;
    const found = await readVersion(sql, id, viewer?.personId ?? null);
    if (found === null) return null;
    const { version, access, ownActions } = found;
    const day = context.today();
    const facts = toPlanFacts(access, day);
    const subject = { ...facts, kind: 'plan' } as const;
    if (can(viewer, 'plan.readDraft', subject) !== 'allowed') return null;
    expectVersion(context, id, version);
    return {
      logs: [id, version.sequence],
      facts: version.factsVersion,
      unlogged: version.names,
      viewer: [abilities(viewer, subject), ownActionIds(viewer, facts, ownActions)],
      day,
    };
  },
  isOfVersion: wasExpected,
};
