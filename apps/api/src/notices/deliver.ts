import type { Membership } from '@cynllun/domain/access/roles';
import type { Subject } from '@cynllun/domain/access/subject';
import { londonDate, londonInstant, addDays } from '@cynllun/domain/calendar/date';
import {
  noticeKinds,
  noticeRule,
  type MailChoice,
  type NoticeKind,
  type NoticeParams,
} from '@cynllun/domain/notices/notices';
import { isReminder, isStillDue } from '@cynllun/domain/notices/reminders';
import type { StandingDeadline } from '@cynllun/domain/review/standing';
import { wordsIn, type Text } from '@cynllun/domain/text/text';
import { randomUUIDv7 } from 'node:crypto';
import { momentOf, readAccess } from '../core/aggregate/stored-aggregate.ts';
import type { Services } from '../core/context.ts';
import { isMailSent, isMailShownHere } from '../people/sign-in/installation.ts';
import type { NoticeOutcome } from '../generated/prisma/client.ts';
import { letterSchema } from '../platform/mail.ts';
import type { Sql } from '../platform/sql.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { isTold } from './is-told.ts';
import { standingDeadlines } from './standing-deadlines.ts';

/** The hour in Wales at which a day's notices are mailed, and its reminders. */
export const MORNING = 7;
/** So many people at a time. */
const PEOPLE_AT_ONCE = 500;
const DAY = 24 * 60 * 60_000;
/** Milliseconds in which it is worth mailing; a reminder is out of date the next day. */
const LASTS = { notice: 30 * DAY, reminder: DAY };

/** From here on this instance delivers what waits. */
export const deliverNotices = (services: Services): Promise<void> =>
  services.jobs.work('notices', () => deliverDue(services));

/**
 * Mails what waits and is due: at once a letter for each notice, daily one letter with all of them. Whether the person may still be told is asked
 * again, and of a reminder whether it still says something. Instances take turns, and what became of each notice is written with its letter, so that
 * each is mailed once. Where no mail is set up that is what becomes of it: setting it up later mails nothing of before.
 */
export async function deliverDue(services: Services): Promise<void> {
  for (let count = PEOPLE_AT_ONCE; count === PEOPLE_AT_ONCE;) count = await deliverSome(services);
  services.mail.wake();
}

interface Due {
  readonly id: string;
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly about: string;
  readonly at: Date;
  readonly params: NoticeParams;
  readonly planId: string | null;
  readonly choice: MailChoice;
  readonly hasAddress: boolean;
  readonly review: Text | null;
  readonly organisation: { readonly en: string; readonly cy: string } | null;
  /** The ids of the roles that the person holds, with what they are. */
  readonly memberships: readonly (Membership & { readonly id: string })[];
}

interface Settled {
  readonly id: string;
  readonly outcome: NoticeOutcome;
  readonly mailId: string | null;
}

