import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpCookies, noCookies, type Cookies } from './sessions-cookies.ts';

/** The browser or program that sends a request. */
export interface Caller {
  /** Unlike any other's, and in the log's lines about it. */
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string;
  /** Whose page it is that sends it, where it says so: one may outlive a change of person in its browser. */
  readonly person?: string | undefined;
  readonly cookies: Cookies;
}

/** Who sent a request, as far as the connection says. */
export const callerOf = (request: FastifyRequest, reply: FastifyReply, publicUrl: string): Caller => ({
  requestId: request.id,
  ip: request.ip,
  userAgent: request.headers['user-agent'] ?? '',
  person: request.headers['cynllun-person']?.toString(),
  cookies: httpCookies(request, reply, publicUrl),
});

/** What the program does of its own accord. */
export const noCaller: Caller = { requestId: '', ip: '', userAgent: '', cookies: noCookies };
