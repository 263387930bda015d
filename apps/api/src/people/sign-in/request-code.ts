import { randomInt, randomUUIDv7 } from 'node:crypto';
import { requestCodeSchema } from '@cynllun/domain/people/sign-in-commands';
import { codeLengths } from '@cynllun/domain/people/sign-in-code';
import { checked, invalid } from '../../core/log/failure.ts';
import type { Context } from '../../core/context.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { limitTable } from '../../platform/limits.ts';
import { enqueue } from '../../platform/mail.ts';
import { securityEvent } from '../../platform/security-events.ts';
import { hashOf, newSecret } from '../../platform/sessions-secrets.ts';
import { isCrowded, takeCodeTurn } from './code-limits.ts';
import { isKnownBrowser } from './known-browser.ts';

const minute = 60_000;
export const codeMinutes = limitTable.code.minutes;
export const codeLifetime = codeMinutes * minute;

/**
 * Sends a code to a person by that address. It takes the place of one that this browser asked for before, and of
 * nobody else's. An address nobody has gets the same answer after the same statements, so that neither tells who is
 * known here.
 *
 * What is stored is the hash of the code with a challenge that only the asking browser has: the code works only in that
 * browser, and nothing stored here, the queued mail included, can sign anyone in.
 * @returns the challenge, for the browser to keep for `codeLifetime`
 * @throws ExpectedFailure for an address that is none, or too many tries
 */
export async function requestSignInCode(
  context: Pick<Context, 'prisma' | 'sql' | 'now' | 'mail' | 'log' | 'viewer' | 'caller'>,
  typed: string,
): Promise<string> {
  const { prisma, sql, mail } = context;
  const { email } = checked(requestCodeSchema, { email: typed });
  const now = context.now();
  const { ip, cookies } = context.caller;
  const browser = cookies.get('browser');
  const isKnown = browser !== undefined && (await isKnownBrowser(sql, browser, email, now));
  const asked = { email, ip, knownBrowser: isKnown ? browser : null };
  const opens = await takeCodeTurn(prisma, asked, now);
  if (opens !== null) securityEvent(context, 'limitReached', { limit: isKnown ? 'code in known browser' : 'code' });
  if (opens !== null) throw invalid('email', 'tooManyTries', { minutes: minutesUntil(opens, now) });
  const code = newCode((await isCrowded(prisma, asked, now)) ? codeLengths.crowded : codeLengths.usual);
  const challenge = newSecret();
  await prisma.$executeRaw(issueCode(email, { code, challenge, before: cookies.get('challenge') ?? '' }, now));
  mail.wake();
  return challenge;
}

const minutesUntil = (opens: Date, now: Date): number =>
  Math.max(1, Math.ceil((opens.getTime() - now.getTime()) / minute));

const newCode = (digits: number): string => String(randomInt(10 ** digits)).padStart(digits, '0');

interface Issued {
  readonly code: string;
  readonly challenge: string;
  /** The challenge this browser had before. */
  readonly before: string;
}

/**
 * One statement, whether or not the address is someone's. The person's row is locked: should their address change
 * meanwhile, either no code is sent to the old one, or it is deleted with the others.
 */
function issueCode(email: string, { code, challenge, before }: Issued, now: Date): Prisma.Sql {
  const expiresAt = new Date(now.getTime() + codeLifetime);
  const letter = { kind: 'signInCode', code, minutes: codeMinutes } as const;
  return Prisma.sql`
    WITH person AS MATERIALIZED (
      SELECT "id" FROM "Person" WHERE "email" = ${email} AND "erasedAt" IS NULL FOR SHARE),
    replaced AS (DELETE FROM "SignInCode" WHERE "challengeHash" = ${hashOf('challenge', before)}),
    issued AS (
      INSERT INTO "SignInCode" ("id", "challengeHash", "personId", "codeHash", "createdAt", "expiresAt")
      VALUES (${randomUUIDv7()}::uuid, ${hashOf('challenge', challenge)}, (SELECT "id" FROM person),
        ${hashOf('code', challenge, code)}, ${now}, ${expiresAt}))
    ${enqueue(letter, Prisma.sql`SELECT "id" FROM person`, { now, expiresAt })}`;
}
