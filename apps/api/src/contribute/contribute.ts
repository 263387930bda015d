import { randomUUIDv7 } from 'node:crypto';
import { emptyFields } from '@cynllun/domain/aggregate/edit';
import { contributionSchema, type Contribution, type Saying } from '@cynllun/domain/consultation/contribute';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import { languageQuestions } from '@cynllun/domain/consultation/language-questions';
import type { OpenedCopy } from '@cynllun/domain/consultation/copy';
import { readReceiptCode } from '@cynllun/domain/consultation/receipt-code';
import { stateOf } from '@cynllun/domain/consultation/window';
import { londonDate } from '@cynllun/domain/calendar/date';
import type { Language } from '@cynllun/domain/text/language';
import { sayer } from '@cynllun/messages/say';
import { translator } from '@cynllun/messages/translator';
import { putContributionFacts } from '../consultation/act-on-comment.ts';
import { readCopy } from '../consultation/copies.ts';
import { withoutSession, type Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { checked, invalid, NotFoundError } from '../core/log/failure.ts';
import type { Write } from '../core/log/types.ts';
import { writeToLogInSql } from '../core/log/write.ts';
import { insertRows } from '../core/write/store-rows.ts';
import { limitTable } from '../platform/limits.ts';
import { networkOf, takeTurn } from '../platform/rate-limit.ts';
import { securityEvent } from '../platform/security-events.ts';
import { hashOf } from '../platform/sessions-secrets.ts';
import type { Sql } from '../platform/sql.ts';
import { findWayIn, type WayIn } from './ways-in.ts';

export interface Contribute {
  /** The secret of an invitation's link, the code of the open one, or the consultation's id for an invitee who is signed in. */
  readonly link: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  /** The code of the receipt, as the device made it: what is sent again has the same. */
  readonly receipt: string;
  /** The number of the copy that they read. */
  readonly copy: number;
  /** The language of the page. */
  readonly language: Language;
  readonly contribution: unknown;
}

const words = translator();

/**
 * Takes what somebody says of a plan that they are consulted on. It is written to a log of its own, and touches no other. What
 * comes by the open link counts for nothing until an officer admits it.
 * @throws ExpectedFailure
 */
export async function contribute(asked: Context, input: Contribute): Promise<void> {
  const way = await findWayIn(asked, asked.sql, input.link);
  if (way === null || way.by === 'signedIn') throw new NotFoundError();
  const context = way.bySession ? asked : withoutSession(asked);
  allow(context.viewer, 'consultation.comment', way.subject);
  const code = readReceiptCode(input.receipt);
  if (code === null) throw invalid('receipt', 'notACode');
  const isBody = way.invited?.kind === 'body';
  const sent = checked(contributionSchema({ openLink: way.by === 'openLink', body: isBody }), input.contribution);
  refuseUnknown(sent.comments, await copyRead(context.sql, way, input.copy));
  if (await isWritten(context.sql, way, input.requestId, code)) return;
  if (way.by === 'openLink') await takeOpenTurn(context, way);
  const consent = sent.mayBeNamed ? sayer(await words, input.language)('sending:send.mayBeNamed') : '';
  const log = { aggregate: contributionsAggregate, id: way.contributionsId };
  await writeToLogInSql(context, log, input.requestId, async (write) => {
    // As it stands now: it may have closed while this waited, on the minute.
    const now = await findWayIn(context, write.tx, input.link);
    if (now === null) throw new NotFoundError();
    allow(context.viewer, 'consultation.comment', now.subject);
    if (await isWritten(write.tx, way, input.requestId, code)) return;
    await add(write, now, sent, { ...input, receipt: code, consent });
    await putContributionFacts(context, write);
  });
}

/** Whether this request was written before. @throws where it had another receipt: it is somebody else's */
async function isWritten(sql: Sql, { contributionsId }: WayIn, requestId: string, code: string): Promise<boolean> {
  const [row] = await sql.$queryRaw<{ isSame: boolean }[]>`
    SELECT "codeHash" = ${hashOf('receipt', code)} AS "isSame" FROM "Receipt"
    WHERE "contributionsId" = ${contributionsId}::uuid AND "requestId" = ${requestId}::uuid`;
  if (row?.isSame === false) throw new NotFoundError();
  return row !== undefined;
}

/** Whoever is behind one network shares its turns at one consultation; nobody else can use them up. */
async function takeOpenTurn(context: Context, { consultationId }: WayIn): Promise<void> {
  const who = `${consultationId} ${networkOf(context.caller.ip)}`;
  const { fromNetwork, fromNetworkInDay } = limitTable.contribution;
  const limits = [
    { name: 'contribution from network', who, ...fromNetwork },
    { name: 'contribution from network in a day', who, ...fromNetworkInDay },
  ];
  const opens = await takeTurn(context.prisma, limits, context.now());
  if (opens === null) return;
  securityEvent(context, 'limitReached', { limit: 'contribution' });
  const minutes = Math.max(1, Math.ceil((opens.getTime() - context.now().getTime()) / 60_000));
  throw invalid('comments', 'tooManyTries', { minutes });
}

/** The copy that somebody read: one may have been issued since. @throws where the consultation had none of that number */
async function copyRead(sql: Sql, { consultationId }: WayIn, number: number): Promise<OpenedCopy> {
  const [copy] = await sql.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ConsultationCopy" WHERE "consultationId" = ${consultationId}::uuid AND "number" = ${number}::int`;
  if (copy === undefined) throw invalid('copy', 'notInList');
  return readCopy(sql, copy.id);
}

/** What is said is about something that the copy shows. */
function refuseUnknown(comments: readonly Saying[], copy: OpenedCopy): void {
  const known: Readonly<Record<NonNullable<Saying['about']>, readonly string[]>> = {
    action: copy.actions.map(({ id }) => id),
    question: [...copy.questions.map(({ id }) => id), ...languageQuestions],
    plan: [''],
  };
  const index = comments.findIndex(({ about, aboutId }) => !known[about].includes(aboutId));
  if (index !== -1) throw invalid(`comments.${index}.aboutId`, 'notInList');
}

async function add(
  write: Write<Sql>,
  way: WayIn,
  sent: Contribution,
  given: Omit<Contribute, 'contribution'> & { readonly consent: string },
): Promise<void> {
  const { tx, changes } = write;
  const { invited, window, contributionsId, subject } = way;
  const { comments, ...rest } = sent;
  const ofAll = {
    ...emptyFields(contributionsAggregate, 'comment', 'en'),
    copy: given.copy,
    group: invited === null ? rest.group : invited.group,
    members: invited?.kind === 'body' ? rest.members : null,
    way: invited === null ? 'openLink' : 'invitation',
    invitationId: invited?.id ?? '',
    on: londonDate(write.at.getTime()),
    late: stateOf(window, write.at.getTime()) === 'closed' && subject.keepsLate,
    verified: invited !== null,
    name: rest.mayBeNamed ? (invited === null ? rest.name : invited.body || invited.name) : '',
    mayBeNamed: rest.mayBeNamed,
    // Those who were invited are answered at the address they were invited at.
    replyTo: invited === null ? rest.replyTo : '',
  };
  // Made in one millisecond they have no order of their own: comments are numbered in the order in which they were said.
  const ids = comments.map(() => randomUUIDv7()).toSorted();
  const rows = comments.map((saying, index) => ({
    id: ids[index] ?? '',
    parentId: contributionsId,
    values: { ...ofAll, ...saying },
  }));
  await insertRows(tx, contributionsAggregate, 'comment', rows);
  for (const { id, parentId, values } of rows)
    changes.push({ entity: 'comment', entityId: id, field: '', before: null, after: { ...values, parentId } });
  const receiptId = randomUUIDv7();
  await tx.$executeRaw`
    INSERT INTO "Receipt" ("id", "contributionsId", "requestId", "codeHash", "language", "consent", "at")
    VALUES (${receiptId}::uuid, ${contributionsId}::uuid, ${given.requestId}::uuid, ${hashOf('receipt', given.receipt)},
      ${given.language}::"Language", ${given.consent}, ${write.at}::timestamptz)`;
  await tx.$executeRaw`
    INSERT INTO "ReceiptComment" ("commentId", "receiptId")
    SELECT "id", ${receiptId}::uuid FROM unnest(${rows.map(({ id }) => id)}::uuid[]) AS r("id")`;
}
