import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { focusField } from '../form/field.ts';
import { whenFieldIsThere } from '../form/whenFieldIsThere.ts';
import { withoutLanguage } from '../words/language.ts';

/**
 * Puts the cursor in the field that the address names, each time a person follows a link to one. Changing the language
 * is no such link: whoever does it stays where they are.
 */
export function useFieldInAddress(): void {
  const { key, hash, pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    const isSwitch = before.current !== pathname && withoutLanguage(before.current) === withoutLanguage(pathname);
    before.current = pathname;
    return hash === '' || isSwitch ? undefined : focusWhenThere(decodeURIComponent(hash.slice(1)));
  }, [key, hash, pathname]);
}

/** Puts the cursor in a field as soon as the page shows it. Returns how to give up. */
export function focusWhenThere(id: string): () => void {
  const waiting = new AbortController();
  whenFieldIsThere(id, (found) => found !== null && focusField(found), waiting.signal);
  return () => waiting.abort();
}
