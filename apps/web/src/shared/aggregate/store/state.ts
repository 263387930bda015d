import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { applyEdit } from '@cynllun/domain/aggregate/edit';
import { find } from '@cynllun/domain/aggregate/tree';
import type { Binding, View } from './binding.ts';
import type { UnsavedRecord } from './deviceFormat.ts';
import type { InputText } from './inputText.ts';
import { withLiveWords, type LiveWords } from './liveWords.ts';
import { pathOf, type Pending } from './pending.ts';
import type { FieldConflict, Refused } from './rejected.ts';
import type { RemovedConflict } from './removed.ts';
import type { Sent } from './requests.ts';
import type { Problem } from './transport.ts';
import type { UnsavedProse } from './unsavedProse.ts';

/** All that is known of a root here: what the server has, and what it has not. */
export interface State<V extends View> {
  readonly binding: Binding<V>;
  readonly view: V;
  /** Acknowledged by the server, and not in `view` yet: others wrote before, or only the server knows what it came to. */
  readonly acknowledged: readonly { readonly sequence: number; readonly parts: readonly Pending[] }[];
  /** The first is in flight, or being sorted after it was rejected; others are left from an earlier page. */
  readonly sent: readonly Sent[];
  readonly waiting: readonly Pending[];
  /** What keeps parts of `waiting` from being sent, by their paths. */
  readonly problems: ReadonlyMap<string, Problem>;
  readonly conflicts: readonly FieldConflict[];
  readonly removed: readonly RemovedConflict[];
  readonly refused: readonly Refused[];
  readonly typed: ReadonlyMap<string, InputText>;
  /** What is being written live, in place of what the columns have. */
  readonly live: LiveWords;
  readonly prose: ReadonlyMap<string, UnsavedProse>;
  /** The cutoff that passed while something here was unsaved (`Binding.cutoffOf`): that was not in it. */
  readonly missedCutoff: number | null;
  /**
   * `signedOut` may end with signing in again, `someoneElse` with signing in as oneself; what is unsaved waits for it.
   * `lost`: this person may not see the root now.
   */
  readonly access: 'granted' | 'signedOut' | 'someoneElse' | 'lost';
}

export const openingState = <V extends View>(binding: Binding<V>, view: V): State<V> => ({
  binding,
  view,
  acknowledged: [],
  sent: [],
  waiting: [],
  problems: new Map(),
  conflicts: [],
  removed: [],
  refused: [],
  typed: new Map(),
  live: new Map(),
  prose: new Map(),
  missedCutoff: null,
  access: 'granted',
});

/** The root as the person sees it: the server's, with everything of theirs on it, and the words as they are written. */
export function shownRoot<V extends View>(state: State<V>): V['root'] {
  const from = state.binding.aggregate;
  const edited = unsavedPaths(state);
  const live = [...state.live].filter(([key]) => !edited.has(key));
  return withLiveWords(from, applied(from, state.view.root, unsavedParts(state)), new Map(live));
}

/** Conflicts about things that are there. Those of what the person removed went with it, and come back with it. */
export const openConflicts = <V extends View>(
  { binding, conflicts }: State<V>,
  shown: V['root'],
): readonly FieldConflict[] =>
  conflicts.filter(({ mine: { edit } }) => find(binding.aggregate, shown, edit.entity, edit.id) !== null);

/** The fields that were set here and are not in the server's root as it is known here, by path. */
export const unsavedPaths = <V extends View>(state: State<V>): ReadonlySet<string> =>
  new Set(unsavedParts(state).flatMap((part) => pathOf(state.binding.aggregate, part) ?? []));

/** A root after edits, in order. */
export const applied = <V extends View>(from: Aggregate, root: V['root'], parts: readonly Pending[]): V['root'] =>
  parts.reduce<V['root']>((before, { edit }) => applyEdit(from, before, edit), root);

const unsavedParts = <V extends View>({ acknowledged, sent, waiting, conflicts }: State<V>): readonly Pending[] => [
  ...acknowledged.flatMap(({ parts }) => parts),
  ...sent.flatMap(({ parts }) => parts),
  ...waiting,
  ...conflicts.map(({ mine }) => mine),
];

/** The root as the server has it once it has all that was sent. */
export function committedRoot<V extends View>({ binding, view, acknowledged, sent }: State<V>): V['root'] {
  const parts = [...acknowledged, ...sent].flatMap((one) => one.parts);
  return applied(binding.aggregate, view.root, parts);
}

/** What the device stores. Conflicts go back among what waits: the server finds them again. */
export function unsavedOf<V extends View>(state: State<V>): UnsavedRecord {
  const { binding, view, sent, waiting, removed, typed, prose } = state;
  const conflicts = state.conflicts.length === 0 ? [] : openConflicts(state, shownRoot(state));
  return {
    sent,
    waiting: [...waiting, ...conflicts.map(({ mine }) => mine), ...removed.flatMap(({ mine }) => mine)],
    typed: Object.fromEntries([...typed].map(([path, { text, seen }]) => [path, { text, seen }])),
    prose: Object.fromEntries([...prose].map(([documentId, { updates }]) => [documentId, updates])),
    cutoff: binding.cutoffOf(view.root),
  };
}
