import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { CLOCK_SKEW } from './sessions.ts';
import { hashOf } from './sessions-secrets.ts';

/** At most `most` times in a window of `within` milliseconds, for whoever `who` names. */
export interface RateLimit {
  readonly name: string;
  readonly who: string;
  readonly most: number;
  readonly within: number;
}

/**
 * Takes one turn under every limit, for all instances together. Where one of them is full none is counted, so that
 * someone who is refused uses up nobody else's turns. Only hashes of who tried are stored, and no longer than the window.
 * @returns null if all allow it; otherwise when the last of those that are full opens again.
 */
export async function takeTurn(prisma: PrismaClient, limits: readonly RateLimit[], now: Date): Promise<Date | null> {
  const wanted = limits.map(({ name, who, most, within }) => {
    const opens = new Date(now.getTime() + within);
    return Prisma.sql`(${hashOf('limit', name, who)}::bytea, ${most}::int, ${opens}::timestamptz)`;
  });
  // A window that opens later than one begun now was begun while a clock was ahead.
  const skew = Prisma.sql`${CLOCK_SKEW} * interval '1 millisecond'`;
  const isOver = Prisma.sql`(r."resetsAt" <= ${now} OR r."resetsAt" > EXCLUDED."resetsAt" + ${skew})`;
  // Counting in the order of keys, so that two requests that share limits do not wait for each other. Those that
  // looked before another counted are caught by the count they come to themselves.
  const [answer] = await prisma.$queryRaw<{ opens: Date | null }[]>`
    WITH wanted ("key", "most", "opens") AS (VALUES ${Prisma.join(wanted)}),
    already AS (
      SELECT r."resetsAt" FROM "RateLimit" r JOIN wanted w USING ("key")
      WHERE r."resetsAt" > ${now} AND r."resetsAt" <= w."opens" + ${skew} AND r."count" >= w."most"
    ), counted AS (
      INSERT INTO "RateLimit" AS r ("key", "count", "resetsAt")
      SELECT "key", 1, "opens" FROM wanted WHERE NOT EXISTS (SELECT FROM already) ORDER BY "key"
      ON CONFLICT ("key") DO UPDATE SET
        "count" = CASE WHEN ${isOver} THEN 1 ELSE r."count" + 1 END,
        "resetsAt" = CASE WHEN ${isOver} THEN EXCLUDED."resetsAt" ELSE r."resetsAt" END
      RETURNING "key", "count", "resetsAt"
    )
    SELECT max("resetsAt") AS "opens" FROM (
      SELECT "resetsAt" FROM already
      UNION ALL SELECT c."resetsAt" FROM counted c JOIN wanted w USING ("key") WHERE c."count" > w."most"
    ) AS "full"`;
  return answer?.opens ?? null;
}

/** Where a request came from, for limits: an IPv4 address, or the /64 that one IPv6 household or office is given. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped !== undefined || !ip.includes(':')) return mapped ?? ip;
  const [head = '', tail] = ip.split('::');
  const start = head === '' ? [] : head.split(':');
  const end = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0');
  const groups = tail === undefined ? start : [...start, ...zeros, ...end];
  return groups.slice(0, 4).join(':');
}
