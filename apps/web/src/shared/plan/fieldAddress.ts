import { entities, type EntityName } from '@cynllun/domain/plan/entities';
import { find, isEntityName } from '@cynllun/domain/plan/edit';
import type { Finding } from '@cynllun/domain/plan/finding';
import { readPath } from '@cynllun/domain/aggregate/path';
import type { Plan } from '@cynllun/domain/plan/plan';

/** The page of a plan on which something is edited, below `/plans/:planId`. */
const pages: Readonly<Partial<Record<EntityName, string>>> = {
  plan: '/introduction',
  forum: '/forums',
  stakeholderGroup: '/forums',
  otherPlan: '/other-plans',
  objective: '/other-plans',
  consultationEvent: '/consultations',
  review: '/set-up',
  authorityDate: '/deadlines',
  deadlineRecord: '/deadlines',
  extension: '/deadlines',
  gapReason: '/submit',
  reply: '/replies',
  councilPaper: '/council',
  scrutinyRecommendation: '/council',
};
/** Lists of the plan itself, which stand on pages of their own. */
const listPages: Readonly<Record<string, string>> = {
  forums: '/forums',
  otherPlans: '/other-plans',
  consultationEvents: '/consultations',
  recommendations: '/set-up',
};

/** A field's place, without its language: the page that has it, and the field as the fragment. */
export function fieldAddress(plan: Plan, path: string): string {
  return `${pageOf(plan, path)}#${path}`;
}

/** Where a finding is mended: for a translation, the words in the language asked for, with the original beside. */
export function findingAddress(plan: Plan, { code, path, params }: Pick<Finding, 'code' | 'path' | 'params'>): string {
  if (code !== 'publication.translationMissing') return fieldAddress(plan, path);
  return `${pageOf(plan, path)}?translate#${path}.${params['language']}`;
}

function pageOf(plan: Plan, path: string): string {
  const { entity, id, field } = readPath(path);
  const root = `/plans/${plan.id}`;
  if (entity === 'action') return `${root}/actions/${id}`;
  if (entity === 'recommendation') return `${root}/recommendations/${id}`;
  if (entity === 'plan') return root + (listPages[field] ?? pages.plan);
  // What was contributed is answered from the consultation it came to.
  if (entity === 'comment') return `${root}/consultations`;
  if (!isEntityName(entity)) return root;
  if (entity === 'version') return `/versions/${plan.id}`;
  const found = entities[entity].parent === 'action' ? find(plan, entity, id) : null;
  return found === null ? root + (pages[entity] ?? '') : `${root}/actions/${found.parentId}`;
}
