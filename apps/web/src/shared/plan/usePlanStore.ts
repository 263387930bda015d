import { createContext, use, useSyncExternalStore } from 'react';
import type { Edit } from '@cynllun/domain/plan/edit';
import type { EditOptions } from '../aggregate/store/AggregateStore.ts';
import type { PlanSnapshot, PlanStore } from './planStore.ts';

/*
 * Changing the working draft, below `PlanFrame`. What only reads a plan takes `source/usePlan.ts`.
 *
 *   useEdit()(edits, options)  shows edits at once (`set`, `add`, `remove` of @cynllun/domain/plan/edit), keeps them on
 *                              the device, sends them in order; `typing` waits for a rest, `undo` offers to undo
 *   useSaving()                saved, saving, or not saved and why
 *   newId()                    (newId.ts) the id of something to add
 *   fieldAddress, findingAddress(plan, …)  (fieldAddress.ts) where a path or a finding leads, for `<AppLink to>`: following it
 *                              opens the right page and puts the cursor in the field. Every field has its path as its id.
 *   usePlanStore()             the store itself: undo, conflicts, what was typed and cannot be read
 */

export const StoreContext = createContext<PlanStore | null>(null);

export function usePlanStore(): PlanStore {
  const store = use(StoreContext);
  if (store === null) throw new Error('No plan is open here: the screen is not below PlanFrame');
  return store;
}

/** A part of what the store knows. `select` gives the same object while nothing in it has changed. */
export function useSnapshot<Part>(select: (snapshot: PlanSnapshot) => Part): Part {
  const store = usePlanStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getSnapshot()));
}

export const useSaving = (): PlanSnapshot['saving'] => useSnapshot(({ saving }) => saving);

export function useEdit(): (edits: Edit | readonly Edit[], options?: EditOptions) => void {
  const store = usePlanStore();
  return (edits, options) => store.edit('kind' in edits ? [edits] : edits, options);
}
