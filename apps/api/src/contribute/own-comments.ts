import { can } from '@cynllun/domain/access/access';
import type { Subject } from '@cynllun/domain/access/subject';
import type { OpenedCopy } from '@cynllun/domain/consultation/copy';
import { readReceiptCode } from '@cynllun/domain/consultation/receipt-code';
import type { Language } from '@cynllun/domain/text/language';
import type { Text } from '@cynllun/domain/text/text';
import { answerSql } from './answer-sql.ts';
import { readCopy } from '../consultation/copies.ts';
import { storedContributions } from '../consultation/stored-consultation.ts';
import { momentOf } from '../core/aggregate/stored-aggregate.ts';
import { withoutSession, type Context } from '../core/context.ts';
import { eraseWords, type SealedWords } from '../core/log/erase.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { hashOf } from '../platform/sessions-secrets.ts';

/** A comment as whoever made it sees it. */
export interface OwnComment {
  readonly id: string;
  readonly about: 'action' | 'plan' | 'question';
  readonly aboutId: string;
  /** What it is about is called, in the copy that it was made on; null for the plan and the questions on the language. */
  readonly title: Text | null;
  readonly kind: string | null;
  readonly quote: string;
  readonly words: string;
  readonly language: Language;
  readonly name: string;
  readonly replyTo: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly late: boolean;
  /** What has become of it. */
  readonly standing: 'received' | 'considered' | 'answered' | 'hidden' | 'erased';
  readonly outcome: string | null;
  /** Why it was answered so. */
  readonly reason: Text | null;
  /** Each time that it was hidden or shown again, the last of which counts. */
  readonly hidings: readonly Hiding[];
}

/** That a comment was hidden, or shown again. */
export interface Hiding {
  readonly hidden: boolean;
  /** YYYY-MM-DD. */
  readonly on: string | null;
  readonly reason: Text;
}

/** What was sent at once. */
export interface OwnComments {
  readonly contributionsId: string;
  readonly consultation: Text;
  readonly comments: readonly OwnComment[];
}

interface Row {
  readonly contributionsId: string;
  readonly access: unknown;
  readonly comments: readonly (Omit<OwnComment, 'title' | 'standing'> & {
    readonly copyId: string;
    readonly isConsidered: boolean;
  })[];
}

/**
 * What somebody sent, by the code of the receipt that they were given for it; null where there is none. An answer is in it once a
 * second person has released it.
 */
export async function readOwnComments(context: Context, typed: string): Promise<OwnComments | null> {
  const code = readReceiptCode(typed);
  if (code === null) return null;
  const [row] = await context.sql.$queryRawUnsafe<Row[]>(
    `SELECT q."contributionsId", ${storedContributions.accessSql('q."contributionsId"')} AS "access", (
       SELECT jsonb_agg(jsonb_build_object('id', m."id", 'about', m."about", 'aboutId', m."aboutId", 'kind', m."kind",
           'quote', m."quote", 'words', m."words", 'language', m."language", 'name', m."name", 'replyTo', m."replyTo",
           'on', m."on", 'late', m."late", 'copyId', y."id",
           'isConsidered', EXISTS (SELECT FROM "Consideration" e WHERE e."commentId" = m."id"),
           'hidings', coalesce(h."all", '[]'),
           'outcome', CASE WHEN a."isReleased" AND h."last" IS NOT TRUE THEN a."outcome" END,
           'reason', CASE WHEN a."isReleased" AND h."last" IS NOT TRUE THEN a."reason" END) ORDER BY m."id")
       FROM "ReceiptComment" k JOIN "Comment" m ON m."id" = k."commentId"
         JOIN "Contributions" b ON b."id" = m."contributionsId"
         JOIN "ConsultationCopy" y ON y."consultationId" = b."consultationId" AND y."number" = m."copy"
         LEFT JOIN ${answerSql} ON true
         CROSS JOIN LATERAL (SELECT (array_agg(d."hidden" ORDER BY d."id" DESC))[1] AS "last", jsonb_agg(jsonb_build_object(
             'hidden', d."hidden", 'on', d."on", 'reason', d."reason") ORDER BY d."id") AS "all"
           FROM "CommentHiding" d WHERE d."commentId" = m."id") h
       WHERE k."receiptId" = q."id") AS "comments"
     FROM "Receipt" q WHERE q."codeHash" = $1`,
    hashOf('receipt', code),
  );
  if (row === undefined || can(context.viewer, 'contribution.own', subjectOf(context, row)) !== 'allowed') return null;
  const copyIds = [...new Set(row.comments.map(({ copyId }) => copyId))];
  const copies = new Map(await Promise.all(copyIds.map(async (id) => [id, await readCopy(context.sql, id)] as const)));
  const [first] = copies.values();
  if (first === undefined) return null;
  return {
    contributionsId: row.contributionsId,
    consultation: first.consultation.title,
    comments: row.comments.map(({ copyId, isConsidered, ...comment }) => ({
      ...comment,
      title: titleIn(copies.get(copyId), comment.aboutId),
      standing: standingOf({ ...comment, isConsidered }),
    })),
  };
}

