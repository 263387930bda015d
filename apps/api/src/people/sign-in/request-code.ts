import { randomInt, randomUUIDv7 } from 'node:crypto';
import { emailAddressSchema } from '@cynllun/domain/people/email-address';
import { invalid } from '../../core/log/failure.ts';
import type { Services } from '../../core/context.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { enqueue } from '../../platform/mail.ts';
import { networkOf, takeTurn, type RateLimit } from '../../platform/rate-limit.ts';
import { hashOf, newSecret } from '../../platform/sessions-secrets.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
export const codeMinutes = 10;
export const codeLifetime = codeMinutes * minute;

/**
 * How often a code may be asked for. From one network an address can be asked for a few times; a council's whole
 * office may share a network. The day's limit for an address, from everywhere, bounds what guessing can come to: 60
 * codes of five tries are 300 guesses in a million. One network reaches only a quarter of it, so that nobody can shut
 * someone out alone.
 */
const limitsFor = (email: string, network: string): readonly RateLimit[] => [
  { name: 'code for address from network', who: `${email} ${network}`, most: 5, within: 15 * minute },
  { name: 'code for address from network in a day', who: `${email} ${network}`, most: 15, within: day },
  { name: 'code for address in a day', who: email, most: 60, within: day },
  { name: 'code from network', who: network, most: 100, within: 15 * minute },
];

/**
 * Sends a six-digit code to a person by that address, in place of any code before it. An address nobody has gets the
 * same answer after the same statements, so that neither tells who is known here.
 *
 * What is stored is the hash of the code with a challenge that only the asking browser has: the code works only in that
 * browser, and nothing stored here, the queued mail included, can sign anyone in.
 * @returns the challenge, for the browser to keep for `codeLifetime`
 * @throws ExpectedFailure for an address that is none, or too many tries
 */
export async function requestSignInCode(
  { prisma, now: clock, mail }: Pick<Services, 'prisma' | 'now' | 'mail'>,
  given: { readonly email: string; readonly ip: string },
): Promise<string> {
  const email = emailAddressSchema.safeParse(given.email);
  if (!email.success) throw invalid('email', 'notAnAddress');
  const now = clock();
  const opens = await takeTurn(prisma, limitsFor(email.data, networkOf(given.ip)), now);
  if (opens !== null) throw invalid('email', 'tooManyTries', { minutes: minutesUntil(opens, now) });
  const challenge = newSecret();
  await prisma.$executeRaw(issueCode(email.data, challenge, now));
  mail.wake();
  return challenge;
}

export const minutesUntil = (opens: Date, now: Date): number =>
  Math.max(1, Math.ceil((opens.getTime() - now.getTime()) / minute));

/** One statement, whether or not the address is someone's. */
function issueCode(email: string, challenge: string, now: Date): Prisma.Sql {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = new Date(now.getTime() + codeLifetime);
  const letter = { kind: 'signInCode', code, minutes: codeMinutes } as const;
  return Prisma.sql`
    WITH person AS (SELECT "id" FROM "Person" WHERE "email" = ${email} AND "erasedAt" IS NULL),
    voided AS (DELETE FROM "SignInCode" WHERE "personId" = (SELECT "id" FROM person)),
    issued AS (
      INSERT INTO "SignInCode" ("id", "challengeHash", "personId", "codeHash", "createdAt", "expiresAt")
      VALUES (${randomUUIDv7()}::uuid, ${hashOf('challenge', challenge)}, (SELECT "id" FROM person),
        ${hashOf('code', challenge, code)}, ${now}, ${expiresAt}))
    ${enqueue(letter, Prisma.sql`SELECT "id" FROM person`, { now, expiresAt })}`;
}
