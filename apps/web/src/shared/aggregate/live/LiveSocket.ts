import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';

/** Milliseconds between attempts to connect, at first and at most. */
const FIRST_RETRY = 500;
const LONGEST_RETRY = 10_000;

/**
 * The socket that everything written live goes over. What is sent while it is closed is dropped: each room
 * compares all it has with the server when the socket opens.
 */
export class LiveSocket extends HocuspocusProviderWebsocket {
  readonly #sentListeners = new Set<(message: Uint8Array) => void>();

  /** Calls back with each message that is sent. */
  watchSent(listener: (message: Uint8Array) => void): () => void {
    this.#sentListeners.add(listener);
    return () => this.#sentListeners.delete(listener);
  }

  override send(message: Uint8Array): void {
    if (this.webSocket?.readyState !== WebSocket.OPEN) return;
    for (const listener of this.#sentListeners) listener(message);
    super.send(message);
  }
}

/** Opens it for one person: the server refuses it once somebody else is signed in in this browser. */
export const openSocket = (personId: string): LiveSocket =>
  new LiveSocket({
    url: socketAddress('/live', personId),
    delay: FIRST_RETRY,
    minDelay: FIRST_RETRY,
    maxDelay: LONGEST_RETRY,
  });

/** The address of a socket of this page's server. */
export function socketAddress(path: string, personId: string): string {
  const address = new URL(`${path}?person=${personId}`, window.location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  return address.href;
}
