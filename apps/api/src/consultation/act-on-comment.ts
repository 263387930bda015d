import { randomUUIDv7 } from 'node:crypto';
import type { OperationOn } from '@cynllun/domain/access/operations';
import { fieldsOf } from '@cynllun/domain/aggregate/aggregate';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import { emptyText } from '@cynllun/domain/text/text';
import type { Comment, Contributions } from '@cynllun/domain/consultation/consultation';
import { hidingSchema } from '@cynllun/domain/consultation/forms';
import { isHidden, isInBoth, redactionEntries } from '@cynllun/domain/consultation/released';
import type { Contributed } from '@cynllun/domain/consultation/standing';
import { duplicateOf, gateFactsOf } from '@cynllun/domain/consultation/triage';
import type { Context } from '../core/context.ts';
import { summaryOf } from '@cynllun/domain/consultation/summary';
import type { GateFactsSource } from '@cynllun/domain/rules/gate-facts';
import { putFacts } from '../core/facts/facts.ts';
import { allow } from '../core/log/allow.ts';
import { checked, invalid, NotFoundError } from '../core/log/failure.ts';
import { readOutline, readWhole, type Outline } from '../core/read/read-whole.ts';
import type { Write } from '../core/log/types.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { planReader } from '../plan/plan-reader.ts';
import type { Sql } from '../platform/sql.ts';
import { readSenders } from './senders.ts';
import { contributionSubject } from './contributions.ts';
import { storedContributions } from './stored-consultation.ts';

/** Which comment something is done to. */
export interface OnComment {
  readonly commentId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
}

/** Everything that was contributed, under its lock. */
async function underLock(tx: Sql, rootId: string): Promise<Contributions> {
  const contributions = await readWhole<Contributions>(tx, storedContributions, rootId);
  if (contributions === null) throw new NotFoundError();
  return contributions;
}

/**
 * Tells the rules of the plan how its comments stand and who was heard, at the end of a write to what was contributed: whoever
 * writes to it calls this.
 */
export async function putContributionFacts(
  { today }: Pick<Context, 'today'>,
  write: Pick<Write<Sql>, 'tx' | 'log' | 'sequence' | 'changes'>,
): Promise<void> {
  if (write.changes.length === 0) return;
  const { id } = write.log;
  const contributed = await readOutline<Stood>(write.tx, storedContributions, id, standingOutline);
  if (contributed === null) throw new NotFoundError();
  const { number, senderOf } = await readSenders(write.tx, id);
  const summary = { id: contributed.consultationId, number, ...summaryOf(contributed, senderOf) };
  const facts: GateFactsSource = { ...gateFactsOf(contributed, today()), consultations: [summary] };
  await putFacts(write, contributed.planId, facts);
}

type Stood = Contributed & Pick<Contributions, 'planId' | 'consultationId'>;

/** What is read of it: each write does, and there may be many hundred comments. */
const standingOutline: Outline = {
  contributions: ['planId', 'consultationId'],
  consultationMeeting: ['on'],
  meetingGroup: ['group', 'count'],
  comment: ['verified', 'group', 'members', 'way', 'invitationId', 'meetingId', 'statementId'],
  admission: ['admitted'],
  consideration: ['duplicateOfId'],
  commentHiding: ['hidden'],
  safeguardingConcern: [],
  commentAnswer: ['outcome', 'reason'],
};

interface Found {
  readonly comment: Comment;
  readonly contributions: Contributions;
  readonly write: AggregateWrite;
}

/** Something that is added to a comment. */
interface Addition {
  readonly entity: string;
  readonly fields: object;
  readonly id?: string;
  readonly parentId?: string;
}

/** What is part of something else is of its day, and of whoever did that. */
const hasBy = (entity: string): boolean => fieldsOf(contributionsAggregate, entity)['personId'] !== undefined;

/**
 * Adds to a comment what somebody does with it, once they may.
 * @throws ExpectedFailure
 */
