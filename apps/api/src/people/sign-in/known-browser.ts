import type { Sql } from '../../platform/sql.ts';
import type { Tx } from '../../core/log/types.ts';
import { closeSessionsOf } from '../../platform/sessions.ts';
import { hashOf, newSecret } from '../../platform/sessions-secrets.ts';

/** Milliseconds after someone last signed in with it that a browser is known as theirs. */
export const knownFor = 180 * 24 * 60 * 60_000;

/** Whether the person with this address has signed in with the browser that has this token. */
export async function isKnownBrowser(sql: Sql, token: string, email: string, now: Date): Promise<boolean> {
  const found = await sql.$queryRaw<readonly object[]>`
    SELECT FROM "KnownBrowser" b JOIN "Person" p ON p."id" = b."personId" AND p."erasedAt" IS NULL
    WHERE b."tokenHash" = ${hashOf('browser', token)} AND b."expiresAt" > ${now} AND p."email" = ${email}`;
  return found.length > 0;
}

/** Keeps that someone signed in with a browser. @returns the token for it: the one it has, or a new one */
export async function rememberBrowser(tx: Tx, personId: string, token: string | undefined, now: Date): Promise<string> {
  const own = token ?? newSecret();
  const row = { tokenHash: hashOf('browser', own), personId };
  const expiresAt = new Date(now.getTime() + knownFor);
  await tx.knownBrowser.upsert({
    where: { tokenHash_personId: row },
    create: { ...row, expiresAt },
    update: { expiresAt },
  });
  return own;
}

/** Signs a person out of every browser, and knows none of them any more. @returns how many were signed out */
export async function signOutEverywhere(tx: Tx, personId: string): Promise<number> {
  await tx.knownBrowser.deleteMany({ where: { personId } });
  return closeSessionsOf(tx, personId);
}
