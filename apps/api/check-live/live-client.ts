import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readRoomName } from '../src/core/live/prose/names.ts';
import type { ExpectedWrites } from './expected-writes.ts';

/** A document of prose, as a program that is none of our screens reads and writes it. */
interface Room {
  readonly name: string;
  readonly documentId: string;
  readonly document: Y.Doc;
  provider: HocuspocusProvider | null;
  isRefused: boolean;
}

/** Someone's socket to an instance, with the documents they have open there. It comes back by itself. */
export class LiveClient {
  readonly rooms = new Map<string, Room>();
  readonly #cookie: string;
  readonly #expected: ExpectedWrites;
  #socket: HocuspocusProviderWebsocket | null = null;

  constructor(cookie: string, expected: ExpectedWrites) {
    this.#cookie = cookie;
    this.#expected = expected;
  }

  goTo(url: string): void {
    this.#socket = new HocuspocusProviderWebsocket({
      url: `${url.replace('http', 'ws')}/live`,
      WebSocketPolyfill: withCookie(this.#cookie),
      minDelay: 50,
      delay: 100,
      maxDelay: 1_000,
    });
  }

  leave(): void {
    for (const room of this.rooms.values()) room.provider?.destroy();
    this.#socket?.destroy();
    this.#socket = null;
  }

  open(name: string): Room {
    const documentId = readRoomName(name)?.documentId ?? '';
    const room: Room = { name, documentId, document: new Y.Doc(), provider: null, isRefused: false };
    this.rooms.set(name, room);
    this.#enter(room);
    return room;
  }

  #enter(room: Room): void {
    const socket = this.#socket;
    if (socket === null || room.isRefused) return;
    const again = () => {
      if (room.provider !== provider || this.#socket !== socket) return;
      provider.destroy();
      setTimeout(() => room.provider === provider && this.#socket === socket && this.#enter(room), 100);
    };
    const refused = (reason: string) => {
      if (['unavailable', 'changed'].includes(reason)) return again();
      room.isRefused = true;
      this.#expected.count(`forger refused: ${reason}`);
    };
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: room.name,
      document: room.document,
      token: 'cookie',
      onAuthenticationFailed: ({ reason }) => refused(reason),
      onStateless: ({ payload }) => {
        const message = JSON.parse(payload) as { kind: string; code: string };
        if (message.kind === 'refused') refused(message.code);
      },
      // The server ended this document alone, and its socket stands.
      onClose: ({ event }) => event.code === 1000 && !room.isRefused && again(),
    });
    room.provider = provider;
    provider.attach();
  }
}

function withCookie(cookie: string) {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie } });
      this.on('error', () => {});
    }
  };
}
