import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { limitTable } from '../../platform/limits.ts';
import { networkOf } from '../../platform/rate-limit.ts';
import { securityEvent } from '../../platform/security-events.ts';
import { clientAddress, type IsTrustedProxy } from '../../platform/trusted-proxies.ts';
import { refuse } from './sockets.ts';

const { ofPerson, fromNetwork } = limitTable.socket;

/** Counts the sockets that are open in this instance, of each person and from each network. */
export class OpenSockets {
  readonly #log: Logger;
  readonly #isTrusted: IsTrustedProxy;
  readonly #open = new Map<string, number>();

  constructor(log: Logger, isTrusted: IsTrustedProxy) {
    this.#log = log;
    this.#isTrusted = isTrusted;
  }

  /** Counts a connection until it closes, or refuses it where there are too many. @returns whether it was taken */
  take(request: IncomingMessage, socket: Duplex, personId: string): boolean {
    const forwarded = request.headers['x-forwarded-for']?.toString();
    const address = clientAddress(request.socket.remoteAddress ?? '', forwarded, this.#isTrusted);
    const [person, network] = [`person ${personId}`, `network ${networkOf(address)}`];
    if (this.#count(person) >= ofPerson || this.#count(network) >= fromNetwork) {
      refuse(socket, 429);
      const by = { log: this.#log, viewer: { personId, memberships: [] }, caller: { requestId: '', ip: address } };
      securityEvent(by, 'limitReached', { limit: 'sockets' });
      return false;
    }
    // One that is gone by now would never say so.
    if (socket.destroyed) return false;
    for (const name of [person, network]) this.#open.set(name, this.#count(name) + 1);
    socket.once('close', () => {
      for (const name of [person, network]) this.#release(name);
    });
    return true;
  }

  #count = (name: string): number => this.#open.get(name) ?? 0;

  #release(name: string): void {
    const left = this.#count(name) - 1;
    if (left > 0) this.#open.set(name, left);
    else this.#open.delete(name);
  }
}