/** The receipt of a code, as access sees what was sent under it; null where there is none. */
export async function findReceipt(context: Context, code: string) {
  const [row] = await context.sql.$queryRawUnsafe<{ readonly consultationId: string; readonly access: unknown }[]>(
    `SELECT b."consultationId", ${storedContributions.accessSql('q."contributionsId"')} AS "access"
     FROM "Receipt" q JOIN "Contributions" b ON b."id" = q."contributionsId" WHERE q."codeHash" = $1`,
    hashOf('receipt', code),
  );
  return row === undefined ? null : { consultationId: row.consultationId, subject: subjectOf(context, row) };
}

function subjectOf(context: Context, { access }: Pick<Row, 'access'>): Extract<Subject, { kind: 'contribution' }> {
  const { subject } = storedContributions.toAccess(access, momentOf(context));
  if (subject.kind !== 'consultation') throw new NotFoundError();
  const own = { responsiblePersonId: null, accountablePersonId: null, handledByPersonIds: [], isConcern: false };
  return { ...subject, ...own, kind: 'contribution', by: 'receipt' };
}

/** What something that was commented on is called in a copy. */
const titleIn = (copy: OpenedCopy | undefined, aboutId: string): Text | null =>
  copy?.actions.find(({ id }) => id === aboutId)?.title ??
  copy?.questions.find(({ id }) => id === aboutId)?.words ??
  null;

function standingOf(comment: {
  readonly words: string;
  readonly outcome: string | null;
  readonly isConsidered: boolean;
  readonly hidings: readonly Hiding[];
}): OwnComment['standing'] {
  if (comment.words === '') return 'erased';
  if (comment.hidings.at(-1)?.hidden) return 'hidden';
  if (comment.outcome !== null) return 'answered';
  return comment.isConsidered ? 'considered' : 'received';
}

/**
 * Erases all that somebody sent, by the code of its receipt: their words, their name and their address are found nowhere
 * afterwards. That something was said, of what and when, stays, and so does what it was answered.
 * @throws NotFoundError where there is no such receipt
 */
export async function eraseOwnComments(context: Context, receipt: string): Promise<OwnComments> {
  const own = await readOwnComments(context, receipt);
  if (own === null) throw new NotFoundError();
  const ids = own.comments.map(({ id }) => id);
  const words = await context.sql.$queryRaw<(Omit<SealedWords, 'sequence'> & { readonly sequence: bigint })[]>`
    SELECT v."sequence", v."n", encode(v."hash", 'hex') AS "hash" FROM "Change" c
      JOIN "ChangeValue" v ON v."logId" = c."logId" AND v."sequence" = c."sequence" AND v."n" = c."n"
    WHERE c."logId" = ${own.contributionsId}::uuid AND c."entity" = 'comment' AND c."entityId" = ANY (${ids}::uuid[])
      AND coalesce(v."value", v."remaining") IS NOT NULL`;
  if (words.length === 0) return own;
  const chosen = words.map(({ sequence, ...rest }) => ({ ...rest, sequence: Number(sequence) }));
  const addresses = [...new Set(own.comments.flatMap(({ replyTo }) => (replyTo === '' ? [] : [replyTo])))];
  await eraseWords(withoutSession(context), storedContributions, own.contributionsId, chosen, 'own', async ({ tx }) => {
    // Letters to the address that was left, sent or waiting; a person who was invited is no such address.
    await tx.$executeRaw`DELETE FROM "Mail" WHERE "personId" IS NULL AND lower("address") = ANY (${addresses.map((one) => one.toLowerCase())}::text[])`;
  });
  return (await readOwnComments(context, receipt)) ?? own;
}
