import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { withoutLanguage } from '../words/language.ts';

/**
 * Asks before a page is left with a form on it that someone has begun to fill in: nothing of it is kept until it is
 * sent. Another language is the same page. Returns what lets it go, once it has been sent.
 */
export function useLeaveGuard(isBegun: boolean): () => void {
  const { t } = useTranslation();
  const held = useRef(false);
  useEffect(() => void (held.current = isBegun), [isBegun]);
  const blocker = useBlocker(
    useCallback(
      ({ currentLocation, nextLocation }) =>
        held.current && withoutLanguage(currentLocation.pathname) !== withoutLanguage(nextLocation.pathname),
      [],
    ),
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(t('form.leave'))) blocker.proceed();
    else blocker.reset();
  }, [blocker, t]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (held.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
  return useCallback(() => void (held.current = false), []);
}
