import { createContext, use, useSyncExternalStore } from 'react';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import { isReplyComplete, standingReplies } from '@cynllun/domain/plan/replies';
import { mayChangeList, mayEditField } from '../mayEdit.ts';
import type { PlanReading, PlanSource, PlanSurroundings } from './PlanSource.ts';

/*
 * The plan that is read, below `ReadFrom`: the working draft on every screen of `PlanFrame`, or the plan of another source.
 *
 *   usePlan()          the domain's `Plan`; of a draft as the person sees it, everything of theirs already in it
 *   usePlanId()        its id alone
 *   usePlanSequence()  the sequence of the last write in it
 *   usePointsWaiting()  how many points of written responses wait for a reply; null where there are none
 *   useDraftingLanguage()  the language it is drafted in
 *   useFindings()      what the rules say of it
 *   usePlanView()      what came with it: people, stage, authority, viewerCan, viewerActionIds
 *   useMay()           whether the viewer may change a field or a list
 *   useAnswersComments()  whether the viewer answers what was contributed of it, or of actions of theirs
 *   useWrites()        whether they change anything at all of it, and do not only read
 *   useToday()         the day in Wales, for rules; of a past plan, the day of that moment
 *   useErasedAt(path)  when the words at a path were erased
 *
 * Changing the plan is for `useStore.ts`.
 */

export interface SourceRead {
  readonly source: PlanSource;
  readonly today: string;
}

export const SourceContext = createContext<SourceRead | null>(null);
export const FindingsContext = createContext<readonly Finding[]>([]);

function useSource(): SourceRead {
  const read = use(SourceContext);
  if (read === null) throw new Error('There is no plan to read here: the screen is not below PlanFrame');
  return read;
}

/** A part of what is read. `select` gives the same object while nothing in it has changed. */
function useReading<Part>(select: (reading: PlanReading) => Part): Part {
  const { source } = useSource();
  const read = () => select(source.getSnapshot());
  return useSyncExternalStore(source.subscribe, read, read);
}

export const usePlan = (): Plan => useReading(({ root }) => root);
/** Of the plan only its id: what asks for no more is not drawn again at each letter. */
export const usePlanId = (): string => useReading(({ root }) => root.id);
export const usePlanSequence = (): number => useReading(({ root }) => root.sequence);
export const usePointsWaiting = (): number | null => useReading(({ root }) => pointsWaiting(root));
export const useDraftingLanguage = (): Plan['draftingLanguage'] => useReading(({ root }) => root.draftingLanguage);
export const usePlanView = (): PlanSurroundings => useReading(({ view }) => view);
export const useToday = (): string => useSource().today;
export const useFindings = (): readonly Finding[] => use(FindingsContext);
export const useErasedAt = (path: string): string | undefined => useSource().source.erased.get(path);

/** Whoever changes the draft, actions of their own, or what they prepare over it. */
export function useWrites(): boolean {
  const { viewerCan, viewerActionIds, prepares } = usePlanView();
  return viewerCan.planEdit || viewerActionIds.length > 0 || prepares !== undefined;
}

/** Whoever answers comments, on the whole plan or on actions of their own; nobody does beside what they prepare. */
export function useAnswersComments(): boolean {
  const { viewerCan, viewerActionIds, prepares } = usePlanView();
  return (viewerCan.consultationAnswer || viewerActionIds.length > 0) && prepares === undefined;
}

function pointsWaiting(plan: Plan): number | null {
  if (plan.replies.length === 0) return null;
  return standingReplies(plan).filter((reply) => !isReplyComplete(reply)).length;
}

interface May {
  readonly edit: (entity: string, id: string, field: string) => boolean;
  /** Add an `entity` to a parent, remove one from it, or change their order. */
  readonly list: (entity: string, parent: string, parentId: string) => boolean;
}

/** Asks again what the server said whenever it has said something new; of the plan, what is there when asked. */
export function useMay(): May {
  const { source } = useSource();
  const view = usePlanView();
  const now = () => ({ ...view, root: source.getSnapshot().root });
  return {
    edit: (entity, id, field) => mayEditField(now(), entity, id, field),
    list: (entity, parent, parentId) => mayChangeList(now(), entity, parent, parentId),
  };
}
