import { useEffect, useSyncExternalStore } from 'react';
import type { AggregateLive } from './AggregateLive.ts';
import type { LiveStore } from './liveStore.ts';
import type { ProseRoom } from './ProseRoom.ts';

export interface Prose {
  readonly room: ProseRoom;
  readonly documentId: string;
  readonly mayWrite: boolean;
}

const never = () => () => {};

/**
 * The document to write a piece of prose in (`proseKey`); null: it is set as a whole, like any field. Words set as a
 * whole, before the document was there, are saved as a whole first.
 */
export function useProse(store: LiveStore, live: AggregateLive | null, key: string): Prose | null {
  const documentId = useSyncExternalStore(store.subscribe, () => live?.documentOf(key) ?? null);
  const isSetAsWhole = useSyncExternalStore(store.subscribe, () => store.getSnapshot().unsavedPaths.has(key));
  useEffect(() => (documentId === null ? undefined : live?.retain(documentId)), [live, documentId]);
  const subscribe = live?.subscribe ?? never;
  const room = useSyncExternalStore(subscribe, () => openRoom(live, documentId));
  const mayWrite = useSyncExternalStore(subscribe, () => openRoom(live, documentId)?.mayWrite ?? false);
  return room === null || documentId === null || isSetAsWhole ? null : { room, documentId, mayWrite };
}

function openRoom(live: AggregateLive | null, documentId: string | null): ProseRoom | null {
  const room = documentId === null ? undefined : live?.room(documentId);
  return room?.isOpen === true ? room : null;
}
