import type { Services } from '../../context.ts';
import { forgetOldUploads } from '../../import/kept-imports.ts';
import { idleLimit } from '../../platform/sessions.ts';

const hour = 60 * 60_000;
const mailKept = 30 * 24 * hour;

/**
 * Deletes what has run out: sessions, codes, counts of tries, addresses for a first administrator, old mail, and files
 * that nobody brought in.
 */
export async function deleteExpired(services: Pick<Services, 'prisma' | 'now'>): Promise<void> {
  const { prisma, now: clock } = services;
  const now = clock();
  const before = (age: number) => ({ lt: new Date(now.getTime() - age) });
  await prisma.session.deleteMany({ where: { OR: [{ expiresAt: { lt: now } }, { lastSeenAt: before(idleLimit) }] } });
  await prisma.signInCode.deleteMany({ where: { expiresAt: { lt: now } } });
  await prisma.rateLimit.deleteMany({ where: { resetsAt: { lt: now } } });
  await prisma.administratorClaim.deleteMany({ where: { expiresAt: { lt: now } } });
  await prisma.mail.deleteMany({ where: { createdAt: before(mailKept) } });
  await forgetOldUploads(services);
}

/** Does so every hour, until the function it returns is called. */
export function startHousekeeping(services: Pick<Services, 'prisma' | 'now' | 'log'>): () => Promise<void> {
  const run = () =>
    void deleteExpired(services).catch((error: unknown) => services.log.warn({ err: error }, 'Housekeeping failed'));
  const timer = setInterval(run, hour).unref();
  return async () => clearInterval(timer);
}
