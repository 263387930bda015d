import type { beforeHandleAwarenessPayload, Document, Hocuspocus, onAwarenessUpdatePayload } from '@hocuspocus/server';
import { applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import { SILENT, type Notices } from '../notices.ts';
import { readRoomName, rootKey } from './names.ts';
import type { AtSocket } from './socket.ts';

/** Milliseconds in which a root's presence is batched before it is published to other instances. */
const GATHER = 200;
/** An instance says that it is there this often. */
const ALIVE = 5_000;
/** Bytes of one person's state, and of the states in one notice. */
const LARGEST = 1_000;
const AT_ONCE = 5_000;

/** Where another update comes from than our own people. */
const ELSEWHERE = { source: 'redis' } as const;

/** Who is where, across instances. Never stored: what an instance knew goes with it. */
export class Presence {
  readonly #notices: Notices;
  readonly #rooms: Hocuspocus<AtSocket>;
  /** Which instance each client of another one is at, by room. */
  readonly #elsewhere = new Map<string, Map<number, string>>();
  readonly #heard = new Map<string, number>();
  /** Clients whose states are to be sent, by root and room; a room may close before they are. */
  readonly #changed = new Map<string, Map<Document, Set<number>>>();
  #saidAlive = 0;

  constructor(notices: Notices, rooms: Hocuspocus<AtSocket>) {
    this.#notices = notices;
    this.#rooms = rooms;
    notices.subscribe((notice, from) => {
      this.#heard.set(from, Date.now());
      if (notice.topic === 'presence') this.#receive(notice.id, notice.states, from);
    });
  }

  /** A room was opened here: whoever is in it elsewhere is asked for. */
  opened(name: string): void {
    this.#notices.publish({ topic: 'presence', id: name, part: 0, states: '' });
  }

  closed(name: string): void {
    this.#elsewhere.delete(name);
  }

  /** Someone here moved, came or went. */
  changed({ document, added, updated, removed, transactionOrigin }: onAwarenessUpdatePayload<AtSocket>): void {
    if (transactionOrigin === ELSEWHERE) return;
    const elsewhere = this.#elsewhere.get(document.name);
    this.#schedule(
      document,
      [...added, ...updated, ...removed].filter((client) => !elsewhere?.has(client)),
    );
  }

  /** Publishes that this instance is there, and forgets those that no longer do. */
  poll(): void {
    const now = Date.now();
    if (now - this.#saidAlive > ALIVE && this.#rooms.documents.size > 0) {
      this.#saidAlive = now;
      this.#notices.publish({ topic: 'alive', id: '' });
    }
    for (const [name, clients] of this.#elsewhere) this.#forgetSilent(name, clients, now);
  }

  #forgetSilent(name: string, clients: Map<number, string>, now: number): void {
    const silent = [...clients].filter(([, from]) => now - (this.#heard.get(from) ?? 0) > SILENT).map(([id]) => id);
    const document = this.#rooms.documents.get(name);
    if (silent.length === 0 || document === undefined) return;
    for (const client of silent) clients.delete(client);
    removeAwarenessStates(document.awareness, silent, ELSEWHERE);
  }

  #receive(name: string, states: string, from: string): void {
    const document = this.#rooms.documents.get(name);
    if (document === undefined) return;
    if (states === '') return this.#schedule(document, this.#clientsHere(name, document));
    const clients = this.#elsewhere.get(name) ?? new Map<number, string>();
    this.#elsewhere.set(name, clients);
    const note = ({ added, updated }: { added: number[]; updated: number[] }) => {
      for (const client of [...added, ...updated]) clients.set(client, from);
    };
    document.awareness.on('update', note);
    applyAwarenessUpdate(document.awareness, Buffer.from(states, 'base64'), ELSEWHERE);
    document.awareness.off('update', note);
  }

  #clientsHere(name: string, document: Document): readonly number[] {
    const elsewhere = this.#elsewhere.get(name);
    return [...document.awareness.getStates().keys()].filter((client) => !elsewhere?.has(client));
  }

  #schedule(document: Document, clients: readonly number[]): void {
    const room = readRoomName(document.name);
    if (room === null || clients.length === 0) return;
    const key = rootKey(room);
    const rooms = this.#changed.get(key) ?? new Map<Document, Set<number>>();
    if (rooms.size === 0) setTimeout(() => this.#send(key), GATHER);
    this.#changed.set(key, rooms);
    rooms.set(document, new Set([...(rooms.get(document) ?? []), ...clients]));
  }

  #send(key: string): void {
    const rooms = this.#changed.get(key);
    this.#changed.delete(key);
    for (const [document, clients] of rooms ?? []) {
      const known = [...clients].filter((client) => document.awareness.meta.has(client));
      const parts = inParts(document, known);
      for (const [part, states] of parts.entries())
        this.#notices.publish({ topic: 'presence', id: document.name, part, states });
    }
  }
}

/** The states of clients, in as few parts as notices hold. */
function inParts(document: Document, clients: readonly number[]): readonly string[] {
  if (clients.length === 0) return [];
  const states = Buffer.from(encodeAwarenessUpdate(document.awareness, [...clients])).toString('base64');
  if (states.length <= AT_ONCE || clients.length === 1) return [states];
  const half = Math.ceil(clients.length / 2);
  return [...inParts(document, clients.slice(0, half)), ...inParts(document, clients.slice(half))];
}

/** Lets a client set only its own presence, under its own name, and limits its size. */
export function ownStates({ states, connection, document, context }: beforeHandleAwarenessPayload<AtSocket>): void {
  for (const [client, state] of states) {
    const isAnothers = [...document.connections].some(
      ([other, { clients }]) => other !== connection && clients.has(client),
    );
    if (context === undefined || isAnothers || JSON.stringify(state).length > LARGEST) states.delete(client);
    else state['user'] = { personId: context.personId, name: context.name };
  }
}
