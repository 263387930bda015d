import { canFreeze } from '@cynllun/domain/aggregate/frozen';
import { applyChanges } from '@cynllun/domain/aggregate/log-change';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { View } from './binding.ts';
import { isNothing } from './device.ts';
import type { UnsavedRecord } from './deviceFormat.ts';
import { splitFrozen } from './frozen.ts';
import { editFromText, frozenPaths, withExisting, type InputText, type ReadTyped } from './inputText.ts';
import { inParts, pathOf, problemOf, withPending, type Pending } from './pending.ts';
import { refusals, type Sorted } from './rejected.ts';
import { mergeRemoved, splitRemoved } from './removed.ts';
import type { Sent } from './requests.ts';
import { applied, committedRoot, openConflicts, openingState, shownRoot, unsavedOf, type State } from './state.ts';
import type { Answer, FeedWrite, Loaded } from './transport.ts';
import { unsavedProseEdits, withRecoveredProse } from './unsavedProse.ts';

/** Something is unsaved that was written before a cutoff that has passed since. */
function withMissedCutoff<V extends View>(state: State<V>, before: number): State<V> {
  const last = state.binding.cutoffOf(state.view.root);
  return last > before && !isNothing(unsavedOf(state)) ? { ...state, missedCutoff: last } : state;
}

/** A field in conflict stays so while its writer goes on; everything else waits to be sent, but for what is frozen. */
export function withEdits<V extends View>(
  state: State<V>,
  edits: readonly Edit[],
  shown = state.view.root.sequence,
): State<V> {
  const from = state.binding.aggregate;
  const all = edits.map((edit) => ({ edit, seen: shown }));
  const { open, frozen } = splitFrozen(from, canFreeze(from) ? shownRoot(state) : state.view.root, all);
  const next = { ...state, refused: [...state.refused, ...refusals(frozen, 'frozen')] };
  return open.flatMap(({ edit, seen }) => inParts(from, edit, seen)).reduce<State<V>>(withPart, next);
}

/** What a person typed into a field is judged from when they began to. */
const seenWhenBegun = <V extends View>({ binding, typed }: State<V>, part: Pending): Pending => ({
  ...part,
  seen: Math.min(part.seen, typed.get(pathOf(binding.aggregate, part) ?? '')?.seen ?? part.seen),
});

function withPart<V extends View>(state: State<V>, part: Pending): State<V> {
  const from = state.binding.aggregate;
  const path = pathOf(from, part);
  if (path !== null && state.conflicts.some((one) => one.path === path)) {
    const conflicts = state.conflicts.map((one) => (one.path === path ? { ...one, mine: part } : one));
    return { ...state, conflicts };
  }
  return checked({ ...state, waiting: withPending(from, state.waiting, [seenWhenBegun(state, part)]) }, part);
}

function checked<V extends View>(state: State<V>, part: Pending): State<V> {
  const from = state.binding.aggregate;
  const path = pathOf(from, part);
  if (path === null) return state;
  const problems = new Map(state.problems);
  const problem = problemOf(from, part);
  if (problem === null) problems.delete(path);
  else problems.set(path, problem);
  return { ...state, problems };
}

/** With what an earlier page left, before anything done on this one; without `read` text that is no value yet stays text. */
export function withRecovered<V extends View>(state: State<V>, recovered: UnsavedRecord, read?: ReadTyped): State<V> {
  const { prose, cutoff } = recovered;
  const from = state.binding.aggregate;
  const { sent, waiting } = state.binding.sendsTogether ? withoutAnswer(recovered) : recovered;
  const typed = Object.entries(recovered.typed).map(([path, { text, seen }]): [string, InputText] => [
    path,
    { text, isBad: false, seen: Math.min(seen, state.view.root.sequence) },
  ]);
  const restored = {
    ...state,
    sent: [...state.sent, ...sent],
    waiting: withPending(from, waiting, state.waiting),
    typed: new Map([...typed, ...state.typed]),
    prose: withRecoveredProse(state.prose, prose),
  };
  const all = withoutFrozen(withMissedCutoff(waiting.reduce<State<V>>(checked, restored), cutoff));
  const existing = { ...all, typed: withExisting(from, shownRoot(all), all.typed) };
  if (read === undefined) return existing;
  return typed.reduce<State<V>>((before, [path]) => withTypingEnded(before, path, read), existing);
}

