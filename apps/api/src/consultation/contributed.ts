import { can } from '@cynllun/domain/access/access';
import type { Contributions } from '@cynllun/domain/consultation/consultation';
import { isConcern } from '@cynllun/domain/consultation/triage';
import type { Context } from '../core/context.ts';
import type { ContributionSubject } from './contributions.ts';
import type { ConsultationSubject } from './read-consultation.ts';

/** Something that was contributed and is on no action, as access sees it. */
export const contributed = (
  consultation: ConsultationSubject,
  { handledBy = null, isFeared = false }: { readonly handledBy?: string | null; readonly isFeared?: boolean },
): ContributionSubject => ({
  ...consultation,
  kind: 'contribution',
  responsiblePersonId: null,
  accountablePersonId: null,
  handledByPersonIds: handledBy === null ? [] : [handledBy],
  isConcern: isFeared,
});

/**
 * Whether the viewer may see what was said elsewhere, with its original: once somebody fears for a person in it, its contacts alone
 * may.
 */
export function maySeeStatement(
  { viewer }: Pick<Context, 'viewer'>,
  consultation: ConsultationSubject,
  { comments }: Pick<Contributions, 'comments'>,
  statementId: string,
): boolean {
  const isFeared = comments.some((comment) => comment.statementId === statementId && isConcern(comment));
  const operation = isFeared ? 'consultation.answer' : 'consultation.record';
  return can(viewer, operation, contributed(consultation, { isFeared })) === 'allowed';
}
