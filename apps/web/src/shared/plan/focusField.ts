import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { focusWhenThere } from '../form/focusWhenThere.ts';
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
