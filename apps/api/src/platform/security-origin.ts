import type { Env } from './env.ts';

type Address = Pick<Env, 'publicUrl' | 'isLocal'>;

/** The names one's own machine goes by. */
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** The origins the screens are served from: where people go, and on one's own machine its other names. */
export function ownOrigins({ publicUrl, isLocal }: Address): readonly string[] {
  const { protocol, port, origin } = new URL(publicUrl);
  if (!isLocal) return [origin];
  return [origin, ...loopback.map((host) => new URL(`${protocol}//${host}:${port}`).origin)];
}

export interface Provenance {
  readonly origin?: string | undefined;
  readonly 'sec-fetch-site'?: string | string[] | undefined;
}

/**
 * Whether a request that changes something, or opens a socket, comes from our own screens. A browser always says where
 * one comes from; a program need not, and carries nobody's cookies.
 */
export function isFromOwnScreens(headers: Provenance, own: readonly string[]): boolean {
  if (headers.origin !== undefined) return own.includes(headers.origin);
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/**
 * Whether a request was meant for this server. On one's own machine, where mail is shown on a page, a foreign site
 * could otherwise point a name of its own at us and read it as its own page (DNS rebinding).
 */
export function isMeantForUs(host: string | undefined, { isLocal }: Address): boolean {
  if (!isLocal) return true;
  const name = URL.parse(`http://${host ?? ''}`)?.hostname ?? '';
  return loopback.includes(name) || name.endsWith('.localhost');
}
