import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { focusField } from '../form/field.ts';
import { withoutLanguage } from '../words/language.ts';

/** How long a page may take to show a field before the cursor stays where it is. */
const PATIENCE = 3000;

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
  const there = () => {
    const found = [id, id.replace(/\.\w+$/, '')].find((one) => document.getElementById(one));
    if (found !== undefined) focusField(found);
    return found !== undefined;
  };
  if (there()) return () => undefined;
  const watcher = new MutationObserver(() => {
    if (there()) watcher.disconnect();
  });
  watcher.observe(document.body, { childList: true, subtree: true });
  const giveUp = setTimeout(() => watcher.disconnect(), PATIENCE);
  return () => {
    clearTimeout(giveUp);
    watcher.disconnect();
  };
}
