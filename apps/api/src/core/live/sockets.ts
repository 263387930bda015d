import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Env } from '../../platform/env.ts';
import { isFromOwnScreens, isMeantForUs, ownOrigins } from '../../platform/security-origin.ts';

/** Takes over a connection whose request asks for a socket. */
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** What serves the sockets of one path. */
export interface LivePath {
  readonly upgrade: Upgrade;
  /** Ends every socket, and keeps what they still had to say. */
  close(): Promise<void>;
}

/**
 * Gives requests for sockets to whoever serves their path. Those for another host, from another site's page, or for a
 * path that has no socket are refused before anything is read.
 */
export function registerSockets(
  app: FastifyInstance,
  env: Pick<Env, 'publicUrl' | 'isLocal'>,
  upgrades: Readonly<Record<string, Upgrade>>,
): void {
  app.server.on('upgrade', (request, socket, head) => {
    const upgrade = upgrades[pathOf(request)];
    if (!isMeantForUs(request.headers.host, env)) refuse(socket, 421);
    else if (!isFromOwnScreens(request.headers, ownOrigins(env))) refuse(socket, 403);
    else if (upgrade === undefined) refuse(socket, 404);
    else upgrade(request, socket, head);
  });
}

/**
 * Whether a socket is for whoever is signed in: a page that outlived a change of person says in `?person=` whose it is,
 * and what one person typed is never taken for another's.
 */
export function isFor(request: IncomingMessage, personId: string): boolean {
  const named = new URLSearchParams(request.url?.split('?', 2)[1] ?? '').get('person');
  return named === null || named === personId;
}

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?', 1)[0] ?? '';

/** Ends a connection that is to be no socket. */
export function refuse(socket: Duplex, status: number): void {
  socket.on('error', () => {});
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
