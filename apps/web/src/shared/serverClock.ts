import { useSyncExternalStore } from 'react';
import { londonDate } from '@cynllun/domain/calendar/date';

/** Milliseconds that are no difference: an answer takes time, and says when it was sent to the second. */
const TOLERANCE = 5000;
/** How often a screen that stays open looks whether a new day has begun. */
const LOOK_EVERY = 30_000;

/** What the server's clock is ahead of the device's, in milliseconds. */
let ahead = 0;
const listeners = new Set<() => void>();

/** Told by each answer of the API when it was sent: its `Date` header. */
export function noticeServerTime(header: string | null): void {
  const difference = Date.parse(header ?? '') - Date.now();
  if (Number.isNaN(difference)) return;
  ahead = Math.abs(difference) < TOLERANCE ? 0 : difference;
  for (const listener of listeners) listener();
}

/**
 * Milliseconds since 1970 by the server's clock. Nothing in the screens reads the device's: it may be days wrong, and what is
 * overdue there would not be so for anyone else.
 */
export const serverNow = (): number => Date.now() + ahead;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const looking = setInterval(listener, LOOK_EVERY);
  document.addEventListener('visibilitychange', listener);
  return () => {
    listeners.delete(listener);
    clearInterval(looking);
    document.removeEventListener('visibilitychange', listener);
  };
}

/** The day in Wales by the server's clock. For the rules of a plan, which may be one of the past, `useToday` of the plan. */
export const useServerDay = (): string => useSyncExternalStore(subscribe, () => londonDate(serverNow()));
