import { fastifyCookie } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a browser keeps for us: the session's token, the challenge of the code it asked for, and that it is known. */
type CookieName = 'session' | 'challenge' | 'browser';

export interface Cookies {
  get(name: CookieName): string | undefined;
  /** Expires after `milliseconds`. */
  set(name: CookieName, value: string, milliseconds: number): void;
  clear(name: CookieName): void;
  /** Has the browser forget all that it keeps for us: cookies, answers, and what pages put on the device. */
  forgetAll(): void;
}

/**
 * The cookies of one request. Over https they are bound to this host only (`__Host-`) and never sent in the clear;
 * browsers refuse that on http://localhost, where they are plain. No script can read them, and no other site's form
 * sends them.
 */
export function httpCookies(request: FastifyRequest, reply: FastifyReply, publicUrl: string): Cookies {
  const names = cookieNames(publicUrl);
  const attributes = { path: '/', httpOnly: true, secure: isSecure(publicUrl), sameSite: 'lax' } as const;
  return {
    get: (name) => request.cookies[names[name]],
    set: (name, value, milliseconds) =>
      void reply.setCookie(names[name], value, { ...attributes, maxAge: Math.floor(milliseconds / 1000) }),
    clear: (name) => void reply.clearCookie(names[name], attributes),
    forgetAll: () => void reply.header('clear-site-data', '"cache", "cookies", "storage"'),
  };
}

function cookieNames(publicUrl: string): Readonly<Record<CookieName, string>> {
  const prefix = isSecure(publicUrl) ? '__Host-' : '';
  return { session: `${prefix}cynllun`, challenge: `${prefix}cynllun-code`, browser: `${prefix}cynllun-browser` };
}

const isSecure = (publicUrl: string) => publicUrl.startsWith('https:');

/** The session's token in a `Cookie` header, where a connection is not yet a request of the server's. */
export function sessionTokenIn(header: string | undefined, publicUrl: string): string | undefined {
  return fastifyCookie.parse(header ?? '')[cookieNames(publicUrl).session];
}

/** For what we do of our own accord, without a browser. */
export const noCookies: Cookies = {
  get: () => undefined,
  set: () => undefined,
  clear: () => undefined,
  forgetAll: () => undefined,
};
