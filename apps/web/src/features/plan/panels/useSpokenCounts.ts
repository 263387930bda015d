import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../shared/layout/announcements.ts';
import type { Kind } from './groupFindings.ts';

/** How long nothing must change before the counts are said: saying each would talk over whoever is typing. */
const QUIET_MS = 3000;

/** Tells those who listen how many findings are left, once things are quiet, and only when that has changed. */
export function useSpokenCounts({ draft, final }: Readonly<Record<Kind, number>>): void {
  const { t } = useTranslation('panels');
  const now = `${draft} ${final}`;
  const said = useRef(now);
  useEffect(() => {
    if (said.current === now) return;
    const timer = setTimeout(() => {
      said.current = now;
      announce(t('completeness.mended', { draft, final }));
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [now, draft, final, t]);
}
