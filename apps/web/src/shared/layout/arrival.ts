import { useCallback } from 'react';
import { useLocation } from 'react-router';
import { withoutLanguage } from '../words/language.ts';

/** The place whose heading last had the focus. The page a person opened the browser on keeps the browser's focus. */
let place: string | null = import.meta.env.SSR ? null : withoutLanguage(location.pathname);

/**
 * Answers, once for each move to another place, that a person has just arrived. Changing the language, the query or
 * the fragment is not a move.
 */
export function useArrival(): () => boolean {
  const here = withoutLanguage(useLocation().pathname);
  return useCallback(() => {
    if (here === place) return false;
    place = here;
    return true;
  }, [here]);
}
