import { createContext, use, useSyncExternalStore } from 'react';
import type { Edit } from '@cynllun/domain/plan/edit';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import { mayChangeList, mayEditField } from './mayEdit.ts';
import type { EditOptions } from '../aggregate/store/AggregateStore.ts';
import type { PlanSnapshot, PlanStore } from './planStore.ts';
import type { PlanView } from './view.ts';

/*
 * The plan, for every screen below `/:language/plans/:planId/…`: `PlanFrame` opens it, and these hooks read and edit it.
 *
 *   usePlan()                  the plan as the person sees it: the domain's `Plan`, everything of theirs already in it
 *   usePlanId()                its id alone
 *   useEdit()(edits, options)  shows edits at once (`set`, `add`, `remove` of @cynllun/domain/plan/edit), keeps them on
 *                              the device, sends them in order; `typing` waits for a rest, `undo` offers to undo
 *   useFindings()              what the rules say of it, as it is typed
 *   usePlanView()              what came with it: people, stage, authority, viewerCan, viewerActionIds
 *   useMay()                   whether the viewer may change a field or a list
 *   useSaving()                saved, saving, or not saved and why
 *   useToday()                 the day in Wales, for rules
 *   newId()                    (newId.ts) the id of something to add
 *   fieldAddress, findingAddress(plan, …)  (fieldAddress.ts) where a path or a finding leads, for `<AppLink to>`: following it
 *                              opens the right page and puts the cursor in the field. Every field has its path as its id.
 *   usePlanStore()             the store itself: undo, conflicts, what was typed and cannot be read
 */

export interface OpenPlan {
  readonly store: PlanStore;
  readonly today: string;
}

export const PlanContext = createContext<OpenPlan | null>(null);
export const FindingsContext = createContext<readonly Finding[]>([]);

function useOpenPlan(): OpenPlan {
  const open = use(PlanContext);
  if (open === null) throw new Error('No plan is open here: the screen is not below PlanFrame');
  return open;
}

export const usePlanStore = (): PlanStore => useOpenPlan().store;
export const useToday = (): string => useOpenPlan().today;
export const useFindings = (): readonly Finding[] => use(FindingsContext);

/** A part of what the store knows. `select` gives the same object while nothing in it has changed. */
export function useSnapshot<Part>(select: (snapshot: PlanSnapshot) => Part): Part {
  const store = usePlanStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getSnapshot()));
}

export const usePlan = (): Plan => useSnapshot(({ root }) => root);
/** Of the plan only its id: what asks for no more is not drawn again at each letter. */
export const usePlanId = (): string => useSnapshot(({ root }) => root.id);
export const usePlanView = (): PlanView => useSnapshot(({ view }) => view);
export const useSaving = (): PlanSnapshot['saving'] => useSnapshot(({ saving }) => saving);

export function useEdit(): (edits: Edit | readonly Edit[], options?: EditOptions) => void {
  const store = usePlanStore();
  return (edits, options) => store.edit('kind' in edits ? [edits] : edits, options);
}

interface May {
  readonly edit: (entity: string, id: string, field: string) => boolean;
  /** Add an `entity` to a parent, remove one from it, or change their order. */
  readonly list: (entity: string, parent: string, parentId: string) => boolean;
}

/** Asks again what the server said whenever it has said something new; of the plan, what is there when asked. */
export function useMay(): May {
  const store = usePlanStore();
  const view = usePlanView();
  const now = () => ({ ...view, root: store.getSnapshot().root });
  return {
    edit: (entity, id, field) => mayEditField(now(), entity, id, field),
    list: (entity, parent, parentId) => mayChangeList(now(), entity, parent, parentId),
  };
}
