import { can } from '@cynllun/domain/access/access';
import type { OperationOn } from '@cynllun/domain/access/operations';
import type { Subject } from '@cynllun/domain/access/subject';
import { tellingOf, type Telling } from '@cynllun/domain/consultation/concern';
import type { Comment, CommentAnswer, Contributions } from '@cynllun/domain/consultation/consultation';
import { answerOf, handledBy, isConcern, standingIn } from '@cynllun/domain/consultation/triage';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { planReader } from '../plan/plan-reader.ts';
import { peopleOf } from '../plan/surroundings.ts';
import { withReferences } from '../plan/references.ts';
import { readAnswerChanges } from './plan-changes.ts';
import { describedChanges, knownIn, type DescribedChanges } from './described-changes.ts';
import { shownChanges } from './shown-changes.ts';
import { consultationsAsAccess, mayOnConsultation, type ConsultationSubject } from './read-consultation.ts';
import { storedContributions } from './stored-consultation.ts';

/** Something that was contributed, as access sees it. */
export type ContributionSubject = Extract<Subject, { kind: 'contribution' }>;

/** A comment in triage: how it stands, and what the viewer may do with it. */
export interface TriagedComment {
  readonly comment: Comment;
  readonly subject: ContributionSubject;
  readonly standing: ReturnType<typeof standingIn>;
  /** Its own answer, or that of the comment it was joined to. */
  readonly answer: CommentAnswer | null;
  /** The file that is the original of what was said elsewhere; null where there is none. */
  readonly originalId: string | null;
  /** The action it is about, as the plan has it now; null for none, or one that is gone. */
  readonly action: Plan['actions'][number] | null;
  /** What was changed in answer. */
  readonly changes: DescribedChanges;
  /** Where somebody fears for a person: who is told next. */
  readonly next: Telling['next'];
}

export interface Triage {
  readonly consultationId: string;
  /** Of the consultation. */
  readonly number: number;
  readonly viewerRuns: boolean;
  readonly comments: readonly TriagedComment[];
  readonly people: readonly NamedPerson[];
  /** Whom concerns are told to, in order. */
  readonly contacts: readonly string[];
}

/** A comment as access sees it: its action's owners may answer it. */
export function contributionSubject(
  consultation: ConsultationSubject,
  comment: Comment,
  { actions }: Pick<Plan, 'actions'>,
): ContributionSubject {
  const action = comment.about === 'action' ? actions.find(({ id }) => id === comment.aboutId) : undefined;
  return {
    ...consultation,
    kind: 'contribution',
    responsiblePersonId: action?.responsiblePersonId ?? null,
    accountablePersonId: action?.accountablePersonId ?? null,
    handledByPersonIds: handledBy(comment),
    isConcern: isConcern(comment),
  };
}

const mayOnContribution = (
  { viewer }: Pick<Context, 'viewer'>,
  operation: OperationOn<'contribution'>,
  subject: ContributionSubject,
): boolean => can(viewer, operation, subject) === 'allowed';

/**
 * What was contributed to a consultation, of which the viewer reads what they may: all, that of their own actions, or what
 * somebody fears for where they are a contact. Null where there is nothing that they may read, and they run nothing there.
 */
export async function readTriage(context: Context, consultationId: string): Promise<Triage | null> {
  const { sql } = context;
  const consultation = (await consultationsAsAccess(context, [consultationId])).get(consultationId);
  if (consultation === undefined) return null;
  const [row] = await sql.$queryRaw<{ id: string; planId: string; number: number }[]>`
    SELECT b."id", b."planId", c."number" FROM "Contributions" b JOIN "Consultation" c ON c."id" = b."consultationId"
    WHERE c."id" = ${consultationId}::uuid`;
  if (row === undefined) return null;
  const [contributions, plan, records] = await Promise.all([
    readWhole<Contributions>(sql, storedContributions, row.id),
    planReader(sql).read(row.planId),
    readAnswerChanges(sql, row.planId, row.id),
  ]);
  if (contributions === null || plan === null) return null;
  const { comments, statements } = contributions;
  const [people, changes] = await Promise.all([
    peopleOf(sql, plan),
    shownChanges(sql, consultationId, comments, records),
  ]);
  const known = knownIn(plan, people);
  const at = context.now().getTime();
  const triaged = comments.flatMap((comment): TriagedComment[] => {
    const subject = contributionSubject(consultation, comment, plan);
    if (!mayOnContribution(context, 'consultation.answer', subject)) return [];
    const action = withReferences(plan).actions.find(({ id }) => id === comment.aboutId) ?? null;
    const answer = answerOf(comment, comments);
    const concern = comment.concerns.at(-1);
    const next = concern === undefined ? null : tellingOf(concern, consultation.contactPersonIds, at).next;
    const changed = describedChanges(known, changes.get(answer?.id ?? ''));
    const originalId = statements.find(({ id }) => id === comment.statementId)?.fileId || null;
    const standing = standingIn(comment, comments);
    return [{ comment, subject, action, originalId, standing, answer, changes: changed, next }];
  });
  if (triaged.length === 0 && !mayOnConsultation(context, 'consultation.answer', consultation)) return null;
  return {
    consultationId,
    number: row.number,
    viewerRuns: mayOnConsultation(context, 'consultation.run', consultation),
    comments: triaged,
    people,
    contacts: consultation.contactPersonIds,
  };
}

/** A comment that the viewer may answer, with its plan; null for any other. */
export async function findComment(
  context: Context,
  commentId: string,
): Promise<{
  readonly comment: Comment;
  readonly plan: Plan & { readonly sequence: number };
  readonly consultationId: string;
} | null> {
  const { sql } = context;
  const [row] = await sql.$queryRaw<{ id: string; consultationId: string; planId: string }[]>`
    SELECT b."id", b."consultationId", b."planId" FROM "Comment" c JOIN "Contributions" b ON b."id" = c."contributionsId"
    WHERE c."id" = ${commentId}::uuid`;
  if (row === undefined) return null;
  const [subjects, contributions, plan] = await Promise.all([
    consultationsAsAccess(context, [row.consultationId]),
    readWhole<Contributions>(sql, storedContributions, row.id),
    planReader(sql).read(row.planId),
  ]);
  const consultation = subjects.get(row.consultationId);
  const comment = contributions?.comments.find(({ id }) => id === commentId);
  if (consultation === undefined || comment === undefined || plan === null) return null;
  const isAllowed = mayOnContribution(context, 'consultation.answer', contributionSubject(consultation, comment, plan));
  return isAllowed ? { comment, plan, consultationId: row.consultationId } : null;
}
