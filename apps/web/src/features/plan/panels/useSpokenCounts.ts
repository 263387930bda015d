import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gate } from '@cynllun/domain/summary/progress';
import { announce } from '../../../shared/layout/announcements.ts';

/** How long nothing must change before the counts are said: saying each would talk over whoever is typing. */
const QUIET_MS = 3000;

/** Tells those who listen how much is left, once things are quiet, and only when that has changed. */
export function useSpokenCounts(gate: Gate, missing: number): void {
  const { t } = useTranslation('panels');
  const now = `${gate} ${missing}`;
  const said = useRef(now);
  useEffect(() => {
    if (said.current === now) return;
    const timer = setTimeout(() => {
      said.current = now;
      const left = missing === 0 ? t('completeness.ready') : t('completeness.left', { count: missing });
      announce(`${left} ${t(`completeness.before.${gate}`)}`);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [now, gate, missing, t]);
}
