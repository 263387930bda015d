import { WebSocket } from 'ws';

/** Of each person who is signed in: their cookie, and the address that their newest tab came from. */
const people = new Map<string, { readonly cookie: string; readonly address: string }>();

export const signIn = (personId: string, cookie: string, address: string): void =>
  void people.set(personId, { cookie, address });

/** A browser's socket, which brings the cookie of the person whom its address names. */
class BrowserSocket extends WebSocket {
  constructor(url: string, protocols: string | string[] = []) {
    const { pathname, search, searchParams, host } = new URL(url);
    const { cookie = '', address = `http://${host}` } = people.get(searchParams.get('person') ?? '') ?? {};
    // A feed asks for the page's address each time it is opened; a tab's room keeps the one it came with.
    const from = pathname === '/graphql' ? new URL(address).host : host;
    super(`ws://${from}${pathname}${search}`, protocols, { headers: { cookie } });
    this.on('error', () => {});
  }
}

/** Gives this process what the screens' store and rooms find in a browser. @param report of what they throw */
export function makeBrowser(report: (error: unknown) => void): void {
  Object.assign(globalThis, {
    window: { location: { href: 'http://127.0.0.1/' } },
    WebSocket: BrowserSocket,
    reportError: report,
  });
}
