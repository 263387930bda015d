import type { Edit } from '@cynllun/domain/aggregate/edit';

/** An edit as the API's mutations take it: `{ kind: 'set', entity: 'page', … }` → `{ setPage: … }`. */
export function editInput(edit: Edit): Readonly<Record<string, object>> {
  if (!('fields' in edit)) return { [edit.kind]: { entity: edit.entity, id: edit.id } };
  const key = edit.kind + edit.entity.charAt(0).toUpperCase() + edit.entity.slice(1);
  const { id, fields } = edit;
  return { [key]: edit.kind === 'add' ? { id, parentId: edit.parentId, fields } : { id, fields } };
}
