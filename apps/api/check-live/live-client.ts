import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { headingOf } from '../src/core/live/prose/messages.ts';
import { readRoomName } from '../src/core/live/prose/names.ts';
import { Acknowledged } from './acknowledged.ts';
import type { ExpectedWrites, TokenState, Token } from './expected-writes.ts';

/** Something done in a document, and how it stands once that is saved. */
interface Done {
  readonly token: Token;
  readonly becomes: TokenState;
}

/** A document of prose on someone's screen, and what they did in it. */
export class Room {
  readonly name: string;
  readonly documentId: string;
  readonly document = new Y.Doc();
  readonly done: Done[] = [];
  provider: HocuspocusProvider | null = null;
  /** Its words were refused: no screen goes on with those. */
  isRefused = false;
  #saved = 0;
  readonly #expected: ExpectedWrites;

  constructor(name: string, expected: ExpectedWrites) {
    this.name = name;
    this.documentId = readRoomName(name)?.documentId ?? '';
    this.#expected = expected;
  }

  get isSaved(): boolean {
    return this.#saved === this.done.length && this.provider?.isSynced === true && !this.provider.hasUnsyncedChanges;
  }

  /** How it stands, for whoever looks for what is wrong. */
  get state(): string {
    const { provider } = this;
    return `${this.documentId}: ${this.#saved} of ${this.done.length} saved, ${
      provider === null ? 'not entered' : `synced ${provider.isSynced}, unsaved ${provider.unsyncedChanges}`
    }`;
  }

  saved(done: number): void {
    for (const { token, becomes } of this.done.slice(this.#saved, done)) this.#expected.setState(token, becomes);
    this.#saved = Math.max(this.#saved, done);
  }
}

/** Someone's socket to an instance, with the documents they have open there. It comes back by itself, as screens do. */
export class LiveClient {
  readonly rooms = new Map<string, Room>();
  readonly #cookie: string;
  readonly #expected: ExpectedWrites;
  #socket: HocuspocusProviderWebsocket | null = null;

  constructor(cookie: string, expected: ExpectedWrites) {
    this.#cookie = cookie;
    this.#expected = expected;
  }

  /** Goes to an instance, with what is open as it is. */
  goTo(url: string): void {
    this.leave();
    const { rooms } = this;
    this.#socket = new HocuspocusProviderWebsocket({
      url: `${url.replace('http', 'ws')}/live`,
      WebSocketPolyfill: watched(this.#cookie, rooms),
      minDelay: 50,
      delay: 100,
      maxDelay: 1_000,
    });
    for (const room of rooms.values()) this.#enter(room);
  }

  /** Goes offline; what is typed stays in the documents. */
  leave(): void {
    for (const room of this.rooms.values()) {
      room.provider?.destroy();
      room.provider = null;
    }
    this.#socket?.destroy();
    this.#socket = null;
  }

  open(name: string): Room {
    const known = this.rooms.get(name);
    if (known !== undefined) return known;
    const room = new Room(name, this.#expected);
    this.rooms.set(name, room);
    this.#enter(room);
    return room;
  }

  /** Closes the screen, whatever is not saved yet. */
  forget(name: string): void {
    this.rooms.get(name)?.provider?.destroy();
    this.rooms.delete(name);
  }

  #enter(room: Room): void {
    const socket = this.#socket;
    if (socket === null || room.isRefused) return;
    const again = () => {
      if (room.provider !== provider || this.#socket !== socket || !this.rooms.has(room.name)) return;
      provider.destroy();
      setTimeout(() => room.provider === provider && this.#socket === socket && this.#enter(room), 100);
    };
    const refused = (reason: string) => {
      if (['unavailable', 'changed'].includes(reason)) return again();
      room.isRefused = true;
      this.#expected.count(`refused: ${reason}`);
    };
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: room.name,
      document: room.document,
      token: 'cookie',
      onAuthenticationFailed: ({ reason }) => refused(reason),
      onStateless: ({ payload }) => {
        const told = JSON.parse(payload) as { kind: string; code: string };
        if (told.kind === 'refused') refused(told.code);
      },
      // The server ended this document alone, and its socket stands.
      onClose: ({ event }) => event.code === 1000 && !room.isRefused && again(),
    });
    room.provider = provider;
    provider.attach();
  }
}

/** A socket with a cookie that notes what goes over it. */
function watched(cookie: string, rooms: ReadonlyMap<string, Room>) {
  return class extends WebSocket {
    readonly #known = new Map<string, Acknowledged>();

    constructor(url: string) {
      super(url, { headers: { cookie } });
      this.on('error', () => {});
      this.on('message', (data: ArrayBuffer) => {
        const message = new Uint8Array(data);
        const room = rooms.get(headingOf(message).address);
        const saved = room && this.#knownOf(room.name).receives(message);
        if (saved != null) room?.saved(saved);
      });
    }

    override send(data: Uint8Array): void {
      const room = rooms.get(headingOf(data).address);
      if (room !== undefined) this.#knownOf(room.name).sends(data, room.done.length);
      super.send(data);
    }

    #knownOf(name: string): Acknowledged {
      const known = this.#known.get(name) ?? new Acknowledged();
      this.#known.set(name, known);
      return known;
    }
  };
}
