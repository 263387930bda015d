import { useSyncExternalStore } from 'react';
import { londonDate } from '@cynllun/domain/calendar/date';
import { onServerTime, serverNow } from './serverClock.ts';

/** How often a screen that stays open looks whether a new day has begun, in milliseconds. */
const LOOK_EVERY = 30_000;

function subscribe(listener: () => void): () => void {
  const stop = onServerTime(listener);
  const looking = setInterval(listener, LOOK_EVERY);
  document.addEventListener('visibilitychange', listener);
  return () => {
    stop();
    clearInterval(looking);
    document.removeEventListener('visibilitychange', listener);
  };
}

/** The day in Wales by the server's clock. For the rules of a plan, which may be one of the past, `useToday` of the plan. */
export const useServerDay = (): string => useSyncExternalStore(subscribe, today, today);

const today = () => londonDate(serverNow());
