import type { Edit } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { noAbilities, type PlanView } from '../view.ts';
import { shownPlan, unsavedPaths, type PlanState } from './state.ts';
import { typedIn } from './typed.ts';

/** Why what a person did is not on the server. `attention`: something they typed or chose waits for them. */
export type NotSavedReason = 'connection' | 'fault' | 'signedOut' | 'attention';

/** `saved` only when the server has said so of everything. */
export type Saving =
  { readonly state: 'saved' | 'saving' } | { readonly state: 'notSaved'; readonly reason: NotSavedReason };

export interface Undoable {
  /** What was done, in words. */
  readonly words: string;
  readonly back: readonly Edit[];
}

/** What is not about the plan's content. */
export interface Surroundings {
  /** The server was not reached, or failed; it is being tried again. */
  readonly outage: 'connection' | 'fault' | null;
  readonly undoable: Undoable | null;
  /** An earlier page left something unsaved, and it has been brought back. */
  readonly restored: boolean;
}

/** What screens read. A new one for every change, the same one in between. */
export interface PlanSnapshot
  extends
    Pick<
      PlanState,
      'view' | 'problems' | 'conflicts' | 'removed' | 'refused' | 'typed' | 'prose' | 'submittedMeanwhile' | 'access'
    >,
    Surroundings {
  /** As the person sees it, everything of theirs in it. */
  readonly plan: Plan;
  /** The fields that were set here and are not known to be with the server, by path. */
  readonly unsavedPaths: ReadonlySet<string>;
  readonly saving: Saving;
}

export function snapshotOf(state: PlanState, surroundings: Surroundings): PlanSnapshot {
  const { view, problems, conflicts, removed, refused, prose, submittedMeanwhile, access } = state;
  const kept = {
    view: access === 'lost' ? withoutRights(view) : view,
    problems,
    conflicts,
    removed,
    refused,
    prose,
    submittedMeanwhile,
    access,
  };
  const plan = shownPlan(state);
  const typed = typedIn(plan, state.typed);
  return {
    ...kept,
    ...surroundings,
    plan,
    typed,
    unsavedPaths: unsavedPaths(state),
    saving: savingOf({ ...state, typed }, surroundings),
  };
}

/** Whoever lost their access may change nothing, whatever the server said when it was there. */
const withoutRights = (view: PlanView): PlanView => ({ ...view, viewerCan: noAbilities, viewerActionIds: [] });

function savingOf(state: PlanState, { outage }: Surroundings): Saving {
  const { sent, waiting, conflicts, removed, refused, typed, prose, problems, access } = state;
  const undecided = conflicts.length + removed.length + refused.length;
  if (sent.length + waiting.length + undecided + typed.size + prose.size === 0) return { state: 'saved' };
  if (access === 'signedOut' || access === 'someoneElse') return { state: 'notSaved', reason: 'signedOut' };
  if (outage !== null) return { state: 'notSaved', reason: outage };
  if ([...prose.values()].some(({ isLate }) => isLate)) return { state: 'notSaved', reason: 'connection' };
  const isBad = problems.size > 0 || [...typed.values()].some((one) => one.isBad);
  return undecided > 0 || isBad ? { state: 'notSaved', reason: 'attention' } : { state: 'saving' };
}
