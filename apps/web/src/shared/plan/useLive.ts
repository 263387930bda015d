import { createContext, use, useEffect, useSyncExternalStore } from 'react';
import type { AggregateLive } from '../aggregate/live/AggregateLive.ts';
import type { Here } from '../aggregate/live/PresenceRoom.ts';
import type { ProseRoom } from '../aggregate/live/ProseRoom.ts';
import { useSnapshot } from './usePlanStore.ts';

/*
 * The plan as it is written with others, below `PlanFrame`. There is none until its script has come and while sockets
 * cannot be opened; everything can be done without, one request at a time.
 *
 *   useHere()        who else has the plan open, and where
 *   useProse(key)    the document to write a piece of prose in (`proseKey`); null: it is set as a whole, like any field
 *   useLiveValue()   anything else that `AggregateLive` knows
 */
export const LiveContext = createContext<AggregateLive | null>(null);

const nobody: readonly Here[] = [];
const never = () => () => {};

/** A part of what is known of the others. `select` gives the same value while nothing in it has changed. */
export function useLiveValue<Value>(select: (live: AggregateLive) => Value, otherwise: Value): Value {
  const live = use(LiveContext);
  return useSyncExternalStore(live?.subscribe ?? never, () => (live === null ? otherwise : select(live)));
}

export const useHere = (): readonly Here[] => useLiveValue((live) => live.here(), nobody);

export interface Prose {
  readonly room: ProseRoom;
  readonly documentId: string;
  readonly mayWrite: boolean;
}

/** Words set as a whole, before the document was there, are saved as a whole first. */
export function useProse(key: string): Prose | null {
  const live = use(LiveContext);
  const documentId = useSnapshot(() => live?.documentOf(key) ?? null);
  const isSetAsWhole = useSnapshot(({ unsavedPaths }) => unsavedPaths.has(key));
  useEffect(() => (documentId === null ? undefined : live?.retain(documentId)), [live, documentId]);
  const room = useLiveValue((one) => openRoom(one, documentId), null);
  const mayWrite = useLiveValue((one) => openRoom(one, documentId)?.mayWrite ?? false, false);
  if (room === null || documentId === null || isSetAsWhole) return null;
  return { room, documentId, mayWrite };
}

function openRoom(live: AggregateLive, documentId: string | null): ProseRoom | null {
  const room = documentId === null ? undefined : live.room(documentId);
  return room?.isOpen === true ? room : null;
}
