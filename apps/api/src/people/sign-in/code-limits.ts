import type { PrismaClient } from '../../generated/prisma/client.ts';
import { networkOf, takeTurn, type RateLimit } from '../../platform/rate-limit.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Who asks for a code, and for whom. `knownBrowser` is the token of a browser this person has signed in with. */
export interface CodeAsked {
  readonly email: string;
  readonly ip: string;
  readonly knownBrowser: string | null;
}

/**
 * How often a code is sent. A browser that the person has signed in with has its own allowance; others share those of
 * their network. There is none for an address from everywhere: strangers could use that up.
 */
const limitsFor = (email: string, network: string): readonly RateLimit[] => [
  { name: 'code for address from network', who: `${email} ${network}`, most: 5, within: 15 * minute },
  { name: 'code for address from network in a day', who: `${email} ${network}`, most: 15, within: day },
  { name: 'code from network', who: network, most: 1_000, within: 15 * minute },
];
const limitsOfKnown = (email: string, browser: string): readonly RateLimit[] => [
  { name: 'code for known browser', who: `${email} ${browser}`, most: 5, within: 15 * minute },
  { name: 'code for known browser in a day', who: `${email} ${browser}`, most: 20, within: day },
];

/** Past these, codes are still sent, and are too long to guess: nobody is shut out, and guessing stays bounded. */
const limitsOfShortCodes = (email: string, network: string): readonly RateLimit[] => [
  { name: 'short code for address in a day', who: email, most: 100, within: day },
  { name: 'short code for network in a day', who: network, most: 300, within: day },
  { name: 'short code in a day', who: '', most: 2_000, within: day },
];

/** @returns null if a code may be sent now; otherwise when it may */
export function takeCodeTurn(prisma: PrismaClient, asked: CodeAsked, now: Date): Promise<Date | null> {
  const { email, ip, knownBrowser } = asked;
  const limits = knownBrowser === null ? limitsFor(email, networkOf(ip)) : limitsOfKnown(email, knownBrowser);
  return takeTurn(prisma, limits, now);
}

/** Whether a code is to be longer than usual, so many having been asked for. */
export async function isCrowded(prisma: PrismaClient, asked: CodeAsked, now: Date): Promise<boolean> {
  const { email, ip, knownBrowser } = asked;
  if (knownBrowser !== null) return false;
  return (await takeTurn(prisma, limitsOfShortCodes(email, networkOf(ip)), now)) !== null;
}
