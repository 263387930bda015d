import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { View } from './binding.ts';
import { withExisting } from './inputText.ts';
import { openConflicts, shownRoot, unsavedPaths, type State } from './state.ts';

/**
 * Why what a person did is not on the server. `attention`: something they typed or chose waits for them. `device`: it is not on
 * the device either, where it would wait until it is sent.
 */
export type NotSavedReason = 'connection' | 'fault' | 'signedOut' | 'attention' | 'device';

/** `saved` only when the server has said so of everything. `kept`: on the device, until it is sent together. */
export type Saving =
  { readonly state: 'saved' | 'saving' | 'kept' } | { readonly state: 'notSaved'; readonly reason: NotSavedReason };

export interface Undoable {
  /** What was done, in words. */
  readonly words: string;
  readonly edits: readonly Edit[];
  readonly back: readonly Edit[];
}

/** What is not about the content. */
export interface Status {
  /** The server was not reached, or failed; it is being tried again. */
  readonly outage: 'connection' | 'fault' | null;
  readonly undoable: Undoable | null;
  /** An earlier page left something unsaved, and it has been brought back. */
  readonly restored: boolean;
  /** Whether the device has all that is unsaved: a browser that is full, or stores nothing, does not. */
  readonly isOnDevice: boolean;
}

/** What screens read. A new one for every change, the same one in between. */
export interface Snapshot<V extends View>
  extends
    Pick<
      State<V>,
      'view' | 'problems' | 'conflicts' | 'removed' | 'refused' | 'typed' | 'prose' | 'missedCutoff' | 'access'
    >,
    Status {
  /** As the person sees it, everything of theirs in it. */
  readonly root: V['root'];
  /** The fields that were set here and are not known to be with the server, by path. */
  readonly unsavedPaths: ReadonlySet<string>;
  readonly saving: Saving;
}

export function snapshotOf<V extends View>(state: State<V>, status: Status): Snapshot<V> {
  const { binding, problems, removed, refused, prose, missedCutoff, access } = state;
  const view = access === 'lost' ? binding.withoutRights(state.view) : state.view;
  const root = shownRoot(state);
  const conflicts = openConflicts(state, root);
  const typed = withExisting(binding.aggregate, root, state.typed);
  return {
    view,
    problems,
    conflicts,
    removed,
    refused,
    prose,
    missedCutoff,
    access,
    ...status,
    root,
    typed,
    unsavedPaths: unsavedPaths(state),
    saving: savingOf({ ...state, typed, conflicts }, status),
  };
}

function savingOf<V extends View>(state: State<V>, { outage, isOnDevice }: Status): Saving {
  const { binding, sent, waiting, conflicts, removed, refused, typed, prose, problems, access } = state;
  const undecided = conflicts.length + removed.length + refused.length;
  const isAnything = sent.length + waiting.length + undecided + typed.size + prose.size > 0;
  if (!isAnything) return { state: binding.sendsTogether ? 'kept' : 'saved' };
  if (access === 'signedOut' || access === 'someoneElse') return { state: 'notSaved', reason: 'signedOut' };
  if (outage !== null && !binding.sendsTogether) return { state: 'notSaved', reason: outage };
  if ([...prose.values()].some(({ isLate }) => isLate)) return { state: 'notSaved', reason: 'connection' };
  const isBad = problems.size > 0 || [...typed.values()].some((one) => one.isBad);
  if (undecided > 0 || isBad) return { state: 'notSaved', reason: 'attention' };
  if (!binding.sendsTogether || sent.length > 0) return { state: 'saving' };
  return isOnDevice ? { state: 'kept' } : { state: 'notSaved', reason: 'device' };
}
