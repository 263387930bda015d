import { can } from '@cynllun/domain/access/access';
import type { SubjectOf } from '@cynllun/domain/access/operations';
import { compareDates } from '@cynllun/domain/calendar/date';
import { deadlines } from '@cynllun/domain/deadlines/table';
import {
  noticeKinds,
  noticeRule,
  type MailChoice,
  type NoticeKind,
  type NoticeParams,
} from '@cynllun/domain/notices/notices';
import { remindersAfter, rolesTold, type ReminderAhead } from '@cynllun/domain/notices/reminders';
import type { Text } from '@cynllun/domain/text/text';
import { momentOf, readAccess } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { Prisma, type Notice as Told, type NoticeOutcome, type Organisation } from '../generated/prisma/client.ts';
import { isMailSent } from '../people/sign-in/installation.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { visibleTo } from '../portfolio/overview.ts';
import { isTold } from './is-told.ts';
import { standingDeadlines } from './standing-deadlines.ts';

/** Something that someone was told. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  readonly at: Date;
  /** Null of what was told to another. */
  readonly isRead: boolean | null;
  readonly planId: string | null;
  readonly review: Text | null;
  readonly organisation: Organisation | null;
}

export interface NoticePage {
  readonly notices: readonly Notice[];
  readonly total: number;
  readonly unread: number;
}

interface Asked {
  readonly first: number;
  readonly skip: number;
  /** Unread ones first; else in order of time alone, the newest first. */
  readonly unreadFirst: boolean;
}

/** Told to whoever was given a role: they may know of it while they hold it. */
const ofHolders = noticeKinds.filter((kind) => noticeRule(kind).tells === 'holder');

/** What is shown of a notice (`n`), with the review that it is about (`r`). */
const shown = Prisma.sql`n."id", n."kind", n."params", n."at", n."planId", r."name" AS "review", row_to_json(o) AS "organisation"`;
const joined = Prisma.sql`LEFT JOIN "Plan" p ON p."id" = n."planId" LEFT JOIN "Review" r ON r."id" = p."reviewId"
  LEFT JOIN "Organisation" o ON o."id" = n."organisationId"`;

/** The viewer's own notices, but for those about what they may know no more, by one statement. */
export async function readNotices({ sql, viewer }: Context, { first, skip, unreadFirst }: Asked): Promise<NoticePage> {
  const [found] = await sql.$queryRaw<(Omit<NoticePage, 'notices'> & { notices: readonly StoredNotice[] })[]>`
    WITH "known" AS MATERIALIZED (
      SELECT ${shown}, n."readAt" IS NOT NULL AS "isRead" FROM "Notice" n ${joined}
      WHERE n."personId" = ${viewer?.personId ?? null}::uuid AND CASE WHEN n."kind" = ANY (${ofHolders}::text[])
        THEN EXISTS (SELECT FROM "Membership" m WHERE m."id"::text = n."about") ELSE ${visibleTo(viewer)} END)
    SELECT (SELECT coalesce(json_agg(row_to_json(k)), '[]') FROM (
        SELECT * FROM "known" ORDER BY ${unreadFirst ? Prisma.sql`"isRead",` : Prisma.empty} "at" DESC, "id" DESC
        LIMIT ${first} OFFSET ${skip}) k) AS "notices",
      (SELECT count(*)::int FROM "known") AS "total", (SELECT count(*)::int FROM "known" WHERE NOT "isRead") AS "unread"`;
  if (found === undefined) return { notices: [], total: 0, unread: 0 };
  return { ...found, notices: found.notices.map(dated) };
}

/** As JSON has it. */
type StoredNotice = Omit<Notice, 'at'> & { readonly at: string };
const dated = <N extends { readonly at: string }>(notice: N) => ({ ...notice, at: new Date(notice.at) });

export const sentStates = [
  'waiting',
  'sent',
  'undeliverable',
  'noAddress',
  'notWanted',
  'roleLost',
  'done',
  'noMail',
  'outOfDate',
] as const;
export type SentState = (typeof sentStates)[number];

/** Something that the viewer's own act told someone. */
export interface SentNotice {
  readonly notice: Notice;
  /** Null once their data was erased. */
  readonly to: string | null;
  readonly state: SentState;
}

export interface SentPage {
  readonly sent: readonly SentNotice[];
  readonly total: number;
}

interface SentRow extends StoredNotice {
  readonly to: string | null;
  readonly outcome: NoticeOutcome | null;
  readonly isSent: boolean;
  readonly isLost: boolean;
}

/** What the viewer's own acts told others, the newest first, and what became of the letters: of what they may still ask it of. */
export async function readSent(context: Context, { first, skip }: Omit<Asked, 'unreadFirst'>): Promise<SentPage> {
  const { sql, viewer, now, settings } = context;
  const [found] = await sql.$queryRaw<{ sent: readonly SentRow[]; total: number }[]>`
    WITH "known" AS MATERIALIZED (
      SELECT ${shown}, NULL::boolean AS "isRead", n."outcome"::text, coalesce((SELECT min(m."called") FROM "Membership" m
          WHERE m."personId" = q."id" AND (m."reviewId" = r."id" OR m."organisationId" IN (r."authorityId", o."id"))), q."name") AS "to",
        n."mailId" IS NULL OR l."sentAt" IS NOT NULL AS "isSent",
        l."refusedAt" IS NOT NULL OR (l."sentAt" IS NULL AND l."expiresAt" <= ${now()}) AS "isLost"
      FROM "Notice" n ${joined} JOIN "Person" q ON q."id" = n."personId" LEFT JOIN "Mail" l ON l."id" = n."mailId"
      WHERE n."byPersonId" = ${viewer?.personId ?? null}::uuid AND ${await stillKnown(context)})
    SELECT (SELECT coalesce(json_agg(row_to_json(k)), '[]') FROM (
        SELECT * FROM "known" ORDER BY "at" DESC, "id" DESC LIMIT ${first} OFFSET ${skip}) k) AS "sent",
      (SELECT count(*)::int FROM "known") AS "total"`;
  const state = (row: SentRow) => stateOf(row, isMailSent(settings));
  const sent = (found?.sent ?? []).map((row) => ({ notice: dated(row), to: row.to, state: state(row) }));
  return { sent, total: found?.total ?? 0 };
}

