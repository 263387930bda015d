import { focusField } from '../../shared/form/field.ts';
import { onePress } from '../../shared/form/onePress.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useAdd } from '../../shared/plan/useAdd.ts';
import { useEdit } from '../../shared/writing/useStore.ts';
import { useConsultation } from './useConsultation.ts';

interface Placed {
  readonly id: string;
  readonly position: number;
}

/** Adding to a list of the consultation and taking from it: the cursor goes to what was added, or to the button that adds. */
export function useList(entity: string, items: readonly Placed[], firstField: string) {
  const { id: parentId } = useConsultation();
  const add = useAdd();
  const edit = useEdit();
  const addId = `add-${entity}`;
  return {
    addId,
    add: (fields: object = {}) => {
      const id = newId();
      const position = Math.max(0, ...items.map((one) => one.position)) + 1;
      add({
        edits: [{ kind: 'add', entity, id, parentId, fields: { position, ...fields } }],
        field: `${entity}:${id}:${firstField}`,
      });
    },
    remove: (id: string, said: string) => {
      onePress();
      edit({ kind: 'remove', entity, id }, { undo: said });
      focusField(addId);
    },
  };
}
