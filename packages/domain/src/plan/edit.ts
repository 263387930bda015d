import * as core from '../aggregate/edit.ts';
import * as tree from '../aggregate/tree.ts';
import { fieldsOf as fieldsIn, type FieldValues, type Node } from '../aggregate/aggregate.ts';
import type { Fields, Values } from '../aggregate/field.ts';
import { entities, planAggregate, type EntityName } from './entities.ts';
import type { Plan } from './plan.ts';
import type { Text, TextEdit } from '../text/text.ts';

export type Edit = core.Edit;

export type AddableName = Exclude<EntityName, 'plan' | 'review'>;

/** What may be said of one entity's fields, typed. */
export type FieldEdits<N extends EntityName> = {
  readonly [K in keyof Values<(typeof entities)[N]['fields']>]?: Values<(typeof entities)[N]['fields']>[K] extends Text
    ? TextEdit
    : Values<(typeof entities)[N]['fields']>[K];
};

export const set = <N extends EntityName>(entity: N, id: string, fields: FieldEdits<N>): Edit => ({
  kind: 'set',
  entity,
  id,
  fields,
});
export const add = <N extends AddableName>(entity: N, id: string, parentId: string, fields: FieldEdits<N>): Edit => ({
  kind: 'add',
  entity,
  id,
  parentId,
  fields,
});
export const remove = (entity: AddableName, id: string): Edit => ({ kind: 'remove', entity, id });

export const isEntityName = (name: string): name is EntityName => Object.hasOwn(entities, name);

/** Everything in a plan, by name. */
export const entityNames: readonly EntityName[] = Object.keys(entities).filter(isEntityName);

/** The fields of an entity of the plan, by name. */
export const fieldsOf = (entity: string): Fields => fieldsIn(planAggregate, entity);

/** The values of something in a plan after its fields are edited, with what follows from that. */
export const editFields = (entity: string, values: FieldValues, edits: FieldValues): Record<string, unknown> =>
  core.editFields(planAggregate, entity, values, edits);

/** The plan after an edit. An edit of something that is no longer there changes nothing. */
export const applyEdit = (plan: Plan, edit: Edit): Plan => core.applyEdit(planAggregate, plan, edit);

/** Something in a plan, with the id of what it belongs to; null if it is not there. */
export const find = (
  plan: Plan,
  entity: string,
  id: string,
): { readonly node: Node; readonly parentId: string } | null => tree.find(planAggregate, plan, entity, id);
