import { fieldsOf, find, type Edit } from '@cynllun/domain/plan/edit';
import { entities, type EntityName } from '@cynllun/domain/plan/entities';
import type { EditOperation } from '@cynllun/domain/plan/field';
import type { PlanAbilities, PlanView } from './view.ts';

const abilityOf: Readonly<Record<EditOperation, keyof PlanAbilities>> = {
  'plan.edit': 'planEdit',
  'plan.share': 'planShare',
  'recommendations.setUp': 'recommendationsSetUp',
  'review.setUp': 'reviewSetUp',
  'deadlines.keep': 'deadlinesKeep',
};

/** Fields that place an action in the plan: not an owner's to change, even on their own action. */
const placing: readonly string[] = ['position', 'recommendationIds', 'additional'];

/** Whether the viewer may change a field, from the answers the server sent with the plan. */
export function mayEditField(view: PlanView, entity: EntityName, id: string, field: string): boolean {
  const operation = fieldsOf(entity)[field]?.operation ?? entities[entity].operation;
  if (view.viewerCan[abilityOf[operation]]) return true;
  const isPlacing = entity === 'action' && placing.includes(field);
  return operation === 'plan.edit' && !isPlacing && isOwn(view, entity, id);
}

/** Whether the viewer may add to `parent`, or remove what is in it. */
export function mayChangeList(view: PlanView, entity: EntityName, parent: EntityName, parentId: string): boolean {
  const { operation } = entities[entity];
  return view.viewerCan[abilityOf[operation]] || (operation === 'plan.edit' && isOwn(view, parent, parentId));
}

export function mayEdit(view: PlanView, edit: Edit): boolean {
  if (edit.kind === 'set')
    return Object.keys(edit.fields).every((field) => mayEditField(view, edit.entity, edit.id, field));
  const parent = entities[edit.entity].parent ?? 'plan';
  const parentId = edit.kind === 'add' ? edit.parentId : find(view.plan, edit.entity, edit.id)?.parentId;
  return mayChangeList(view, edit.entity, parent, parentId ?? '');
}

/** On the viewer's own action, or in it. */
function isOwn({ plan, viewerActionIds }: PlanView, entity: EntityName, id: string): boolean {
  if (entity === 'action') return viewerActionIds.includes(id);
  const { parent } = entities[entity];
  return parent === 'action' && viewerActionIds.includes(find(plan, entity, id)?.parentId ?? '');
}
