import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Instance } from './served.ts';

/** Someone's screen with documents of prose open: as the screens do it, without a screen. */
export class Writer {
  readonly socket: HocuspocusProviderWebsocket;
  /** The connection it has, or had last. */
  connection: WebSocket | undefined;
  /** The codes their socket was closed with. */
  readonly closed: number[] = [];

  constructor(instance: Pick<Instance, 'url'>, cookie: string) {
    this.socket = new HocuspocusProviderWebsocket({
      url: `${instance.url.replace('http', 'ws')}/live`,
      WebSocketPolyfill: withCookie(cookie, (connection) => (this.connection = connection)),
      minDelay: 50,
      delay: 50,
      onClose: ({ event }) => this.closed.push(event.code),
    });
  }

  open(name: string, document: Y.Doc = new Y.Doc()): OpenRoom {
    return new OpenRoom(this.socket, name, document);
  }

  leave(): void {
    this.socket.destroy();
  }
}

export class OpenRoom {
  readonly provider: HocuspocusProvider;
  readonly document: Y.Doc;
  /** Why they were refused, the first reason first. */
  readonly refused: string[] = [];

  constructor(socket: HocuspocusProviderWebsocket, name: string, document: Y.Doc) {
    this.document = document;
    this.provider = new HocuspocusProvider({
      websocketProvider: socket,
      name,
      document,
      token: 'cookie',
      onAuthenticationFailed: ({ reason }) => this.refused.push(reason),
      onStateless: ({ payload }) => {
        const told = JSON.parse(payload) as { kind: string; code: string };
        if (told.kind === 'refused') this.refused.push(told.code);
      },
    });
    this.provider.attach();
  }

  words(key: string): string {
    return this.document.getText(key).toString();
  }

  /** Types at the end of a piece of prose. */
  type(key: string, words: string): void {
    const text = this.document.getText(key);
    text.insert(text.length, words);
  }

  /** Waits until everything typed is acknowledged, the room's words being here. */
  async saved(): Promise<void> {
    await vi.waitFor(() => {
      if (this.refused.length > 0) throw new Error(`Refused: ${this.refused.join(', ')}`);
      if (!this.provider.isSynced || this.provider.hasUnsyncedChanges) throw new Error('Not saved');
    }, patience);
  }
}

/** Longer than anything takes on a busy machine; nothing waits for it to pass. */
export const patience = { timeout: 20_000, interval: 10 };

function withCookie(cookie: string, made: (connection: WebSocket) => void) {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie } });
      made(this);
      // One that is closed while it opens says so, when nobody listens any more.
      this.on('error', () => {});
    }
  };
}
