import { can } from '@cynllun/domain/access/access';
import type { OperationOn } from '@cynllun/domain/access/operations';
import type { Subject } from '@cynllun/domain/access/subject';
import type { Comment, CommentAnswer, Contributions } from '@cynllun/domain/consultation/consultation';
import { answerOf, handledBy, isConcern, standingIn } from '@cynllun/domain/consultation/triage';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { planReader } from '../plan/plan-reader.ts';
import { peopleOf } from '../plan/surroundings.ts';
import { withReferences } from '../plan/references.ts';
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
  /** The action it is about, as the plan has it now; null for none, or one that is gone. */
  readonly action: Plan['actions'][number] | null;
}

export interface Triage {
  readonly consultationId: string;
  /** Of the consultation. */
  readonly number: number;
  readonly viewerRuns: boolean;
  readonly comments: readonly TriagedComment[];
  readonly people: readonly NamedPerson[];
  /** Of the plan's log: what was changed in answer is of this or before. */
  readonly planSequence: number;
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
  const [contributions, plan] = await Promise.all([
    readWhole<Contributions>(sql, storedContributions, row.id),
    planReader(sql).read(row.planId),
  ]);
  if (contributions === null || plan === null) return null;
  const { comments } = contributions;
  const triaged = comments.flatMap((comment): TriagedComment[] => {
    const subject = contributionSubject(consultation, comment, plan);
    if (!mayOnContribution(context, 'consultation.answer', subject)) return [];
    const action = withReferences(plan).actions.find(({ id }) => id === comment.aboutId) ?? null;
    return [{ comment, subject, action, standing: standingIn(comment, comments), answer: answerOf(comment, comments) }];
  });
  if (triaged.length === 0 && !mayOnConsultation(context, 'consultation.answer', consultation)) return null;
  return {
    consultationId,
    number: row.number,
    viewerRuns: mayOnConsultation(context, 'consultation.run', consultation),
    comments: triaged,
    people: await peopleOf(sql, plan),
    planSequence: plan.sequence,
  };
}
