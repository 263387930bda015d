import { isSealedEntity, isSealedField, isWordsField } from '@cynllun/domain/agreement/sealed';
import type { Operation } from '@cynllun/domain/access/operations';
import { entityOf, fieldsOf } from '@cynllun/domain/aggregate/aggregate';
import { addedTo, type Edit } from '@cynllun/domain/aggregate/edit';
import { find } from '@cynllun/domain/aggregate/tree';
import { planAggregate as plan } from '@cynllun/domain/plan/entities';
import type { PreparationKind } from './prepare/kinds.ts';
import type { PlanAbilities, PlanView } from './view.ts';

const abilityOf: Readonly<Partial<Record<Operation, keyof PlanAbilities>>> = {
  'plan.edit': 'planEdit',
  'plan.share': 'planShare',
  'plan.giveReason': 'planGiveReason',
  'reply.draft': 'replyDraft',
  'recommendations.setUp': 'recommendationsSetUp',
  'inspectorates.setUp': 'inspectoratesSetUp',
  'review.setUp': 'reviewSetUp',
  'deadlines.keep': 'deadlinesKeep',
  'paper.write': 'paperWrite',
  'paper.settle': 'paperSettle',
};

/** What whoever owns an action may do on it. */
const ofOwners: readonly Operation[] = ['plan.edit', 'reply.draft'];

/** What is prepared is of what the agreement seals, and asks for what it will be recorded by. */
const abilityToPrepare = {
  agreement: 'councilRecord',
  variation: 'variationMake',
  correction: 'wordingCorrect',
} as const satisfies Readonly<Record<PreparationKind, keyof PlanAbilities>>;

const mayPrepare = ({ viewerCan }: PlanView, kind: PreparationKind): boolean => viewerCan[abilityToPrepare[kind]];

/** Whether the server said that the viewer may do something in the whole plan. */
function may({ viewerCan }: PlanView, operation: Operation): boolean {
  const ability = abilityOf[operation];
  return ability !== undefined && viewerCan[ability];
}

/** Whether the viewer may change a field, from the answers the server sent with the plan. */
export function mayEditField(view: PlanView, entity: string, id: string, field: string): boolean {
  const { prepares } = view;
  if (prepares !== undefined)
    return (
      isSealedField(entity, field) &&
      (prepares !== 'correction' || isWordsField(entity, field)) &&
      mayPrepare(view, prepares)
    );
  const { operation, placing } = { ...entityOf(plan, entity), ...fieldsOf(plan, entity)[field] };
  if (may(view, operation)) return true;
  // What places a thing among others is not for those to change whose own it merely is.
  return ofOwners.includes(operation) && placing !== true && isOwn(view, entity, id);
}

/** Whether the viewer may add to `parent`, or remove what is in it. */
export function mayChangeList(view: PlanView, entity: string, parent: string, parentId: string): boolean {
  const { prepares } = view;
  if (prepares !== undefined) return prepares !== 'correction' && isSealedEntity(entity) && mayPrepare(view, prepares);
  const { operation } = entityOf(plan, entity);
  return may(view, operation) || (operation === 'plan.edit' && isOwn(view, parent, parentId));
}

export function mayEdit(view: PlanView, edit: Edit): boolean {
  if (edit.kind === 'set')
    return Object.keys(edit.fields).every((field) => mayEditField(view, edit.entity, edit.id, field));
  const parent = entityOf(plan, edit.entity).parent ?? plan.root;
  const parentId = addedTo(edit) ?? find(plan, view.root, edit.entity, edit.id)?.parentId;
  return mayChangeList(view, edit.entity, parent, parentId ?? '');
}

/** On one of the viewer's own things (`owners`), in it, or about it (`ownedThrough`). */
function isOwn(view: PlanView, entity: string, id: string): boolean {
  const { parent, owners, ownedThrough } = entityOf(plan, entity);
  if (owners.length > 0) return view.viewerActionIds.includes(id);
  const found = find(plan, view.root, entity, id);
  if (ownedThrough !== null) return view.viewerActionIds.includes(String(found?.node[ownedThrough]));
  const parentId = found?.parentId;
  return parent !== null && parentId !== undefined && isOwn(view, parent, parentId);
}
