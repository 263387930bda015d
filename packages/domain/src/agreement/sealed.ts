import type { Operation } from '../access/operations.ts';
import { entityOf, fieldsOf, hasEntity } from '../aggregate/aggregate.ts';
import type { Edit } from '../aggregate/edit.ts';
import { planAggregate } from '../plan/entities.ts';

/** What of a plan is edited under these is what is agreed: its words, targets, dates, costs, people and monitoring. */
const SEALED: readonly Operation[] = ['plan.edit', 'recommendations.setUp'];

/** Whether things of this kind are sealed by the agreement: from then on they come and go by variation. */
export const isSealedEntity = (entity: string): boolean =>
  hasEntity(planAggregate, entity) && SEALED.includes(entityOf(planAggregate, entity).operation);

/** Whether a field is sealed by the agreement. */
export function isSealedField(entity: string, field: string): boolean {
  if (!hasEntity(planAggregate, entity)) return false;
  const operation = fieldsOf(planAggregate, entity)[field]?.operation ?? entityOf(planAggregate, entity).operation;
  return SEALED.includes(operation);
}

/** Whether an edit is of what is sealed and of nothing else, as a variation and the Council's amendments are. */
export function isOfSealed(edit: Edit): boolean {
  if (edit.kind === 'set') return Object.keys(edit.fields).every((field) => isSealedField(edit.entity, field));
  return isSealedEntity(edit.entity);
}

/** Whether an edit only puts words right: it sets words that are sealed, and adds, removes and counts nothing. */
export const isWording = (edit: Edit): boolean =>
  edit.kind === 'set' &&
  isOfSealed(edit) &&
  Object.keys(edit.fields).every((field) => isWordsField(edit.entity, field));

/** Whether a field is of words, so that they can be put right without anything else being changed. */
export function isWordsField(entity: string, field: string): boolean {
  const { kind, personal } = fieldsOf(planAggregate, entity)[field] ?? {};
  return (kind === 'text' || kind === 'words') && personal !== true;
}
