import { createContext, use, useSyncExternalStore } from 'react';
import type { AggregateLive } from '../aggregate/live/AggregateLive.ts';
import type { Here } from '../aggregate/live/PresenceRoom.ts';
import { useProse as useProseOf, type Prose } from '../aggregate/live/useProse.ts';
import { useStore } from './useStore.ts';

/*
 * What is open as it is written with others. There is none until its script has come and while sockets
 * cannot be opened; everything can be done without, one request at a time.
 *
 *   useHere()        who else has it open, and where
 *   useProse(key)    the document to write a piece of prose in (`proseKey`); null: it is set as a whole, like any field
 *   useLiveValue()   anything else that `AggregateLive` knows
 */
export const LiveContext = createContext<AggregateLive | null>(null);

const nobody: readonly Here[] = [];
const never = () => () => {};

/** A part of what is known of the others. `select` gives the same value while nothing in it has changed. */
export function useLiveValue<Value>(select: (live: AggregateLive) => Value, otherwise: Value): Value {
  const live = use(LiveContext);
  const read = () => (live === null ? otherwise : select(live));
  return useSyncExternalStore(live?.subscribe ?? never, read, read);
}

export const useHere = (): readonly Here[] => useLiveValue((live) => live.here(), nobody);

export const useProse = (key: string): Prose | null => useProseOf(useStore(), use(LiveContext), key);
