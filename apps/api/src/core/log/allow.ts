import { can } from '@cynllun/domain/access/access';
import type { Operation, SubjectOf } from '@cynllun/domain/access/operations';
import type { Viewer } from '@cynllun/domain/access/roles';
import { ExpectedFailure } from './failure.ts';

const failures = { wrongStage: 'stage', forbidden: 'forbidden', notFound: 'notFound' } as const;

/** Goes on if `viewer` may do `operation` to `subject`; otherwise throws the failure that is sent to them. */
export function allow<O extends Operation>(viewer: Viewer, operation: O, subject: SubjectOf<O>): void {
  const decision = can(viewer, operation, subject);
  if (decision !== 'allowed') throw new ExpectedFailure({ kind: failures[decision] });
}