export async function act(
  context: Context,
  { commentId, requestId }: OnComment,
  operation: OperationOn<'contribution'>,
  make: (found: Found) => readonly Addition[] | Promise<readonly Addition[]>,
): Promise<string> {
  const [row] = await context.sql.$queryRaw<{ id: string; consultationId: string }[]>`
    SELECT b."id", b."consultationId" FROM "Comment" c JOIN "Contributions" b ON b."id" = c."contributionsId"
    WHERE c."id" = ${commentId}::uuid`;
  if (row === undefined) throw new NotFoundError();
  await writeToAggregate(context, storedContributions, { rootId: row.id, requestId }, async (write) => {
    const { subject } = write.access;
    const contributions = await underLock(write.tx, row.id);
    const comment = contributions.comments.find(({ id }) => id === commentId);
    const plan = await planReader(context.sql).read(contributions.planId);
    if (subject.kind !== 'consultation' || comment === undefined || plan === null) throw new NotFoundError();
    allow(write.viewer, operation, contributionSubject(subject, comment, plan));
    const by = { on: context.today(), personId: write.viewer?.personId ?? null };
    const additions = await make({ comment, contributions, write });
    const edits = additions.map(({ entity, fields, id = randomUUIDv7(), parentId = commentId }) => ({
      kind: 'add' as const,
      entity,
      id,
      parentId,
      fields: { ...(hasBy(entity) ? by : {}), ...fields },
    }));
    if (edits.length === 0) return;
    await applyEdits(write, edits, 'caller');
    await putContributionFacts(context, write);
  });
  return row.consultationId;
}

/**
 * Takes a comment in hand, or joins it to another that says the same: both are counted, and answered alike.
 * @returns the consultation
 * @throws ExpectedFailure naming `duplicateOfId`
 */
export const considerComment = (
  context: Context,
  { duplicateOfId, ...on }: OnComment & { readonly duplicateOfId: string | null },
): Promise<string> =>
  act(context, on, 'consultation.answer', ({ contributions, comment }) => {
    const original = contributions.comments.find(({ id }) => id === duplicateOfId);
    const isWrong = duplicateOfId !== null && (original === undefined || original.id === comment.id);
    // What is joined to others leads to one that is not: whoever follows it comes to the answer.
    if (isWrong || (original !== undefined && duplicateOf(original) !== null))
      throw invalid('duplicateOfId', 'notInList');
    return [{ entity: 'consideration', fields: { duplicateOfId } }];
  });

/**
 * Lets a comment, or what it was answered, be shown beyond triage as it stands: a second person does, who neither entered it, nor
 * took words out of it, nor answered it. An answer is there in both languages by then.
 * @throws ExpectedFailure naming `of`
 */
export const releaseComment = (
  context: Context,
  { of, ...on }: OnComment & { readonly of: 'comment' | 'answer' },
): Promise<string> =>
  act(context, on, 'consultation.release', ({ comment }) => {
    const answer = comment.answers.at(-1);
    if (of === 'answer' && answer === undefined) throw invalid('of', 'nothingSaid');
    if (of === 'answer' && answer !== undefined && !isInBoth(answer)) throw invalid('of', 'oneLanguage');
    const fields = { of, redactions: redactionEntries(comment), answerId: of === 'answer' ? answer?.id : null };
    return [{ entity: 'commentRelease', fields }];
  });

/** Lets what came by the open link count, or not. */
export const admitComment = (
  context: Context,
  { admitted, ...on }: OnComment & { readonly admitted: boolean },
): Promise<string> => act(context, on, 'consultation.record', () => [{ entity: 'admission', fields: { admitted } }]);

interface SetHidden extends OnComment {
  readonly reasonEn: string;
  readonly reasonCy: string;
}

/** @throws ExpectedFailure naming `reasonEn` or `reasonCy` */
function setHidden(context: Context, input: SetHidden, hidden: boolean): Promise<string> {
  const { reasonEn, reasonCy } = checked(hidingSchema, input);
  return act(context, input, 'consultation.run', ({ comment }) => {
    if (isHidden(comment) === hidden) return [];
    const reason = { ...emptyText(comment.language ?? 'en'), en: reasonEn, cy: reasonCy };
    return [{ entity: 'commentHiding', fields: { hidden, reason } }];
  });
}

/**
 * Hides abuse, with a reason: it is kept for the record.
 * @throws ExpectedFailure naming `reasonEn` or `reasonCy`
 */
export const hideComment = (context: Context, input: SetHidden): Promise<string> => setHidden(context, input, true);

/**
 * Shows a comment again that was hidden, with a reason: it counts as it did before.
 * @throws ExpectedFailure naming `reasonEn` or `reasonCy`
 */
export const showComment = (context: Context, input: SetHidden): Promise<string> => setHidden(context, input, false);
