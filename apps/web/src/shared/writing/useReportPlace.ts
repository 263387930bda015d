import { useEffect } from 'react';
import type { AggregateLive } from '../aggregate/live/AggregateLive.ts';
import { placeOfControl } from './place.ts';

/** Tells the others which field this person is in, or else which page. */
export function useReportPlace(live: AggregateLive | null, page: string | null): void {
  useEffect(() => {
    if (live === null) return undefined;
    const tell = () => live.at(placeOfControl(document.activeElement) ?? page);
    // Where the focus goes next is only known once it has gone.
    const left = () => queueMicrotask(tell);
    tell();
    document.addEventListener('focusin', tell);
    document.addEventListener('focusout', left);
    return () => {
      document.removeEventListener('focusin', tell);
      document.removeEventListener('focusout', left);
    };
  }, [live, page]);
}