/** What was sent together and not answered waits to be looked at again: its writer may have changed more since. */
const withoutAnswer = ({ sent, waiting }: UnsavedRecord): Pick<UnsavedRecord, 'sent' | 'waiting'> => ({
  sent: [],
  waiting: [...sent.flatMap(({ parts }) => parts), ...waiting],
});

/** Nobody types in a field any more: its text is its value, or else cannot be read as it is. */
export function withTypingEnded<V extends View>(state: State<V>, path: string, read: ReadTyped): State<V> {
  const from = state.binding.aggregate;
  const typed = state.typed.get(path);
  if (typed === undefined || typed.isBad || !withExisting(from, shownRoot(state), state.typed).has(path)) return state;
  const edit = editFromText(from, path, typed.text, read);
  const others = new Map(state.typed);
  if (edit === null) return { ...state, typed: others.set(path, { ...typed, isBad: true }) };
  const next = withEdits(state, [edit]);
  others.delete(path);
  return { ...next, typed: others };
}

/** The server has written a request. */
export function withWritten<V extends View>(
  state: State<V>,
  sent: Sent,
  answer: Extract<Answer, { kind: 'edited' }>,
): State<V> {
  const { view, binding } = state;
  const next = { ...state, sent: state.sent.filter((one) => one !== sent) };
  // The feed was quicker than the answer.
  if (answer.sequence <= view.root.sequence) return next;
  // Others wrote before, or only the server knows what was put back.
  const isPutBack = sent.parts.some(({ edit }) => edit.kind === 'putBack');
  if (answer.previousSequence !== view.root.sequence || isPutBack)
    return { ...next, acknowledged: [...state.acknowledged, { sequence: answer.sequence, parts: sent.parts }] };
  const root = { ...applied(binding.aggregate, view.root, sent.parts), sequence: answer.sequence };
  return withoutFrozen({ ...next, view: { ...view, root } });
}

/** A request was sent that holds all that waits. */
export const withSent = <V extends View>(state: State<V>, sent: Sent): State<V> => ({
  ...state,
  sent: [...state.sent, sent],
  waiting: state.waiting.filter((part) => !sent.parts.includes(part)),
});

/** It was not written, and its parts wait as they did, before what was done since. */
export const withUnsent = <V extends View>(state: State<V>, sent: Sent): State<V> => ({
  ...state,
  sent: state.sent.filter((one) => one !== sent),
  waiting: withPending(state.binding.aggregate, sent.parts, state.waiting),
});

/** Without anything that was done here and is not written. */
export const withNothingUnsaved = <V extends View>({ binding, view }: State<V>): State<V> =>
  openingState(binding, view);

/** With removals taken out of what waits to be sent; null where one of the edits is no removal, or has gone already. */
export function withoutUnsent<V extends View>(state: State<V>, edits: readonly Edit[]): State<V> | null {
  const isUnsent = edits.every((edit) => edit.kind === 'remove' && state.waiting.some((part) => part.edit === edit));
  if (!isUnsent) return null;
  return { ...state, waiting: state.waiting.filter(({ edit }) => !edits.includes(edit)) };
}

/** The root was loaded again. */
export function withLoaded<V extends View>(state: State<V>, loaded: Loaded<V>): State<V> {
  if (loaded.kind === 'notFound') return withoutAccess(state);
  if (loaded.kind !== 'loaded') return { ...state, access: 'signedOut' };
  if (loaded.view.viewer.id !== state.view.viewer.id) return { ...state, access: 'someoneElse' };
  const { view } = loaded;
  if (view.root.sequence < state.view.root.sequence) return { ...state, access: 'granted' };
  return withView({ ...state, access: 'granted' }, view);
}

function withView<V extends View>(state: State<V>, view: V): State<V> {
  const { aggregate, cutoffOf } = state.binding;
  const acknowledged = state.acknowledged.filter(({ sequence }) => sequence > view.root.sequence);
  const next = withMissedCutoff({ ...state, view, acknowledged }, cutoffOf(state.view.root));
  const live = unsavedProseEdits(aggregate, { ...state, root: state.view.root }, view.root);
  return withoutFrozen(withoutRemoved(next, shownRoot(state), live));
}

