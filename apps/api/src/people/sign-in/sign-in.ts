import { timingSafeEqual } from 'node:crypto';
import { signInCode } from '@cynllun/domain/people/sign-in-code';
import { invalid } from '../../core/log/failure.ts';
import type { Services } from '../../core/context.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { networkOf, takeTurn } from '../../platform/rate-limit.ts';
import { closeSession, openSession } from '../../platform/sessions.ts';
import { hashOf } from '../../platform/sessions-secrets.ts';
import { minutesUntil } from './request-code.ts';

const mostTries = 5;
const triesFrom = (network: string) => ({
  name: 'sign-in from network',
  who: network,
  most: 300,
  within: 15 * 60_000,
});

/** The browser that signs in. */
export interface Browser {
  readonly ip: string;
  readonly userAgent: string;
  /** Of a session it already has, which ends: a session is never carried over a sign-in. */
  readonly token: string | undefined;
}

/**
 * Signs in with the code sent for the challenge this browser was given.
 * @returns the new session's token
 * @throws ExpectedFailure, alike for a code that is wrong, used, too old, of another browser or tried five times
 */
export async function signIn(
  { prisma, now: clock }: Pick<Services, 'prisma' | 'now'>,
  given: { readonly code: string; readonly challenge: string | undefined; readonly browser: Browser },
): Promise<string> {
  const now = clock();
  const { browser, challenge } = given;
  const opens = await takeTurn(prisma, [triesFrom(networkOf(browser.ip))], now);
  if (opens !== null) throw invalid('code', 'tooManyTries', { minutes: minutesUntil(opens, now) });
  const code = signInCode(given.code);
  const token =
    challenge === undefined
      ? null
      : await prisma.$transaction(async (tx) => {
          const personId = await spend(tx, challenge, code, now);
          return personId === null ? null : replaceSession(tx, personId, browser, now);
        });
  if (token === null) throw invalid('code', 'codeNotRight');
  return token;
}

/** Ends whatever session the browser has and opens one for `personId`. */
export async function replaceSession(
  tx: Prisma.TransactionClient,
  personId: string,
  { token, userAgent }: Pick<Browser, 'token' | 'userAgent'>,
  now: Date,
): Promise<string> {
  if (token !== undefined) await closeSession(tx, token);
  return openSession(tx, { personId, userAgent, now });
}

/**
 * Counts a try, and spends the code if it is right. The row stays locked until the transaction ends, so of two browsers
 * with the same right code one signs in; a wrong one leaves its try counted.
 */
async function spend(tx: Prisma.TransactionClient, challenge: string, code: string, now: Date): Promise<string | null> {
  const [tried] = await tx.$queryRaw<{ id: string; personId: string | null; codeHash: Uint8Array }[]>`
    UPDATE "SignInCode" SET "tries" = "tries" + 1
    WHERE "challengeHash" = ${hashOf('challenge', challenge)} AND "expiresAt" > ${now} AND "tries" < ${mostTries}
    RETURNING "id", "personId", "codeHash"`;
  if (tried === undefined || !timingSafeEqual(tried.codeHash, hashOf('code', challenge, code))) return null;
  await tx.signInCode.delete({ where: { id: tried.id } });
  return tried.personId;
}
