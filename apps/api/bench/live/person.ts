import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import type * as Y from 'yjs';

/** Someone who has one document open at a server, and when they saw what. */
export class Person {
  readonly provider: HocuspocusProvider;
  /** Milliseconds from a keystroke to its acknowledgement. */
  readonly saved: number[] = [];
  readonly #socket: HocuspocusProviderWebsocket;
  readonly #text: Y.Text;
  readonly #typed: number[] = [];
  #unsaved = 0;

  constructor(port: number, cookie: string, room: string, key: string, sees: (keystroke: string) => void) {
    this.#socket = new HocuspocusProviderWebsocket({
      url: `ws://localhost:${port}/live`,
      WebSocketPolyfill: withCookie(cookie),
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name: room,
      token: 'cookie',
      onUnsyncedChanges: ({ number }) => this.#count(number),
    });
    this.provider.attach();
    this.#text = this.provider.document.getText(key);
    this.#text.observe(({ delta }, { local }) => {
      if (local) return;
      for (const { insert } of delta)
        if (typeof insert === 'string') for (const [keystroke] of insert.matchAll(/\d+;/g)) sees(keystroke);
    });
  }

  get isReady(): boolean {
    return this.provider.isSynced && !this.provider.hasUnsyncedChanges;
  }

  /** One keystroke, which says which it is. */
  type(keystroke: string): void {
    this.#typed.push(performance.now());
    this.#text.insert(this.#text.length, keystroke);
  }

  leave(): void {
    this.provider.destroy();
    this.#socket.destroy();
  }

  /** The server acknowledges in the order in which it was sent. */
  #count(unsaved: number): void {
    const typed = unsaved < this.#unsaved ? this.#typed.shift() : undefined;
    if (typed !== undefined) this.saved.push(performance.now() - typed);
    this.#unsaved = unsaved;
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
