import { editMutation } from '../core/graphql/edit-mutation.ts';
import { storedPlan } from './stored-plan.ts';

const { edit, result } = editMutation(storedPlan, 'plan.edit', {
  mutation: 'editPlan',
  result: 'PlanEdited',
  rootId: 'planId',
  of: 'a plan',
  edit: 'Edit',
  remove: 'Remove',
  removable: 'RemovableEntity',
});

export const PlanEditRef = edit;
export const PlanEditedRef = result;
