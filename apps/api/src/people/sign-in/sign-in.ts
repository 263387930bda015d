import { timingSafeEqual } from 'node:crypto';
import { signInSchema } from '@cynllun/domain/people/sign-in-commands';
import { checked, invalid } from '../../core/log/failure.ts';
import type { Context } from '../../core/context.ts';
import type { Tx } from '../../core/log/types.ts';
import { limitTable } from '../../platform/limits.ts';
import { securityEvent } from '../../platform/security-events.ts';
import { CLOCK_SKEW, closeSession, openSession } from '../../platform/sessions.ts';
import { hashOf } from '../../platform/sessions-secrets.ts';
import { rememberBrowser } from './known-browser.ts';

const mostTries = limitTable.code.tries;

/** The browser that signs in. */
export interface Browser {
  readonly userAgent: string;
  /** Of a session it already has, which ends: a session is never carried over a sign-in. */
  readonly token: string | undefined;
  /** By which it is known, if someone has signed in with it before. */
  readonly known: string | undefined;
}

interface SignedIn {
  /** The new session's token. */
  readonly token: string;
  /** By which the browser is known from now on. */
  readonly known: string;
}

/**
 * Signs in with the code sent for the challenge this browser was given. How often it may be tried is counted by the
 * challenge alone: who has none is refused without a statement, and uses up nobody's tries.
 * @throws ExpectedFailure for what can be no code, which is no try; and alike for a code that is wrong, used, too old, of another browser or tried five times
 */
export async function signIn(
  context: Pick<Context, 'prisma' | 'now' | 'log' | 'viewer' | 'caller'>,
  given: { readonly code: string; readonly challenge: string | undefined; readonly browser: Browser },
): Promise<SignedIn> {
  const now = context.now();
  const { browser, challenge } = given;
  const { code } = checked(signInSchema, given);
  const signedIn =
    challenge === undefined
      ? null
      : await context.prisma.$transaction(async (tx) => {
          const personId = await spend(tx, challenge, code, now);
          if (personId === null) return null;
          const known = await rememberBrowser(tx, personId, browser.known, now);
          return { token: await replaceSession(tx, personId, browser, now), known };
        });
  if (signedIn !== null) return signedIn;
  securityEvent(context, 'signInFailed', { askedHere: challenge !== undefined });
  throw invalid('code', 'codeNotRight');
}

/** Ends whatever session the browser has and opens one for `personId`. */
export async function replaceSession(
  tx: Tx,
  personId: string,
  { token, userAgent }: Pick<Browser, 'token' | 'userAgent'>,
  now: Date,
): Promise<string> {
  if (token !== undefined) await closeSession(tx, token);
  return openSession(tx, { personId, userAgent, now });
}

/**
 * Counts a try, and spends the code if it is right. The row stays locked until the transaction ends, so of two browsers
 * with the same right code one signs in; a wrong one leaves its try counted. The person's row is locked before it, as
 * whoever ends their credentials does: a code that is ended meanwhile is not there any more.
 */
async function spend(tx: Tx, challenge: string, code: string, now: Date): Promise<string | null> {
  const challengeHash = hashOf('challenge', challenge);
  const people = await tx.$queryRaw<readonly { id: string }[]>`
    SELECT "id" FROM "Person" WHERE "erasedAt" IS NULL
      AND "id" = (SELECT "personId" FROM "SignInCode" WHERE "challengeHash" = ${challengeHash}) FOR SHARE`;
  const [tried] = await tx.$queryRaw<{ id: string; personId: string | null; codeHash: Uint8Array }[]>`
    UPDATE "SignInCode" SET "tries" = "tries" + 1
    WHERE "challengeHash" = ${challengeHash} AND "expiresAt" > ${now} AND "tries" < ${mostTries}
      AND "createdAt" <= ${new Date(now.getTime() + CLOCK_SKEW)}
    RETURNING "id", "personId", "codeHash"`;
  if (tried === undefined || !timingSafeEqual(tried.codeHash, hashOf('code', challenge, code))) return null;
  await tx.signInCode.delete({ where: { id: tried.id } });
  return people.some(({ id }) => id === tried.personId) ? tried.personId : null;
}
