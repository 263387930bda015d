import { applyEdit, find, type Edit } from '@cynllun/domain/plan/edit';
import { applyChanges } from '@cynllun/domain/plan/log-change';
import type { Plan } from '@cynllun/domain/plan/plan';
import { eventsOf } from '@cynllun/domain/stage/events';
import type { PlanView } from '../view.ts';
import { isNothing, type Unsaved } from './device.ts';
import { sortGone, type RemovedConflict } from './gone.ts';
import { inParts, pathOf, problemOf, withPending, type Pending } from './pending.ts';
import type { Sent } from './requests.ts';
import { overlaid, type LiveWords } from './liveWords.ts';
import type { FieldConflict, Refused, Settled } from './settle.ts';
import type { Answer, FollowedWrite, Loaded, Problem } from './transport.ts';
import { editTyped, typedIn, type Typed } from './typed.ts';
import { unsavedLive, withLeftProse, type UnsavedProse } from './unsavedProse.ts';

/** All that is known of a plan here: what the server has, and what it has not. */
export interface PlanState {
  readonly view: PlanView;
  /** Written by the server, and not in `view` yet since others wrote before. */
  readonly landed: readonly { readonly sequence: number; readonly parts: readonly Pending[] }[];
  /** The first is on its way, or being settled; others are left from an earlier page. */
  readonly sent: readonly Sent[];
  readonly waiting: readonly Pending[];
  /** What keeps parts of `waiting` from being sent, by their paths. */
  readonly problems: ReadonlyMap<string, Problem>;
  readonly conflicts: readonly FieldConflict[];
  readonly removed: readonly RemovedConflict[];
  readonly refused: readonly Refused[];
  readonly typed: ReadonlyMap<string, Typed>;
  /** What is being written live, in place of what the columns have. */
  readonly live: LiveWords;
  readonly prose: ReadonlyMap<string, UnsavedProse>;
  /** The version that was submitted while something here was unsaved: that goes into the next draft. */
  readonly submittedMeanwhile: number | null;
  /**
   * `signedOut` may end with signing in again, `someoneElse` with signing in as oneself; what is unsaved waits for it.
   * `lost`: this person may not see the plan now.
   */
  readonly access: 'granted' | 'signedOut' | 'someoneElse' | 'lost';
}

export const openingState = (view: PlanView): PlanState => ({
  view,
  landed: [],
  sent: [],
  waiting: [],
  problems: new Map(),
  conflicts: [],
  removed: [],
  refused: [],
  typed: new Map(),
  live: new Map(),
  prose: new Map(),
  submittedMeanwhile: null,
  access: 'granted',
});

/** The plan as the person sees it: the server's, with everything of theirs on it, and the words as they are written. */
export function shownPlan(state: PlanState): Plan {
  const edited = unsavedPaths(state);
  const live = [...state.live].filter(([key]) => !edited.has(key));
  return overlaid(applied(state.view.plan, unsavedParts(state)), new Map(live));
}

/** The plan as the person sees it, but with the server's values where theirs are in conflict. */
export const undisputedPlan = (state: PlanState): Plan => shownPlan({ ...state, conflicts: [] });

/** Conflicts about things that are there. Those of what the person removed went with it, and come back with it. */
export const openConflicts = ({ conflicts }: PlanState, shown: Plan): readonly FieldConflict[] =>
  conflicts.filter(({ mine: { edit } }) => find(shown, edit.entity, edit.id) !== null);

/** The fields that were set here and are not in the server's plan as it is known here, by path. */
export const unsavedPaths = (state: PlanState): ReadonlySet<string> =>
  new Set(unsavedParts(state).flatMap((part) => pathOf(part) ?? []));

const applied = (plan: Plan, parts: readonly Pending[]): Plan =>
  parts.reduce((before, { edit }) => applyEdit(before, edit), plan);

const unsavedParts = ({ landed, sent, waiting, conflicts }: PlanState): readonly Pending[] => [
  ...landed.flatMap(({ parts }) => parts),
  ...sent.flatMap(({ parts }) => parts),
  ...waiting,
  ...conflicts.map(({ mine }) => mine),
];