/** With writes of the log; null where they do not follow on what is known, and the root has to be loaded again. */
export function withWrites<V extends View>(state: State<V>, writes: readonly FeedWrite[]): State<V> | null {
  const { root } = state.view;
  const news = writes.filter(({ sequence }) => sequence > root.sequence);
  if (news.length === 0) return state;
  if (news.some((write, index) => write.sequence !== root.sequence + index + 1)) return null;
  const changes = news.flatMap((write) => write.changes);
  const after = applyChanges<V['root']>(state.binding.aggregate, root, changes);
  if (after === null) return null;
  return withView(state, { ...state.view, root: { ...after, sequence: root.sequence + news.length } });
}

function withoutAccess<V extends View>(state: State<V>): State<V> {
  const { sent, waiting, conflicts, removed } = state;
  const parts = [
    ...sent.flatMap((one) => one.parts),
    ...waiting,
    ...conflicts.map(({ mine }) => mine),
    ...removed.flatMap(({ mine }) => mine),
  ];
  const refused = [...state.refused, ...refusals(parts, 'notFound')];
  // What was written live is refused by the room it was written in.
  return { ...openingState(state.binding, state.view), prose: state.prose, refused, access: 'lost' };
}

/** What waits, or was written live, about things that are no longer there is for its writer to decide. */
function withoutRemoved<V extends View>(state: State<V>, before: V['root'], live: readonly Pending[]): State<V> {
  const open = openConflicts(state, before);
  const disputed = open.map(({ mine }) => mine);
  const parts = [...state.waiting, ...disputed, ...live];
  const { aggregate: from } = state.binding;
  const { left, removed } = splitRemoved({ from, parts, before, now: committedRoot(state), reported: [] });
  return {
    ...state,
    waiting: left.filter((part) => state.waiting.includes(part)),
    conflicts: state.conflicts.filter((one) => !open.includes(one) || left.includes(one.mine)),
    removed: mergeRemoved(state.removed, removed),
  };
}

/** What waits, or was typed, about things that are frozen is refused: its writer is notified, and can copy the words. */
function withoutFrozen<V extends View>(state: State<V>): State<V> {
  const from = state.binding.aggregate;
  if (!canFreeze(from)) return state;
  const now = committedRoot(state);
  const disputed = state.conflicts.map(({ mine }) => mine);
  const { frozen } = splitFrozen(from, now, [...state.waiting, ...disputed]);
  const paths = frozenPaths(from, now, state.typed);
  if (frozen.length + paths.length === 0) return state;
  const words = paths.flatMap((path) => {
    const text = state.typed.get(path)?.text;
    return text === undefined ? [] : [{ words: text, language: null }];
  });
  const lost = new Set([...paths, ...frozen.flatMap((part) => pathOf(from, part) ?? [])]);
  return {
    ...state,
    waiting: state.waiting.filter((part) => !frozen.includes(part)),
    conflicts: state.conflicts.filter(({ mine }) => !frozen.includes(mine)),
    problems: new Map([...state.problems].filter(([path]) => !lost.has(path))),
    typed: new Map([...state.typed].filter(([path]) => !lost.has(path))),
    refused: [
      ...state.refused,
      ...refusals(frozen, 'frozen'),
      ...(words.length > 0 ? [{ reason: 'frozen' as const, words }] : []),
    ],
  };
}

/** A rejected request has been sorted. */
export function withSorted<V extends View>(state: State<V>, sent: Sent, sorted: Sorted): State<V> {
  const from = state.binding.aggregate;
  const conflicts = sorted.conflicts.map((conflict) => ({
    ...conflict,
    mine: state.waiting.find((part) => pathOf(from, part) === conflict.path) ?? conflict.mine,
  }));
  const disputed = conflicts.map(({ mine }) => mine);
  const rest = state.waiting.filter((part) => !disputed.includes(part));
  return {
    ...state,
    sent: state.sent.filter((one) => one !== sent),
    waiting: withPending(from, sorted.again, rest),
    problems: new Map([...state.problems, ...sorted.problems]),
    conflicts: [...state.conflicts, ...conflicts],
    removed: mergeRemoved(state.removed, sorted.removed),
    refused: [...state.refused, ...sorted.refused],
  };
}
