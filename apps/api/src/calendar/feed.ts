import { can } from '@cynllun/domain/access/access';
import type { Membership } from '@cynllun/domain/access/roles';
import type { Language } from '@cynllun/domain/text/language';
import { readInvitedTo, type InvitedTo } from '../consultation/invited-to.ts';
import { makeContext, type Context, type Services } from '../core/context.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { hashOf, newSecret } from '../platform/sessions-secrets.ts';
import { allReviews, findOverviews, overviewSubject, type Overview } from '../portfolio/overview.ts';

/** Whose feed is meant: one keeps one's own. @throws NotFoundError for whoever keeps none */
function keeper({ viewer }: Context): string {
  const installation = { kind: 'installation', example: false, outbox: false } as const;
  if (viewer === null || can(viewer, 'calendar.keep', installation) !== 'allowed') throw new NotFoundError();
  return viewer.personId;
}

/** The day on which the viewer's feed was made; null where they have none. */
export async function readFeed({ prisma, viewer }: Context): Promise<Date | null> {
  if (viewer === null) return null;
  const feed = await prisma.calendarFeed.findUnique({ where: { personId: viewer.personId } });
  return feed?.madeAt ?? null;
}

/** Makes the viewer's feed, in place of one that they had. Returns its secret, which is told this once. */
export async function makeFeed(context: Context): Promise<string> {
  const personId = keeper(context);
  const secret = newSecret();
  const feed = { secretHash: hashOf('calendar', secret), madeAt: context.now() };
  await context.prisma.calendarFeed.upsert({ where: { personId }, create: { personId, ...feed }, update: feed });
  return secret;
}

/** Whatever program has its address is answered nothing from now on. */
export async function endFeed(context: Context): Promise<void> {
  await context.prisma.calendarFeed.deleteMany({ where: { personId: keeper(context) } });
}

/** What a feed shows: the reviews that its owner may know of now, and what they are invited to, in their language. */
export interface Feed {
  readonly language: Language;
  readonly overviews: readonly Overview[];
  readonly invitedTo: readonly InvitedTo[];
}

interface Owner {
  readonly personId: string;
  readonly language: Language;
  readonly memberships: readonly Membership[];
}

/** More than anyone's calendar shows. */
const MOST = 2_000;

/**
 * What is at a feed's address. Who it belongs to, which roles they hold and what these let them know of is found out each time,
 * so that what was taken away is gone from the next answer.
 * @returns null where there is no such feed
 */
export async function openFeed(services: Services, secret: string): Promise<Feed | null> {
  const [owner] = await services.sql.$queryRaw<Owner[]>`
    SELECT p."id" AS "personId", p."language", (
      SELECT coalesce(json_agg(json_build_object('role', m."role", 'organisationId', m."organisationId",
        'reviewId', m."reviewId")), '[]') FROM "Membership" m WHERE m."personId" = p."id") AS "memberships"
    FROM "CalendarFeed" f JOIN "Person" p ON p."id" = f."personId"
    WHERE f."secretHash" = ${hashOf('calendar', secret)} AND p."erasedAt" IS NULL`;
  if (owner === undefined) return null;
  const { personId, language, memberships } = owner;
  const viewer = { personId, memberships };
  const context = makeContext(services, viewer);
  const { overviews } = await findOverviews(context, { ...allReviews, language, first: MOST });
  const known = overviews.filter((overview) => can(viewer, 'review.read', overviewSubject(overview)) === 'allowed');
  return {
    language,
    overviews: known,
    invitedTo: (await readInvitedTo(context)).filter(({ state }) => state === 'open'),
  };
}
