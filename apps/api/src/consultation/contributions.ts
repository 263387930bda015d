import { can } from '@cynllun/domain/access/access';
import type { OperationOn } from '@cynllun/domain/access/operations';
import type { Subject } from '@cynllun/domain/access/subject';
import { tellingOf, type Telling } from '@cynllun/domain/consultation/concern';
import type { Comment, CommentAnswer, Contributions } from '@cynllun/domain/consultation/consultation';
import { answerOf, handledBy, isConcern, standingIn } from '@cynllun/domain/consultation/triage';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Context } from '../core/context.ts';
import { readWhole, readWholes } from '../core/read/read-whole.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { planReader } from '../plan/plan-reader.ts';
import { peopleOf } from '../plan/surroundings.ts';
import { withReferences } from '../plan/references.ts';
import { contributionVersions } from './contribution-versions.ts';
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
  /** By which people know it: the how manieth that came. What somebody may not read keeps its own. */
  readonly number: number;
  readonly subject: ContributionSubject;
  readonly standing: ReturnType<typeof standingIn>;
  /** Its own answer, or that of the comment it was joined to. */
  readonly answer: CommentAnswer | null;
  /** The file that is the original of what was said elsewhere; null where there is none. */
  readonly originalId: string | null;
  /** The action it is about, as the plan has it now; null for none, or one that is gone. */
  readonly action: Plan['actions'][number] | null;
  /** Where somebody fears for a person: who is told next. */
  readonly next: Telling['next'];
}

/** What was contributed to a consultation, as far as its viewer reads it. */
export interface Triage {
  readonly contributionsId: string;
  readonly consultationId: string;
  /** Of the consultation. */
  readonly number: number;
  /** The number of the copy that contributors are shown now. */
  readonly lastCopy: number;
  readonly viewerRuns: boolean;
  /** Grows when something is written that the viewer may read. */
  readonly version: number;
  /** All that the viewer reads, as it came. */
  readonly comments: readonly TriagedComment[];
  readonly plan: Plan;
  /** Whom concerns are told to, in order. */
  readonly contacts: readonly string[];
  /** What was changed in answer, by the answer's id: read once it is asked for. */
  readonly changesOf: () => Promise<(answerId: string) => DescribedChanges>;
}

/** A comment as access sees it: its action's owners may answer it. */
export const contributionSubject = (
  consultation: ConsultationSubject,
  comment: Comment,
  { actions }: Pick<Plan, 'actions'>,
): ContributionSubject =>
  subjectOf(
    consultation,
    comment,
    (comment.about === 'action' && actions.find(({ id }) => id === comment.aboutId)) || null,
  );

const subjectOf = (
  consultation: ConsultationSubject,
  comment: Comment,
  action: Plan['actions'][number] | null,
): ContributionSubject => ({
  ...consultation,
  kind: 'contribution',
  responsiblePersonId: action?.responsiblePersonId ?? null,
  accountablePersonId: action?.accountablePersonId ?? null,
  handledByPersonIds: handledBy(comment),
  isConcern: isConcern(comment),
});

const mayOnContribution = (
  { viewer }: Pick<Context, 'viewer'>,
  operation: OperationOn<'contribution'>,
  subject: ContributionSubject,
): boolean => can(viewer, operation, subject) === 'allowed';

interface Root {
  readonly id: string;
  readonly consultationId: string;
  readonly planId: string;
  readonly number: number;
  readonly lastCopy: number;
}

/**
 * What was contributed to a consultation, of which the viewer reads what they may: all, that of their own actions, or what
 * somebody fears for where they are a contact. Null where there is nothing that they may read, and they run nothing there.
 */
export async function readTriage(context: Context, consultationId: string): Promise<Triage | null> {
  const [root] = await context.sql.$queryRaw<Root[]>`${rootsSql} WHERE c."id" = ${consultationId}::uuid`;
  return root === undefined ? null : ((await readTriages(context, root.planId, [root]))[0] ?? null);
}

/** As `readTriage`, of every consultation on a plan, the last first: in as many statements for many as for one. */
export async function readTriagesOfPlan(context: Context, planId: string): Promise<readonly Triage[]> {
  const roots = await context.sql.$queryRaw<Root[]>`
    ${rootsSql} WHERE c."planId" = ${planId}::uuid ORDER BY c."number" DESC`;
  return readTriages(context, planId, roots);
}

