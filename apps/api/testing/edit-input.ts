import type { Edit } from '@cynllun/domain/plan/edit';

/** An edit as the API's `Edit` input has it. */
export function toInput(edit: Edit): Record<string, object> {
  if (edit.kind === 'remove' || edit.kind === 'putBack') return { [edit.kind]: { entity: edit.entity, id: edit.id } };
  const { kind, entity, ...rest } = edit;
  return { [`${kind}${entity.charAt(0).toUpperCase()}${entity.slice(1)}`]: rest };
}