/** @returns how many people had something due */
const deliverSome = (services: Services): Promise<number> =>
  services.inSql(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('notices'))`;
    const at = services.now();
    const due = await takeDue(tx, at);
    if (due.length === 0) return 0;
    const planIds = [...new Set(due.flatMap(({ planId }) => planId ?? []))];
    const access = await readAccess(tx, storedPlan, planIds, momentOf(services));
    const reminded = due.flatMap(({ kind, planId }) => (isReminder(kind) && planId !== null ? [planId] : []));
    const deadlines = await standingDeadlines(services, reminded);
    const outcomes = due.map((notice) => ({
      notice,
      outcome: outcomeOf(notice, {
        subject: notice.planId === null ? null : (access.get(notice.planId)?.subject ?? null),
        deadlines: deadlines.get(notice.planId ?? '') ?? [],
        today: services.today(),
        at,
        isMailSent: isMailSent(services.settings),
      }),
    }));
    const lettersFor = (became: NoticeOutcome) =>
      lettersOf(outcomes.flatMap(({ notice, outcome }) => (outcome === became ? [notice] : [])));
    const letters = lettersFor('mailed');
    await writeLetters(tx, letters, at);
    // A page shows what would have been mailed; nothing ever sends it.
    if (isMailShownHere(services.settings)) await writeLetters(tx, lettersFor('noMail'), at, 0);
    const mailIdOf = new Map(letters.flatMap(({ id, notices }) => notices.map((notice) => [notice.id, id])));
    await settle(
      tx,
      outcomes.map(({ notice: { id }, outcome }) => ({ id, outcome, mailId: mailIdOf.get(id) ?? null })),
    );
    return new Set(due.map(({ personId }) => personId)).size;
  });

/** Kinds that are mailed at once, whatever was chosen. */
const always = noticeKinds.filter((kind) => noticeRule(kind).always === true);

async function takeDue(tx: Sql, at: Date): Promise<readonly Due[]> {
  const today = londonDate(at.getTime());
  const thisMorning = londonInstant(today, MORNING);
  const morning = new Date(thisMorning <= at.getTime() ? thisMorning : londonInstant(addDays(today, -1), MORNING));
  return tx.$queryRaw<readonly Due[]>`
    WITH "due" AS (
      SELECT n.*, coalesce(c."mail", 'atOnce') AS "choice" FROM "Notice" n
        LEFT JOIN "NoticeChoice" c ON c."personId" = n."personId"
      WHERE n."outcome" IS NULL AND n."dueAt" <= ${at}
        AND (coalesce(c."mail", 'atOnce') <> 'daily' OR n."at" < ${morning} OR n."kind" = ANY (${always}::text[]))
      FOR UPDATE OF n)
    SELECT d."id", d."personId", d."kind", d."about", d."at", d."params", d."planId", d."choice"::text,
      p."email" IS NOT NULL AS "hasAddress", r."name" AS "review",
      CASE WHEN o."id" IS NULL THEN NULL ELSE jsonb_build_object('en', o."nameEn", 'cy', o."nameCy") END AS "organisation",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m."id", 'role', m."role", 'organisationId', m."organisationId",
          'reviewId', m."reviewId")), '[]'::jsonb) FROM "Membership" m WHERE m."personId" = d."personId") AS "memberships"
    FROM "due" d JOIN "Person" p ON p."id" = d."personId"
      LEFT JOIN "Plan" l ON l."id" = d."planId" LEFT JOIN "Review" r ON r."id" = l."reviewId"
      LEFT JOIN "Organisation" o ON o."id" = d."organisationId"
    WHERE d."personId" IN (SELECT DISTINCT "personId" FROM "due" ORDER BY 1 LIMIT ${PEOPLE_AT_ONCE})
    ORDER BY d."at", d."id"`;
}

interface Asked {
  readonly subject: Subject | null;
  readonly deadlines: readonly StandingDeadline[];
  readonly today: string;
  readonly at: Date;
  readonly isMailSent: boolean;
}

function outcomeOf(notice: Due, asked: Asked): NoticeOutcome {
  const { kind, params, choice, hasAddress } = notice;
  const { subject, deadlines, today } = asked;
  if (!mayBeTold(notice, subject)) return 'roleLost';
  if (isReminder(kind) && !isStillDue({ kind, ...params }, deadlines, today)) return 'done';
  if (!hasAddress) return 'noAddress';
  if (choice === 'none' && !always.includes(kind)) return 'notWanted';
  if (!asked.isMailSent) return 'noMail';
  return asked.at.getTime() - notice.at.getTime() > LASTS.notice ? 'outOfDate' : 'mailed';
}

/** Whether the person still holds the role that they were given, or one of those told, and may know what is said. */
const mayBeTold = ({ kind, about, params, personId, memberships }: Due, subject: Subject | null): boolean =>
  noticeRule(kind).tells === 'holder'
    ? memberships.some(({ id }) => id === about)
    : isTold({ personId, memberships }, { kind, ...params }, subject);

interface LetterTo {
  readonly id: string;
  readonly personId: string;
  readonly notices: readonly Due[];
}

/** One for each notice, or for all of a person's who chose one a day. */
function lettersOf(notices: readonly Due[]): readonly LetterTo[] {
  const isAlone = ({ kind, choice }: Due) => choice !== 'daily' || always.includes(kind);
  const alone = notices.filter(isAlone).map((notice) => [notice]);
  const together = Map.groupBy(
    notices.filter((notice) => !isAlone(notice)),
    ({ personId }) => personId,
  );
  return [...alone, ...together.values()].map((of) => ({
    id: randomUUIDv7(),
    personId: of[0]?.personId ?? '',
    notices: of,
  }));
}

/** @param lasts milliseconds for which they are worth sending, if not as long as what they say */
async function writeLetters(tx: Sql, letters: readonly LetterTo[], at: Date, lasts?: number): Promise<void> {
  if (letters.length === 0) return;
  const rows = letters.map(({ id, personId, notices }) => {
    const { kind, ...params } = letterSchema.parse({ kind: 'notices', said: notices.map(saidOf) });
    const worth = notices.every((notice) => isReminder(notice.kind)) ? LASTS.reminder : LASTS.notice;
    const times = { createdAt: at, dueAt: at, expiresAt: new Date(at.getTime() + (lasts ?? worth)) };
    return { id, personId, kind, params, tries: 0, ...times };
  });
  await tx.$executeRaw`
    INSERT INTO "Mail" ("id", "personId", "kind", "params", "tries", "createdAt", "dueAt", "expiresAt")
    SELECT "id", "personId", "kind", "params", "tries", "createdAt", "dueAt", "expiresAt"
    FROM jsonb_populate_recordset(NULL::"Mail", ${JSON.stringify(rows)}::jsonb)`;
}

const saidOf = ({ kind, planId, params, review, organisation }: Due) => ({
  kind,
  planId,
  params,
  over: review === null ? organisation : { en: wordsIn(review, 'en').words, cy: wordsIn(review, 'cy').words },
});

async function settle(tx: Sql, settled: readonly Settled[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Notice" n SET "outcome" = s."outcome", "mailId" = s."mailId"
    FROM jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) AS s("id" uuid, "outcome" "NoticeOutcome", "mailId" uuid)
    WHERE n."id" = s."id"`;
}
