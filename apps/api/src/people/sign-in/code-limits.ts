import type { PrismaClient } from '../../generated/prisma/client.ts';
import { limitTable } from '../../platform/limits.ts';
import { networkOf, takeTurn, type RateLimit } from '../../platform/rate-limit.ts';

const { code: limits } = limitTable;

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
  { name: 'code for address from network', who: `${email} ${network}`, ...limits.toAddressFromNetwork },
  {
    name: 'code for address from network in a day',
    who: `${email} ${network}`,
    ...limits.toAddressFromNetworkInDay,
  },
  { name: 'code from network', who: network, ...limits.fromNetwork },
];
const limitsOfKnown = (email: string, browser: string): readonly RateLimit[] => [
  { name: 'code for known browser', who: `${email} ${browser}`, ...limits.inKnownBrowser },
  { name: 'code for known browser in a day', who: `${email} ${browser}`, ...limits.inKnownBrowserInDay },
];

/** Past these, codes are still sent, and are too long to guess: nobody is shut out, and guessing stays bounded. */
const limitsOfShortCodes = (email: string, network: string): readonly RateLimit[] => [
  { name: 'short code for address in a day', who: email, ...limits.shortToAddress },
  { name: 'short code for network in a day', who: network, ...limits.shortFromNetwork },
  { name: 'short code in a day', who: '', ...limits.short },
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
