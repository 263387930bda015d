import { useEffect, useLayoutEffect, useRef, type SyntheticEvent } from 'react';
import type { ProseRoom } from './ProseRoom.ts';
import type { SharedWords } from './SharedWords.ts';
import { moved } from '../../form/useKeepCursor.ts';

type Place = ReturnType<SharedWords['place']>;

interface Seen {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The same two places as live words have them. */
  readonly places: readonly [Place, Place] | null;
}

/**
 * Keeps the cursor where it is in the words when others' words come in round it, and shows the others where it is. In
 * words that are not live its place is worked out from what stood there and what stands there now.
 */
export function useCursor(value: string, room: ProseRoom | null, key: string) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const seen = useRef<Seen>({ value, start: 0, end: 0, places: null });
  const look = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
    seen.current = seenIn(currentTarget, room, key);
    const { places } = seen.current;
    if (places !== null) room?.showCaret({ key, anchor: places[0], head: places[1] });
  };
  // A browser tells of a cursor that moved a moment later; what others write may come in between.
  useEffect(
    () =>
      room?.words.watchBefore(() => {
        const control = ref.current;
        if (control === null || document.activeElement !== control) return;
        const now = seenIn(control, room, key);
        if (now.places !== null) seen.current = now;
      }),
    [room, key],
  );
  useLayoutEffect(() => {
    const { value: was, start, end, places } = seen.current;
    seen.current = { ...seen.current, value };
    const control = ref.current;
    if (was === value || control === null || document.activeElement !== control) return;
    const from = indexIn(room, places?.[0]) ?? moved(start, was, value);
    const to = indexIn(room, places?.[1]) ?? moved(end, was, value);
    // To set it where it is would end a composition.
    if (control.selectionStart !== from || control.selectionEnd !== to) control.setSelectionRange(from, to);
  }, [value, room]);
  return { ref, look };
}

/** The cursor as it is in the control now; its places in the live words only where the control shows those. */
function seenIn(
  { value, selectionStart: start, selectionEnd: end }: HTMLTextAreaElement,
  room: ProseRoom | null,
  key: string,
): Seen {
  const isShown = room !== null && room.words.at(key) === value;
  const places = isShown ? ([room.words.place(key, start), room.words.place(key, end)] as const) : null;
  return { value, start, end, places };
}

const indexIn = (room: ProseRoom | null, place: Place | undefined): number | null =>
  room === null || place === undefined ? null : room.words.indexOf(place);