/** What the device keeps. Conflicts go back among what waits: the server finds them again. */
export function unsavedOf(state: PlanState): Unsaved {
  const { view, sent, waiting, removed, typed, prose } = state;
  const conflicts = state.conflicts.length === 0 ? [] : openConflicts(state, shownPlan(state));
  return {
    sent,
    waiting: [...waiting, ...conflicts.map(({ mine }) => mine), ...removed.flatMap(({ mine }) => mine)],
    typed: Object.fromEntries([...typed].map(([path, { text, seen }]) => [path, { text, seen }])),
    prose: Object.fromEntries([...prose].map(([documentId, { updates }]) => [documentId, updates])),
    submitted: lastSubmitted(view.plan),
  };
}

/** The version of the draft that was submitted last; 0 for none. */
const lastSubmitted = ({ events }: Plan): number =>
  Math.max(0, ...eventsOf(events, 'draftSubmitted').map(({ version }) => version));

/** Something is unsaved that was written before `submitted` was followed by another version, and will have a next draft. */
function withSubmittedSince(state: PlanState, submitted: number): PlanState {
  const { plan } = state.view;
  const last = lastSubmitted(plan);
  const isSince = last > submitted && eventsOf(plan.events, 'finalAgreed').length === 0;
  return isSince && !isNothing(unsavedOf(state)) ? { ...state, submittedMeanwhile: last } : state;
}

/** A field in conflict stays so while its writer goes on; everything else waits to be sent. */
export function withEdits(state: PlanState, edits: readonly Edit[]): PlanState {
  return edits.flatMap((edit) => inParts(edit, state.view.plan.sequence)).reduce(withPart, state);
}

/** What a person typed into a field is judged from when they began to. */
const asBegun = ({ typed }: PlanState, part: Pending): Pending => ({
  ...part,
  seen: Math.min(part.seen, typed.get(pathOf(part) ?? '')?.seen ?? part.seen),
});

function withPart(state: PlanState, part: Pending): PlanState {
  const path = pathOf(part);
  if (path !== null && state.conflicts.some((one) => one.path === path)) {
    const conflicts = state.conflicts.map((one) => (one.path === path ? { ...one, mine: part } : one));
    return { ...state, conflicts };
  }
  return checked({ ...state, waiting: withPending(state.waiting, [asBegun(state, part)]) }, part);
}

function checked(state: PlanState, part: Pending): PlanState {
  const path = pathOf(part);
  if (path === null) return state;
  const problems = new Map(state.problems);
  const problem = problemOf(part);
  if (problem === null) problems.delete(path);
  else problems.set(path, problem);
  return { ...state, problems };
}

/** With what an earlier page left, before anything done on this one. */
export function withRestored(state: PlanState, { sent, waiting, typed, prose, submitted }: Unsaved): PlanState {
  const left = Object.entries(typed).map(([path, { text, seen }]): [string, Typed] => [
    path,
    { text, isBad: false, seen: Math.min(seen, state.view.plan.sequence) },
  ]);
  const restored = {
    ...state,
    sent: [...state.sent, ...sent],
    waiting: withPending(waiting, state.waiting),
    typed: new Map([...left, ...state.typed]),
    prose: withLeftProse(state.prose, prose),
  };
  const all = withSubmittedSince(waiting.reduce(checked, restored), submitted);
  const there = { ...all, typed: typedIn(shownPlan(all), all.typed) };
  return left.reduce((before, [path]) => withTypingEnded(before, path), there);
}

/** Nobody types in a field any more: what stands there is its value, or else cannot be read as it is. */
export function withTypingEnded(state: PlanState, path: string): PlanState {
  const typed = state.typed.get(path);
  if (typed === undefined || typed.isBad || typedIn(shownPlan(state), state.typed).get(path) === undefined)
    return state;
  const edit = editTyped(path, typed.text);
  const others = new Map(state.typed);
  if (edit === null) return { ...state, typed: others.set(path, { ...typed, isBad: true }) };
  const next = withEdits(state, [edit]);
  others.delete(path);
  return { ...next, typed: others };
}

/** The server has written a request. */
export function withWritten(state: PlanState, sent: Sent, answer: Extract<Answer, { kind: 'edited' }>): PlanState {
  const { view } = state;
  const next = { ...state, sent: state.sent.filter((one) => one !== sent) };
  // The feed was quicker than the answer.
  if (answer.sequence <= view.plan.sequence) return next;
  if (answer.previousSequence !== view.plan.sequence)
    return { ...next, landed: [...state.landed, { sequence: answer.sequence, parts: sent.parts }] };
  const plan = { ...applied(view.plan, sent.parts), sequence: answer.sequence };
  return { ...next, view: { ...view, plan } };
}

