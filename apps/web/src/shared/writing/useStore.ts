import { createContext, use, useSyncExternalStore } from 'react';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { AggregateStore, EditOptions } from '../aggregate/store/AggregateStore.ts';
import type { View } from '../aggregate/store/binding.ts';
import type { Saving, Snapshot } from '../aggregate/store/snapshot.ts';

/*
 * Changing what is open for writing, whichever aggregate it is of. What only reads a plan takes `plan/source/usePlan.ts`.
 *
 *   useEdit()(edits, options)  shows edits at once (`set`, `add`, `remove`), keeps them on the device, sends them in
 *                              order; `typing` waits for a rest, `undo` offers to undo
 *   useSaving()                saved, saving, or not saved and why
 *   newId()                    (plan/newId.ts) the id of something to add
 *   useStore()                 the store itself: undo, conflicts, what was typed and cannot be read
 *
 * Every field has its path as its id; `plan/fieldAddress.ts` says where a path of a plan leads.
 */

/** A store as screens have it: what they may ask of it does not turn on whose view it holds. */
export type WritingStore = Pick<AggregateStore<View>, keyof AggregateStore<View>>;

export const StoreContext = createContext<WritingStore | null>(null);

export function useStore(): WritingStore {
  const store = use(StoreContext);
  if (store === null) throw new Error('Nothing is open for writing here');
  return store;
}

/** A part of what the store knows. `select` gives the same object while nothing in it has changed. */
export function useSnapshot<Part>(select: (snapshot: Snapshot<View>) => Part): Part {
  const store = useStore();
  const read = () => select(store.getSnapshot());
  return useSyncExternalStore(store.subscribe, read, read);
}

export const useSaving = (): Saving => useSnapshot(({ saving }) => saving);

export function useEdit(): (edits: Edit | readonly Edit[], options?: EditOptions) => void {
  const store = useStore();
  return (edits, options) => store.edit('kind' in edits ? [edits] : edits, options);
}
