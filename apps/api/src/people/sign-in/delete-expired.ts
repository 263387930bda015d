import type { Services } from '../../core/context.ts';
import { isOpenSql } from '../../platform/sessions.ts';

const MAIL_LASTS = 30 * 24 * 60 * 60_000;

/** Deletes what has run out: sessions, codes, known browsers, counts of tries, addresses for a first administrator and old mail. */
export async function deleteExpired({ prisma, now: clock }: Pick<Services, 'prisma' | 'now'>): Promise<void> {
  const now = clock();
  const before = (age: number) => ({ lt: new Date(now.getTime() - age) });
  await prisma.$executeRaw`DELETE FROM "Session" s WHERE NOT (${isOpenSql(now)})`;
  await prisma.signInCode.deleteMany({ where: { expiresAt: { lt: now } } });
  await prisma.knownBrowser.deleteMany({ where: { expiresAt: { lt: now } } });
  await prisma.rateLimit.deleteMany({ where: { resetsAt: { lt: now } } });
  await prisma.erasedSession.deleteMany({ where: { expiresAt: { lt: now } } });
  await prisma.administratorClaim.deleteMany({ where: { expiresAt: { lt: now } } });
  // A letter of which nobody took anything stays with its notice, which would else be taken for one that went.
  await prisma.mail.deleteMany({
    where: { createdAt: before(MAIL_LASTS), OR: [{ sentAt: { not: null } }, { notices: { none: {} } }] },
  });
}
