import type { Document } from '@hocuspocus/server';
import type { Services } from '../../context.ts';
import { storedNamed } from '../../aggregate/stored-aggregate.ts';
import { claimClients, clientsIn, isSeenAsAnothers } from './client-ids.ts';
import { areOfDocument, keysIn } from './known-keys.ts';
import type { RoomName } from './names.ts';
import type { Refusal } from './refusal.ts';
import type { Participant } from './access.ts';

interface Known {
  readonly clients: Set<number>;
  readonly keys: Set<string>;
}

/** Lets in what a connection may bring by its client ids and keys; what was let in once is not looked up again. */
export class UpdatePolicy {
  readonly #services: Pick<Services, 'sql' | 'now' | 'aggregates'>;
  readonly #known = new WeakMap<object, Known>();

  constructor(services: Pick<Services, 'sql' | 'now' | 'aggregates'>) {
    this.#services = services;
  }

  /**
   * Why a readable update is not taken from a connection; null if it is. `catchUp` puts into the document what is stored
   * of it: whoever was at another instance may bring others' words that are not here yet, under those others' ids.
   */
  async refusalOf(
    connection: object,
    participant: Participant,
    document: Document,
    update: Uint8Array,
    catchUp: () => Promise<void>,
  ): Promise<Refusal | null> {
    const admitted = this.#known.get(connection) ?? { clients: new Set(), keys: new Set() };
    this.#known.set(connection, admitted);
    const keys = keysIn(update).filter((key) => !admitted.keys.has(key));
    if (keys.length > 0 && !(await this.#areOfDocument(participant.room, keys))) return 'unreadable';
    for (const key of keys) admitted.keys.add(key);
    const newClients = () => clientsIn(document, update).filter((client) => !admitted.clients.has(client));
    if (newClients().length === 0) return null;
    await catchUp();
    const clients = newClients();
    if (clients.some((client) => isSeenAsAnothers(document, client, participant.personId))) return 'unreadable';
    if (!(await claimClients(this.#services.sql, participant, clients, this.#services.now()))) return 'unreadable';
    for (const client of clients) admitted.clients.add(client);
    return null;
  }

  #areOfDocument(room: RoomName, keys: readonly string[]): Promise<boolean> {
    const { aggregate } = storedNamed(this.#services.aggregates, room.aggregate);
    return areOfDocument(this.#services.sql, aggregate, room, keys);
  }
}
