import { can } from '@cynllun/domain/access/access';
import type { Operation, SubjectOf } from '@cynllun/domain/access/operations';
import type { Viewer } from '@cynllun/domain/access/roles';
import { ForbiddenError, NotFoundError, StageError } from './failure.ts';

const failures = { wrongStage: StageError, forbidden: ForbiddenError, notFound: NotFoundError };

/** Goes on if `viewer` may do `operation` to `subject`; otherwise throws the failure that is sent to them. */
export function allow<O extends Operation>(viewer: Viewer, operation: O, subject: SubjectOf<O>): void {
  const decision = can(viewer, operation, subject);
  if (decision !== 'allowed') throw new failures[decision]();
}
