import { useSyncExternalStore } from 'react';
import type { ViewerQuery } from '../generated/graphql.ts';
import type { Answered } from './answered.ts';

/** What goes with a page whose first words stand in the HTML (`app/firstWords.tsx`). */
export interface Sent {
  /** What the API answered to its query; null where it has none, or that has been taken. */
  readonly answer: unknown;
  /** Who is signed in; null where that is to be asked. */
  readonly viewer: ViewerQuery | null;
  /** When it was drawn, by the server's clock. */
  readonly at: string;
}

/** While the server renders a page: what goes with it. */
export const rendered: { sent: Sent | null } = { sent: null };

let ofPage: Sent | null | undefined;

/** What stands in the page that was sent; null where nothing does. */
export function sentWithPage(): Sent | null {
  if (import.meta.env.SSR) return rendered.sent;
  ofPage ??= read();
  return ofPage;
}

function read(): Sent | null {
  const data = document.getElementById('sent');
  data?.remove();
  return data && (JSON.parse(data.textContent) as Sent);
}

/**
 * The answer that stands in the page that was sent, for the route that it was opened at; null once that has taken it, and where
 * none stands there: it is to be asked for.
 */
export function takeSentAnswer<Data, Variables>(): Answered<Data, Variables> | null {
  const sent = sentWithPage();
  if (sent === null || sent.answer === null) return null;
  if (!import.meta.env.SSR) ofPage = { ...sent, answer: null };
  return { ask: () => new Promise(() => undefined), first: sent.answer as Data };
}

/**
 * False while a page that was sent is taken over, which is drawn as the server could know it; true from then on, before
 * anything that is done in the page is heard. What only this device knows is drawn from then on.
 */
export const useIsTakenOver = (): boolean => useSyncExternalStore(follow, onDevice, atServer);

const follow = () => () => {};
const onDevice = () => true;
const atServer = () => false;
