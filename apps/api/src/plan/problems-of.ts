import { checkFields } from '@cynllun/domain/plan/check-fields';
import type { Edit } from '@cynllun/domain/plan/edit';
import { path } from '@cynllun/domain/plan/path';
import type { Problem } from '../changes/failure.ts';

/** What is wrong with the fields of an edit, by their paths; none if it can be applied. */
export function problemsOf(edit: Edit): readonly Problem[] {
  if (edit.kind === 'remove') return [];
  const errors = checkFields(edit.entity, edit.fields);
  return errors.map(({ field, code, params }) => ({ path: path(edit.entity, edit.id, field), code, params }));
}
