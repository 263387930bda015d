import { path } from '@cynllun/domain/aggregate/path';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { refuseProblems } from '../core/write/edit-aggregate.ts';
import { ValidationError } from '../core/log/failure.ts';
import { storedPlan } from '../plan/stored-plan.ts';

/**
 * Refuses edits whose values cannot be taken, and those that are of something else than what is changed here.
 * @param isOfThem whether an edit is one of those that may be made here
 */
export function refuseOthers(edits: readonly Edit[], isOfThem: (edit: Edit) => boolean): void {
  refuseProblems(storedPlan.aggregate, edits);
  const others = edits.filter((edit) => !isOfThem(edit));
  if (others.length === 0) return;
  throw new ValidationError(
    others.map(({ entity, id }) => ({ path: path(entity, id, ''), code: 'notInSeal', params: {} })),
  );
}
