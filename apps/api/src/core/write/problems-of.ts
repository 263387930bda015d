import { entityOf, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { checkFields } from '@cynllun/domain/aggregate/check-fields';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { path } from '@cynllun/domain/aggregate/path';
import type { Problem } from '../log/failure.ts';

/** What is wrong with an edit, by the paths of its fields; none if it can be applied. */
export function problemsOf(from: Aggregate, edit: Edit): readonly Problem[] {
  if (!isEditable(from, edit)) return [{ path: path(edit.entity, edit.id, ''), code: 'neverChanged', params: {} }];
  if (!('fields' in edit)) return [];
  const { fields } = entityOf(from, edit.entity);
  const kept = Object.keys(edit.fields).filter((key) => fields[key]?.byUseCase === true);
  const errors = checkFields(from, edit.entity, edit.fields);
  return [...kept.map((field) => ({ field, code: 'neverChanged', params: {} }) as const), ...errors].map(
    ({ field, code, params }) => ({ path: path(edit.entity, edit.id, field), code, params }),
  );
}

/** What was appended or frozen stays as it was written, and what use cases make is not for clients to add or remove. */
function isEditable(from: Aggregate, edit: Edit): boolean {
  const { manner, byUseCase, madeByUseCase, freezes } = entityOf(from, edit.entity);
  if (byUseCase || manner === 'frozen') return false;
  if (edit.kind === 'freeze') return freezes;
  if (madeByUseCase) return edit.kind === 'set';
  return edit.kind === 'add' || manner === 'edited';
}
