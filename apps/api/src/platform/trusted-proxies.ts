import { BlockList, isIP } from 'node:net';

/** Whether an address is a proxy's whose `X-Forwarded-For` is believed. */
export type IsTrustedProxy = (address: string) => boolean;

/** `::ffff:192.0.2.1` is `192.0.2.1`. */
const plainAddress = (ip: string): string => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1] ?? ip;

/**
 * Reads addresses and networks (`10.0.0.5`, `10.0.0.0/8`, `fd00::/8`) separated by commas; null where one is none. With
 * none given nobody is trusted: anyone could write another's address into the header.
 */
export function trustedProxies(text: string): IsTrustedProxy | null {
  const list = new BlockList();
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part !== '' && !add(list, part)) return null;
  }
  return (address) => {
    const plain = plainAddress(address);
    return isIP(plain) !== 0 && list.check(plain, familyOf(plain));
  };
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

function add(list: BlockList, part: string): boolean {
  const [address = '', bits, ...more] = part.split('/');
  const width = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (width === 0 || more.length > 0) return false;
  if (bits === undefined) list.addAddress(address, familyOf(address));
  else if (!/^\d{1,3}$/.test(bits) || Number(bits) > width) return false;
  else list.addSubnet(address, Number(bits), familyOf(address));
  return true;
}

/** Where a connection comes from: past the proxies that are trusted, the first address that is none of theirs. */
export function clientAddress(connected: string, forwarded: string | undefined, isTrusted: IsTrustedProxy): string {
  const hops = (forwarded ?? '').split(',').map((each) => each.trim());
  let address = connected;
  while (isTrusted(address)) {
    const before = hops.pop();
    if (before === undefined || before === '') break;
    address = before;
  }
  return plainAddress(address);
}
