import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { View } from './binding.ts';
import type { Pending } from './pending.ts';
import type { Sent } from './requests.ts';
import type { State } from './state.ts';
import type { Answer } from './transport.ts';

/** Removals that the server wrote after writes that their writer had not seen. */
export interface UnseenRemoval {
  readonly edits: readonly Edit[];
  /** The sequence just before: what was there when it was removed. */
  readonly at: number;
}

/** Null where what was removed is known as it was. */
export function unseenRemoval(sent: Sent, answer: Extract<Answer, { kind: 'edited' }>): UnseenRemoval | null {
  const edits = sent.parts.flatMap(({ edit }) => (edit.kind === 'remove' ? [edit] : []));
  // A request that is sent again is answered with the sequence it had, as the one before it too.
  const at = answer.sequence - 1;
  return edits.length === 0 || at <= sent.baseSequence ? null : { edits, at };
}

/** With removals taken out of what waits to be sent; null where one of the edits is no removal, or has gone already. */
export function withoutUnsent<V extends View>(state: State<V>, edits: readonly Edit[]): State<V> | null {
  const isUnsent = edits.every((edit) => edit.kind === 'remove' && state.waiting.some((part) => part.edit === edit));
  if (!isUnsent) return null;
  return { ...state, waiting: state.waiting.filter(({ edit }) => !edits.includes(edit)) };
}

/** Where what was removed waits to be put back already: as it was when it was removed, with all that belonged to it then. */
export function withRemovedAs<V extends View>(state: State<V>, back: readonly Edit[]): State<V> {
  const adds = back.filter(({ kind }) => kind === 'add');
  const isPutBack = ({ edit }: Pending) => edit.kind === 'add' && adds.some(({ id }) => id === edit.id);
  const first = state.waiting.find(isPutBack);
  if (first === undefined) return state;
  const waiting = state.waiting.flatMap((part) => {
    if (part === first) return adds.map((edit) => ({ ...first, edit }));
    return isPutBack(part) ? [] : [part];
  });
  return { ...state, waiting };
}
