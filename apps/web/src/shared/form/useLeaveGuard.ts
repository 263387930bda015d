import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { withoutLanguage } from '../words/language.ts';

interface LeaveGuard {
  /** Something was typed that is nowhere else. */
  readonly hold: () => void;
  /** It has been sent, or let go. */
  readonly release: () => void;
}

/**
 * Asks before a page is left with a form on it that someone has begun to fill in: nothing of it is kept until it is
 * sent. Another language is the same page.
 */
export function useLeaveGuard(): LeaveGuard {
  const { t } = useTranslation();
  const held = useRef(false);
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
  return {
    hold: useCallback(() => void (held.current = true), []),
    release: useCallback(() => void (held.current = false), []),
  };
}
