import { randomUUIDv7 } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Membership } from '@cynllun/domain/access/roles';
import { Prisma } from '../generated/prisma/client.ts';
import type { Sql } from './sql.ts';
import { onePerDatabase } from './per-database.ts';
import { hashOf, newSecret } from './sessions-secrets.ts';

const minute = 60_000;
/** Without a request or a word typed in this long, a session ends: a working day with its breaks, not a night. */
export const idleLimit = 8 * 60 * minute;
/** However busy, a session ends this long after signing in. */
export const absoluteLimit = 7 * 24 * 60 * minute;
/** Milliseconds to which it is known when a session was last used: no write on every read. */
export const SEEN_STEP = 5 * minute;

/** What clocks of instances may differ by. What was written later than that was written while a clock was wrong. */
export const CLOCK_SKEW = 5 * minute;

/**
 * SQL: whether the session `s` is open. One that was opened or used while the server's clock was ahead is not: it would
 * outlive every limit, and whoever had it signs in again.
 */
export const isOpenSql = (now: Date): Prisma.Sql => {
  const at = (difference: number) => new Date(now.getTime() + difference);
  return Prisma.sql`s."expiresAt" > ${now} AND s."expiresAt" <= ${at(absoluteLimit + CLOCK_SKEW)}
    AND s."lastSeenAt" > ${at(-idleLimit)} AND s."lastSeenAt" <= ${at(CLOCK_SKEW)}`;
};

/** A browser that someone is signed in with, and the roles they hold. */
export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly memberships: readonly Membership[];
}

type Tx = Prisma.TransactionClient;

/** Signs a person in. The token is their browser's to keep; we keep its hash. */
export async function openSession(
  tx: Tx,
  { personId, userAgent, now }: { readonly personId: string; readonly userAgent: string; readonly now: Date },
): Promise<string> {
  const token = newSecret();
  await tx.session.create({
    data: {
      id: randomUUIDv7(),
      tokenHash: hashOf('session', token),
      personId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + absoluteLimit),
      userAgent: userAgent.slice(0, 300),
    },
  });
  return token;
}

/** The roles of those who ask often, as they were at a version. */
interface Held {
  readonly version: bigint;
  readonly memberships: readonly Membership[];
}
const heldRoles = onePerDatabase(() => new LRUCache<string, Held>({ max: 2_000 }));

interface Found {
  readonly id: string;
  readonly personId: string;
  readonly lastSeenAt: Date;
  readonly version: bigint;
  /** Null where they are of the version that is held here. */
  readonly memberships: readonly Membership[] | null;
}

/** Who the token signs in now, in one statement; null when it signs in nobody, or no longer. */
export async function readSession(sql: Sql, token: string, now: Date): Promise<Session | null> {
  const tokenHash = hashOf('session', token);
  const name = Buffer.from(tokenHash).toString('base64');
  const held = heldRoles(sql).get(name);
  // Some have a role in each of a thousand reviews: they are sent anew when they have changed.
  const [found] = await sql.$queryRaw<Found[]>`
    SELECT s."id", s."personId", s."lastSeenAt", coalesce(v."version", 0) AS "version",
      CASE WHEN coalesce(v."version", 0) = ${held?.version ?? -1n}::bigint THEN NULL ELSE (
        SELECT coalesce(json_agg(json_build_object(
          'role', m."role", 'organisationId', m."organisationId", 'reviewId', m."reviewId")), '[]'::json)
        FROM "Membership" m WHERE m."personId" = s."personId") END AS "memberships"
    FROM "Session" s JOIN "Person" p ON p."id" = s."personId" AND p."erasedAt" IS NULL
      LEFT JOIN "RolesVersion" v ON v."personId" = s."personId"
    WHERE s."tokenHash" = ${tokenHash} AND ${isOpenSql(now)}`;
  if (found === undefined) return null;
  const { lastSeenAt, version, memberships = null, ...session } = found;
  if (now.getTime() - lastSeenAt.getTime() >= SEEN_STEP) {
    await seeSession(sql, session.id, now);
  }
  const roles = memberships ?? held?.memberships ?? [];
  if (memberships !== null) heldRoles(sql).set(name, { version, memberships });
  return { ...session, memberships: roles };
}

/** A session is in use without a request: someone types. One that has ended stays so. */
export async function seeSession(sql: Sql, id: string, now: Date): Promise<void> {
  await sql.$executeRaw`
    UPDATE "Session" SET "lastSeenAt" = ${now} WHERE "id" = ${id}::uuid AND "lastSeenAt" < ${now}
      AND "lastSeenAt" > ${new Date(now.getTime() - idleLimit)}`;
}

/** @returns how many were closed */
export async function closeSession(tx: Tx, token: string): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { tokenHash: hashOf('session', token) } });
  return count;
}

/** Signs a person out of every browser. @returns how many were closed */
export async function closeSessionsOf(tx: Tx, personId: string): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { personId } });
  return count;
}

/** Whether a token was that of a session whose person was erased. */
export async function wasErased(sql: Sql, token: string): Promise<boolean> {
  const rows = await sql.$queryRaw<object[]>`
    SELECT 1 FROM "ErasedSession" WHERE "tokenHash" = ${hashOf('session', token)}`;
  return rows.length > 0;
}
