import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Session } from '../../../platform/sessions.ts';
import type { WebSocket, WebSocketServer } from 'ws';
import { limitTable } from '../../../platform/limits.ts';
import { headingOf, kinds } from './messages.ts';

/** Who is at a socket. */
export interface AtSocket {
  readonly sessionId: Session['id'];
  readonly personId: string;
  readonly name: string;
  readonly socket: WebSocket;
}

/** Bytes that may wait for a client that reads slowly before it is let go; it fetches what it missed when it is back. */
const WAITING = 8_000_000;
const { messagesPerSecond: PER_SECOND, messagesAtOnce: AT_ONCE } = limitTable.socket;
/** A socket is pinged this often; one that has not answered by the next time is terminated. */
export const PING = 15_000;

/** Milliseconds for clients to go when the server stops. */
const GOING = 500;

/** Codes a socket is closed with: whoever was signed out does not come back, the others do. */
export const closing = { signedOut: 4401, unavailable: 1013, goingAway: 1001, tooLarge: 1009 } as const;

/**
 * The rooms that a socket asked to enter and was not made to leave. Hocuspocus queues messages to any other until
 * somebody enters it: that they leave a room they were put out of would then put them out again, each time they come.
 */
export class EnteredRooms {
  readonly #open = new Set<string>();

  /** Whether a message from the client is to be handled. */
  received(message: Uint8Array): boolean {
    const { address, kind } = headingOf(message);
    if (kind === kinds.auth) this.#open.add(address);
    return kind === kinds.close ? this.#open.delete(address) : this.#open.has(address);
  }

  /** A message goes to the client. */
  sent(message: Uint8Array): void {
    const heading = headingOf(message);
    const { kind, within } = heading;
    if (kind === kinds.close || (kind === kinds.auth && within === DENIED)) this.#open.delete(heading.address);
  }
}

/** Within a message about entering: that one may not. */
const DENIED = 1;

/** A socket as Hocuspocus has it: a slow reader is let go rather than waited for, and a fast writer is read slowly. */
export function limited(socket: WebSocket, entered: EnteredRooms) {
  return {
    get readyState() {
      return socket.readyState;
    },
    send(data: Uint8Array) {
      entered.sent(data);
      if (socket.bufferedAmount > WAITING) socket.terminate();
      else socket.send(data);
    },
    close(code?: number, reason?: string) {
      socket.close(code, reason);
    },
  };
}

/** Reads no more of a socket than it may send: the rest waits in its own connection. */
export function throttle(socket: WebSocket): void {
  let left: number = AT_ONCE;
  const refill = setInterval(() => {
    left = Math.min(AT_ONCE, left + PER_SECOND / 10);
    if (socket.isPaused && left > 0) socket.resume();
  }, 100);
  socket.on('message', () => {
    left -= 1;
    if (left <= 0) socket.pause();
  });
  socket.on('close', () => clearInterval(refill));
}

/** Pings all sockets; those that did not answer the last time, and were listened to, are terminated. */
export function pingAll(sockets: Iterable<WebSocket>, answered: WeakSet<WebSocket>): void {
  for (const socket of sockets) {
    if (!answered.delete(socket) && !socket.isPaused) socket.terminate();
    else socket.ping();
  }
}

/** Lets nobody in any more, tells everyone that the server goes away, and ends those who do not go. */
export async function closeAll(server: WebSocketServer): Promise<void> {
  const gone = once(server, 'close');
  server.close();
  for (const socket of server.clients) socket.close(closing.goingAway);
  await Promise.race([gone, delay(GOING)]);
  for (const socket of server.clients) socket.terminate();
}