/** SQL: whether the viewer may still ask what became of what they told others of a plan, or of a role (`n`). */
async function stillKnown({ sql, viewer, today, now }: Context): Promise<Prisma.Sql> {
  const overs = await sql.$queryRaw<Pick<Told, 'planId' | 'organisationId'>[]>`
    SELECT DISTINCT "planId", "organisationId" FROM "Notice" WHERE "byPersonId" = ${viewer?.personId ?? null}::uuid`;
  const plans = overs.flatMap(({ planId }) => planId ?? []);
  const access = await readAccess(sql, storedPlan, plans, momentOf({ today, now }));
  const ofPlans = plans.filter((planId) => {
    const subject = access.get(planId)?.subject;
    return subject?.kind === 'plan' && can(viewer, 'notices.readSent', subject) === 'allowed';
  });
  // Of a role over an organisation, or over everything, whoever manages the people there.
  const manages = (subject: SubjectOf<'people.manage'>) => can(viewer, 'people.manage', subject) === 'allowed';
  const ofOrganisations = overs
    .flatMap(({ organisationId }) => organisationId ?? [])
    .filter((id) => manages({ kind: 'organisation', id }));
  const ofAll = manages({ kind: 'installation', example: false, outbox: false });
  return Prisma.sql`CASE WHEN n."planId" IS NOT NULL THEN n."planId" = ANY (${ofPlans}::uuid[])
    WHEN n."organisationId" IS NOT NULL THEN n."organisationId" = ANY (${ofOrganisations}::uuid[]) ELSE ${ofAll} END`;
}

/** A letter that was deleted long after it went is one that was sent. */
function stateOf({ outcome, isSent, isLost }: SentRow, mailIsSent: boolean): SentState {
  const waits = mailIsSent ? 'waiting' : 'noMail';
  if (outcome === null) return waits;
  if (outcome !== 'mailed') return outcome;
  if (isSent) return 'sent';
  return isLost ? 'undeliverable' : waits;
}

/** Of a plan, a reminder that the viewer will be given. */
export interface OwnReminder extends ReminderAhead {
  readonly planId: string;
  readonly review: Text;
}

/** So many are shown, the earliest. */
export const MOST_AHEAD = 10;

/** The roles that are reminded of some deadline that comes. */
const reminded = new Set(deadlines.flatMap(({ code }) => rolesTold('dateComing', code)));

/** The next reminders that the viewer will be given, as the deadlines stand today, the earliest first. */
export async function readAhead(context: Context): Promise<readonly OwnReminder[]> {
  const { sql, viewer, today, now } = context;
  if (viewer === null) return [];
  const held = { ...viewer, memberships: viewer.memberships.filter(({ role }) => reminded.has(role)) };
  if (held.memberships.length === 0) return [];
  const plans = await sql.$queryRaw<{ planId: string; review: Text }[]>`
    SELECT p."id" AS "planId", r."name" AS "review" FROM "Plan" p JOIN "Review" r ON r."id" = p."reviewId"
    WHERE ${visibleTo(held)}`;
  const standing = await standingDeadlines(
    context,
    plans.map(({ planId }) => planId),
  );
  const ahead = plans.flatMap((plan) =>
    remindersAfter(standing.get(plan.planId) ?? [], today()).map((reminder) => ({ ...plan, ...reminder })),
  );
  const access = await readAccess(
    sql,
    storedPlan,
    [...new Set(ahead.map(({ planId }) => planId))],
    momentOf({ today, now }),
  );
  return ahead
    .filter(({ planId, deadline }) =>
      isTold(held, { kind: 'dateComing', deadline }, access.get(planId)?.subject ?? null),
    )
    .toSorted((one, other) => compareDates(one.on, other.on) || compareDates(one.due, other.due))
    .slice(0, MOST_AHEAD);
}

/** How the viewer is told by mail. */
export async function readChoice({ prisma, viewer }: Context): Promise<MailChoice> {
  const chosen = viewer && (await prisma.noticeChoice.findUnique({ where: { personId: viewer.personId } }));
  return chosen?.mail ?? 'atOnce';
}

/** Marks some of the viewer's own notices as read; others' stay as they are. @returns how many are unread still */
export async function markRead(context: Context, ids: readonly string[]): Promise<number> {
  const { prisma, viewer, now } = context;
  await prisma.notice.updateMany({
    where: { id: { in: [...ids] }, personId: viewer?.personId ?? '', readAt: null },
    data: { readAt: now() },
  });
  return (await readNotices(context, { first: 0, skip: 0, unreadFirst: false })).unread;
}

/** Has the viewer told by mail as they choose, from now on: what waits goes by it too. */
export async function chooseMail({ prisma, viewer }: Context, mail: MailChoice): Promise<void> {
  if (viewer === null) throw new Error('Nobody is signed in, and notices.read was allowed.');
  const { personId } = viewer;
  await prisma.noticeChoice.upsert({ where: { personId }, create: { personId, mail }, update: { mail } });
}