/** The server was asked for the plan again. */
export function withLoaded(state: PlanState, loaded: Loaded): PlanState {
  if (loaded.kind === 'notFound') return withoutAccess(state);
  if (loaded.kind !== 'plan') return { ...state, access: 'signedOut' };
  if (loaded.view.viewer.id !== state.view.viewer.id) return { ...state, access: 'someoneElse' };
  const { view } = loaded;
  if (view.plan.sequence < state.view.plan.sequence) return { ...state, access: 'granted' };
  return withView({ ...state, access: 'granted' }, view);
}

function withView(state: PlanState, view: PlanView): PlanState {
  const landed = state.landed.filter(({ sequence }) => sequence > view.plan.sequence);
  const next = withSubmittedSince({ ...state, view, landed }, lastSubmitted(state.view.plan));
  return withoutGone(next, shownPlan(state), unsavedLive(state, view.plan));
}

/** The plan's log goes on; null where these writes do not follow on what is known, and the plan has to be read again. */
export function withFollowed(state: PlanState, writes: readonly FollowedWrite[]): PlanState | null {
  const { plan } = state.view;
  const news = writes.filter(({ sequence }) => sequence > plan.sequence);
  const sequence = plan.sequence + news.length;
  if (news.length === 0) return state;
  if (news.some((write, index) => write.sequence !== plan.sequence + index + 1)) return null;
  const after = applyChanges(
    plan,
    news.flatMap(({ changes }) => changes),
  );
  return after === null ? null : withView(state, { ...state.view, plan: { ...after, sequence } });
}

function withoutAccess(state: PlanState): PlanState {
  const { sent, waiting, conflicts, removed } = unsavedOfAll(state);
  const parts = [...sent, ...waiting, ...conflicts, ...removed];
  const refused = [...state.refused, ...parts.map(({ edit }) => ({ reason: 'notFound' as const, edit }))];
  // What was written live is refused by the room it was written in.
  return { ...openingState(state.view), prose: state.prose, refused, access: 'lost' };
}

const unsavedOfAll = (state: PlanState) => ({
  sent: state.sent.flatMap(({ parts }) => parts),
  waiting: state.waiting,
  conflicts: state.conflicts.map(({ mine }) => mine),
  removed: state.removed.flatMap(({ mine }) => mine),
});

/** What waits, or was written live, about things that are no longer there is for its writer to decide. */
function withoutGone(state: PlanState, before: Plan, live: readonly Pending[]): PlanState {
  const sent = state.sent.flatMap(({ parts }) => parts);
  const now = applied(state.view.plan, [...state.landed.flatMap(({ parts }) => parts), ...sent]);
  const open = openConflicts(state, before);
  const disputed = open.map(({ mine }) => mine);
  const parts = [...state.waiting, ...disputed, ...live];
  const { left, removed } = sortGone({ parts, before, now, said: [] });
  return {
    ...state,
    waiting: left.filter((part) => state.waiting.includes(part)),
    conflicts: state.conflicts.filter((one) => !open.includes(one) || left.includes(one.mine)),
    removed: withRemoved(state.removed, removed),
  };
}

/** A request was not written, and has been sorted. */
export function withSettled(state: PlanState, sent: Sent, settled: Settled): PlanState {
  const conflicts = settled.conflicts.map((conflict) => ({
    ...conflict,
    mine: state.waiting.find((part) => pathOf(part) === conflict.path) ?? conflict.mine,
  }));
  const disputed = conflicts.map(({ mine }) => mine);
  return {
    ...state,
    sent: state.sent.filter((one) => one !== sent),
    waiting: withPending(
      settled.again,
      state.waiting.filter((part) => !disputed.includes(part)),
    ),
    problems: new Map([...state.problems, ...settled.problems]),
    conflicts: [...state.conflicts, ...conflicts],
    removed: withRemoved(state.removed, settled.removed),
    refused: [...state.refused, ...settled.refused],
  };
}

/** What is known of one thing's removal, together. */
function withRemoved(known: readonly RemovedConflict[], found: readonly RemovedConflict[]): readonly RemovedConflict[] {
  return found.reduce((all, one) => {
    const before = all.find(({ id }) => id === one.id);
    if (before === undefined) return [...all, one];
    const both = {
      ...one,
      mine: [...one.mine, ...before.mine],
      putBack: before.putBack.length > 0 ? before.putBack : one.putBack,
      by: one.by ?? before.by,
      at: one.at ?? before.at,
    };
    return all.map((other) => (other === before ? both : other));
  }, known);
}
