import type { Plan } from '@cynllun/domain/plan/plan';
import type { PlanView } from '../view.ts';

/** What came with the plan that is read: whose it is, where it stands, who is named in it, what the viewer may do. */
export type PlanSurroundings = Omit<PlanView, 'root'>;

export interface PlanReading {
  readonly root: Plan;
  readonly view: PlanSurroundings;
}

/**
 * What a screen reads a plan from: the working draft, which changes while it is read, or a moment of its past. A version,
 * a consultation copy and the published plan are to be sources too. Reading never needs the store for editing.
 */
export interface PlanSource {
  readonly subscribe: (listener: () => void) => () => void;
  /** The same object until something in it has changed. */
  readonly getSnapshot: () => PlanReading;
  /** Of words that stood here and were erased since, when they were (ISO 8601), by path. */
  readonly erased: ReadonlyMap<string, string>;
}

const neverChanges = () => () => {};

/** A plan that stays as it is. */
export const stillSource = (reading: PlanReading, erased: PlanSource['erased']): PlanSource => ({
  erased,
  subscribe: neverChanges,
  getSnapshot: () => reading,
});

/** The working draft, as a store holds it: with what the person has typed and is still to be saved. */
export const draftSource = (store: Pick<PlanSource, 'subscribe' | 'getSnapshot'>): PlanSource => ({
  subscribe: store.subscribe,
  getSnapshot: store.getSnapshot,
  erased: new Map(),
});
