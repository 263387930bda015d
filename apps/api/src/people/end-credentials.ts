import type { Tx } from '../core/log/types.ts';

/**
 * Ends all that a person could sign in with or is signed in by: sessions, codes, known browsers and mail not yet sent.
 * A notice to an address they had before stays: changing it twice does not withdraw it. The person's row is locked
 * first, as signing in and asking for a code do, so that neither comes through beside this.
 */
export async function endCredentials(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR NO KEY UPDATE`;
  await tx.session.deleteMany({ where: { personId } });
  await tx.calendarFeed.deleteMany({ where: { personId } });
  await tx.signInCode.deleteMany({ where: { personId } });
  await tx.knownBrowser.deleteMany({ where: { personId } });
  await tx.mail.deleteMany({ where: { personId, sentAt: null, address: null } });
}