const rootsSql = Prisma.sql`
  SELECT b."id", b."planId", c."id" AS "consultationId", c."number",
    (SELECT coalesce(max(k."number"), 0) FROM "ConsultationCopy" k WHERE k."consultationId" = c."id") AS "lastCopy"
  FROM "Consultation" c JOIN "Contributions" b ON b."consultationId" = c."id"`;

async function readTriages(context: Context, planId: string, roots: readonly Root[]): Promise<readonly Triage[]> {
  if (roots.length === 0) return [];
  const { sql } = context;
  const [subjects, versions] = await Promise.all([
    consultationsAsAccess(
      context,
      roots.map(({ consultationId }) => consultationId),
    ),
    // Before what it is the version of: what is written meanwhile is asked for once more.
    contributionVersions(context, roots),
  ]);
  // Whoever may not know that something came reads nothing of it.
  const known = roots.filter(({ consultationId }) => {
    const subject = subjects.get(consultationId);
    return subject !== undefined && mayOnConsultation(context, 'consultation.follow', subject);
  });
  if (known.length === 0) return [];
  const [contributed, plan] = await Promise.all([
    readWholes(
      sql,
      storedContributions,
      known.map(({ id }) => id),
    ),
    planReader(sql).read(planId),
  ]);
  if (plan === null) return [];
  const actions = new Map(withReferences(plan).actions.map((action) => [action.id, action]));
  return known.flatMap(({ id, consultationId, number, lastCopy }): Triage[] => {
    const consultation = subjects.get(consultationId);
    const found = contributed.find((one) => one.id === id) as Contributions | undefined;
    if (consultation === undefined || found === undefined) return [];
    const comments = triaged(context, consultation, found, actions);
    if (comments.length === 0 && !mayOnConsultation(context, 'consultation.answer', consultation)) return [];
    const viewerRuns = mayOnConsultation(context, 'consultation.run', consultation);
    const version = versions.get(id) ?? 0;
    const contacts = consultation.contactPersonIds;
    const changesOf = once(() => readChanges(context, { id, consultationId, plan, comments: found.comments }));
    const own = { consultationId, number, lastCopy, viewerRuns, version, comments, plan, contacts, changesOf };
    return [{ contributionsId: id, ...own }];
  });
}

/** Made when it is first asked for. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
}

interface OfPlan extends Pick<Triage, 'consultationId' | 'plan'>, Pick<Root, 'id'> {
  readonly comments: readonly Comment[];
}

async function readChanges({ sql }: Context, { id, consultationId, plan, comments }: OfPlan) {
  const records = await readAnswerChanges(sql, plan.id, id);
  const [people, changes] = await Promise.all([
    peopleOf(sql, plan),
    shownChanges(sql, consultationId, comments, records),
  ]);
  const known = knownIn(plan, people);
  return (answerId: string) => describedChanges(known, changes.get(answerId));
}

function triaged(
  context: Context,
  consultation: ConsultationSubject,
  { comments: all, statements }: Contributions,
  actions: ReadonlyMap<string, Plan['actions'][number]>,
): readonly TriagedComment[] {
  // Their ids tell the order in which they came; the day of a letter may be long before.
  const at = context.now().getTime();
  const originals = new Map(statements.map(({ id, fileId }) => [id, fileId]));
  const asTheyCame = all.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return asTheyCame.flatMap((comment, index): TriagedComment[] => {
    const action = (comment.about === 'action' && actions.get(comment.aboutId)) || null;
    const subject = subjectOf(consultation, comment, action);
    if (!mayOnContribution(context, 'consultation.answer', subject)) return [];
    const [standing, answer] = [standingIn(comment, all), answerOf(comment, all)];
    const concern = comment.concerns.at(-1);
    const next = concern === undefined ? null : tellingOf(concern, consultation.contactPersonIds, at).next;
    const originalId = originals.get(comment.statementId ?? '') || null;
    return [{ comment, number: index + 1, subject, action, standing, answer, next, originalId }];
  });
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
