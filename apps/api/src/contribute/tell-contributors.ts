import { answerSql } from './answer-sql.ts';
import type { Services } from '../core/context.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isMailSent, isMailShownHere } from '../people/sign-in/installation.ts';
import { giveNotice } from '../platform/give-notices.ts';
import { enqueue, type Letter } from '../platform/mail.ts';
import type { Sql } from '../platform/sql.ts';

/** Milliseconds for which it is worth telling. */
const LASTS = 30 * 24 * 60 * 60_000;

/** Whom a letter goes to. */
interface Addressed {
  readonly language: 'en' | 'cy';
  /** Who was invited; null for those who left an address by the open link. */
  readonly personId: string | null;
  readonly address: string;
  /** Who entered what was said elsewhere, where the answer is theirs to take back by hand; null where we write. */
  readonly officerId: string | null;
  readonly planId: string;
}

interface InBoth {
  readonly en: string;
  readonly cy: string;
}

interface Untold extends Addressed {
  readonly answerId: string;
  readonly commentId: string;
  readonly title: InBoth;
  readonly outcome: 'changed' | 'partlyChanged' | 'notChanged' | 'notAboutPlan';
  readonly reason: InBoth;
}

interface UntoldHiding extends Addressed {
  readonly hidingId: string;
  /** False where the comment is shown again. */
  readonly hidden: boolean;
  readonly title: InBoth;
  readonly reason: InBoth;
}

/** From here on this instance tells contributors what became of what they said, as soon as it is released, hidden or shown again. */
export function tellContributors(services: Services): () => Promise<void> {
  let telling = Promise.resolve();
  const tell = () => {
    telling = telling
      .then(() => tellDue(services))
      .catch((error: unknown) => services.log.warn({ err: error }, 'Contributors could not be told'));
  };
  const stop = services.writeEvents.subscribe(({ kind, here }) => kind === 'contributions' && here && tell());
  tell();
  return async () => {
    stop();
    await telling;
  };
}

/**
 * Writes a letter for each answer that was released, and for each comment that was hidden or is shown again, of which nobody was
 * told: to the person who was invited, or to the address that was left for a reply. Where an answer is taken back by hand, whoever entered what was
 * said is told of it. It is marked as told in the same transaction, so that each is told once.
 */
export async function tellDue(services: Services): Promise<void> {
  const { inSql, settings, mail } = services;
  // Where no mail is set up nobody is told, and setting it up later tells nothing of before.
  const isMailed = isMailSent(settings) || isMailShownHere(settings);
  await inSql(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('answers told'))`;
    const now = services.now();
    const send = async (letter: Letter, to: Addressed) => {
      const isAddressed = to.officerId === null && (to.personId !== null || to.address !== '');
      if (isMailed && isAddressed) await write(tx, letter, to, now);
    };
    for (const { commentId, answerId, title, outcome, reason, ...to } of await readUntold(tx)) {
      await tx.$executeRaw`
        INSERT INTO "AnswerTold" ("commentId", "answerId", "at")
        VALUES (${commentId}::uuid, ${answerId}::uuid, ${now}::timestamptz)`;
      if (to.officerId !== null) await tellOfficer(services, tx, answerId, to, now);
      await send({ kind: 'commentAnswered', title, outcome, reason }, to);
    }
    for (const { hidingId, hidden: isHidden, title, reason, ...to } of await readUntoldHidings(tx)) {
      await tx.$executeRaw`INSERT INTO "HidingTold" ("hidingId", "at") VALUES (${hidingId}::uuid, ${now}::timestamptz)`;
      await send({ kind: isHidden ? 'commentHidden' : 'commentShown', title, reason }, to);
    }
  });
  mail.wake();
  services.jobs.wake('notices');
}

async function write(tx: Sql, letter: Letter, { personId, language, address }: Addressed, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + LASTS);
  const to = Prisma.sql`SELECT ${personId}::uuid AS "id"`;
  const addressed = { language, address: personId === null ? address : null };
  await tx.$executeRaw`${enqueue(letter, to, { now, expiresAt, ...addressed })}`;
}

/** Tells whoever entered what somebody said elsewhere that there is an answer to take back to them. */
const tellOfficer = (
  { jobs }: Services,
  tx: Sql,
  about: string,
  { officerId, planId }: Addressed,
  at: Date,
): Promise<void> =>
  giveNotice(
    jobs,
    { tx, at, byPersonId: null },
    { kind: 'answerToTakeBack', about, params: {}, personId: officerId ?? '', planId, organisationId: null },
  );

/**
 * SQL: a comment `m` with its consultation `c` and its invitation `i`, and with what it was sent with, `q`, or the statement `e` that
 * it is a passage of. Whoever spoke at a meeting is told nothing.
 */
const sent = `"Comment" m JOIN "Contributions" b ON b."id" = m."contributionsId"
  JOIN "Consultation" c ON c."id" = b."consultationId"
  LEFT JOIN "ReceiptComment" k ON k."commentId" = m."id" LEFT JOIN "Receipt" q ON q."id" = k."receiptId"
  LEFT JOIN "Statement" e ON e."id" = m."statementId"
  LEFT JOIN "Invitation" i ON i."id"::text = m."invitationId"`;
const isToBeTold = `(q."id" IS NOT NULL OR e."id" IS NOT NULL)`;
const addressed = `coalesce(i."language", q."language", m."language")::text AS "language", i."personId",
  m."replyTo" AS "address", b."planId",
  CASE WHEN e."replyBy" IN ('post', 'phone', 'worker') THEN e."personId" END AS "officerId"`;
const inBoth = (text: string, as: string) =>
  `jsonb_build_object('en', ${text} ->> 'en', 'cy', ${text} ->> 'cy') AS "${as}"`;

/** What was hidden is told as that, and not as answered. */
const hidden = `LATERAL (SELECT d."id", d."hidden", d."reason" FROM "CommentHiding" d WHERE d."commentId" = m."id"
  ORDER BY d."id" DESC LIMIT 1) h`;

const readUntold = (tx: Sql): Promise<readonly Untold[]> =>
  tx.$queryRawUnsafe<readonly Untold[]>(
    `SELECT a."id" AS "answerId", m."id" AS "commentId", ${inBoth('c."title"', 'title')}, a."outcome"::text,
       ${inBoth('a."reason"', 'reason')}, ${addressed}
     FROM ${sent} JOIN ${answerSql} ON a."isReleased" LEFT JOIN ${hidden} ON true
     WHERE ${isToBeTold} AND h."hidden" IS NOT TRUE
       AND NOT EXISTS (SELECT FROM "AnswerTold" t WHERE t."commentId" = m."id" AND t."answerId" = a."id")
     ORDER BY m."id"`,
  );

/** That a comment is shown again is told where its hiding was. */
const readUntoldHidings = (tx: Sql): Promise<readonly UntoldHiding[]> =>
  tx.$queryRawUnsafe<readonly UntoldHiding[]>(
    `SELECT h."id" AS "hidingId", h."hidden", ${inBoth('c."title"', 'title')}, ${inBoth('h."reason"', 'reason')}, ${addressed}
     FROM ${sent} JOIN ${hidden} ON h."hidden" OR EXISTS (SELECT FROM "HidingTold" t
       JOIN "CommentHiding" d ON d."id" = t."hidingId" WHERE d."commentId" = m."id")
     WHERE ${isToBeTold} AND NOT EXISTS (SELECT FROM "HidingTold" t WHERE t."hidingId" = h."id")
     ORDER BY m."id"`,
  );
