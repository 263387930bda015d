import { useLayoutEffect, useRef, type SyntheticEvent } from 'react';

type Words = HTMLInputElement | HTMLTextAreaElement;

/**
 * Keeps the cursor where it is in the words when someone else's words come in round it; the browser would put it at
 * the end. Give a text control the ref and handlers that come back.
 */
export function useKeepCursor<Control extends Words>(value: string) {
  const ref = useRef<Control>(null);
  const before = useRef({ value, start: 0, end: 0 });
  const look = ({ currentTarget }: SyntheticEvent<Control>) => {
    const { value: now, selectionStart, selectionEnd } = currentTarget;
    before.current = { value: now, start: selectionStart ?? 0, end: selectionEnd ?? 0 };
  };
  useLayoutEffect(() => {
    const { value: was, start, end } = before.current;
    const control = ref.current;
    before.current = { ...before.current, value };
    if (was === value || control === null || document.activeElement !== control) return;
    control.setSelectionRange(moved(start, was, value), moved(end, was, value));
  }, [value]);
  return { ref, look };
}

/** Where a place in `was` is in `now`: what comes before the first difference stays, the rest keeps to the end. */
export function moved(place: number, was: string, now: string): number {
  let same = 0;
  while (same < was.length && same < now.length && was[same] === now[same]) same += 1;
  return place <= same ? place : Math.max(same, place + now.length - was.length);
}
