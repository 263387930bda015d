import * as Y from 'yjs';

/** A cursor or a selection, as it is sent to the others: in which words, from where to where. */
interface CaretPlace {
  readonly key: string;
  readonly anchor: unknown;
  readonly head: unknown;
}

/** Someone else's cursor in some words. Places are in UTF-16 units; `from` is before `to` or the same. */
export interface Caret {
  readonly clientId: number;
  readonly personId: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** The end at which they write. */
  readonly head: number;
}

/** A selection as it is sent. Its ends keep their places in the words, whatever is written around them. */
export const toCaretPlace = ({
  key,
  anchor,
  head,
}: {
  readonly key: string;
  readonly anchor: Y.RelativePosition;
  readonly head: Y.RelativePosition;
}): CaretPlace => ({ key, anchor: Y.relativePositionToJSON(anchor), head: Y.relativePositionToJSON(head) });

type States = ReadonlyMap<number, Readonly<Record<string, unknown>>>;

/** The cursors of others in the words at `key`; those in words that are not here yet are left out. */
export const caretsIn = (indexOf: IndexOf, states: States, key: string, own: string): readonly Caret[] =>
  [...states].flatMap(([clientId, { user, caret }]) => {
    const { personId, name } = (user ?? {}) as Partial<Pick<Caret, 'personId' | 'name'>>;
    const place = caret as CaretPlace | null | undefined;
    if (personId === undefined || personId === own || place?.key !== key) return [];
    const [anchor, head] = [indexAt(indexOf, place.anchor), indexAt(indexOf, place.head)];
    if (anchor === null || head === null) return [];
    const ends = { from: Math.min(anchor, head), to: Math.max(anchor, head), head };
    return [{ clientId, personId, name: name ?? '', ...ends }];
  });

type IndexOf = (place: Y.RelativePosition) => number | null;

/** What another client says of itself may be anything. */
function indexAt(indexOf: IndexOf, place: unknown): number | null {
  try {
    return indexOf(Y.createRelativePositionFromJSON(place));
  } catch {
    return null;
  }
}
