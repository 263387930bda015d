import { answerSql } from './answer-sql.ts';
import type { Services } from '../core/context.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isMailSent, isMailShownHere } from '../people/sign-in/installation.ts';
import { enqueue } from '../platform/mail.ts';
import { giveNotice } from '../platform/give-notices.ts';
import type { Sql } from '../platform/sql.ts';

/** Milliseconds for which it is worth telling. */
const LASTS = 30 * 24 * 60 * 60_000;

interface Untold {
  readonly answerId: string;
  readonly commentId: string;
  readonly title: { readonly en: string; readonly cy: string };
  readonly outcome: 'changed' | 'partlyChanged' | 'notChanged' | 'notAboutPlan';
  readonly reason: { readonly en: string; readonly cy: string };
  readonly language: 'en' | 'cy';
  /** Who was invited; null for those who left an address by the open link. */
  readonly personId: string | null;
  readonly address: string;
  /** Who entered what was said elsewhere, where the answer is theirs to take back by hand; null where we write. */
  readonly officerId: string | null;
  readonly planId: string;
}

/** From here on this instance tells contributors what became of what they said, as soon as it is released. */
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
 * Writes a letter for each answer that was released and of which nobody was told: to the person who was invited, or to the
 * address that was left for a reply. Where an answer is taken back by hand, whoever entered what was said is told. An answer is marked as told in the same transaction, so that each is told once.
 */
export async function tellDue(services: Services): Promise<void> {
  const { inSql, settings, mail } = services;
  // Where no mail is set up nobody is told, and setting it up later tells nothing of before.
  const isMailed = isMailSent(settings) || isMailShownHere(settings);
  await inSql(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('answers told'))`;
    const now = services.now();
    for (const untold of await readUntold(tx)) {
      await tx.$executeRaw`
        INSERT INTO "AnswerTold" ("commentId", "answerId", "at")
        VALUES (${untold.commentId}::uuid, ${untold.answerId}::uuid, ${now}::timestamptz)`;
      if (untold.officerId !== null) await tellOfficer(services, tx, untold, now);
      else if (isMailed && (untold.personId !== null || untold.address !== '')) await write(tx, untold, now);
    }
  });
  mail.wake();
  services.jobs.wake('notices');
}

async function write(tx: Sql, untold: Untold, now: Date): Promise<void> {
  const { title, outcome, reason, language, personId, address } = untold;
  const letter = { kind: 'commentAnswered', title, outcome, reason } as const;
  const expiresAt = new Date(now.getTime() + LASTS);
  const to = Prisma.sql`SELECT ${personId}::uuid AS "id"`;
  const addressed = { language, address: personId === null ? address : null };
  await tx.$executeRaw`${enqueue(letter, to, { now, expiresAt, ...addressed })}`;
}

/** Tells whoever entered what somebody said elsewhere that there is an answer to take back to them. */
const tellOfficer = ({ jobs }: Services, tx: Sql, { officerId, answerId, planId }: Untold, at: Date): Promise<void> =>
  giveNotice(
    jobs,
    { tx, at, byPersonId: null },
    { kind: 'answerToTakeBack', about: answerId, params: {}, personId: officerId ?? '', planId, organisationId: null },
  );

const readUntold = (tx: Sql): Promise<readonly Untold[]> =>
  tx.$queryRawUnsafe<readonly Untold[]>(
    `SELECT a."id" AS "answerId", m."id" AS "commentId",
       jsonb_build_object('en', c."title" ->> 'en', 'cy', c."title" ->> 'cy') AS "title", a."outcome"::text,
       jsonb_build_object('en', a."reason" ->> 'en', 'cy', a."reason" ->> 'cy') AS "reason",
       coalesce(i."language", q."language", m."language")::text AS "language", i."personId", m."replyTo" AS "address",
       CASE WHEN e."replyBy" IN ('post', 'phone', 'worker') THEN e."personId" END AS "officerId", b."planId"
     FROM "Comment" m LEFT JOIN "ReceiptComment" k ON k."commentId" = m."id" LEFT JOIN "Receipt" q ON q."id" = k."receiptId"
       LEFT JOIN "Statement" e ON e."id" = m."statementId"
       JOIN "Contributions" b ON b."id" = m."contributionsId" JOIN "Consultation" c ON c."id" = b."consultationId"
       JOIN ${answerSql} ON a."isReleased"
       LEFT JOIN "Invitation" i ON i."id"::text = m."invitationId"
     WHERE (q."id" IS NOT NULL OR e."id" IS NOT NULL) AND NOT EXISTS (SELECT FROM "AnswerTold" t WHERE t."commentId" = m."id" AND t."answerId" = a."id")
     ORDER BY m."id"`,
  );
