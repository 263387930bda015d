import { useTranslation } from 'react-i18next';
import { progress } from '@cynllun/domain/summary/progress';
import { useFindings, usePlan } from '../source/usePlan.ts';

/** How much is missing before each gate. What it is stands beside its place. */
export function StillMissing() {
  const { t } = useTranslation('reading');
  const plan = usePlan();
  const findings = useFindings();
  const [draft, both] = (['draft', 'final'] as const).map((gate) => progress(plan, findings, gate).missing);
  if (both === 0) return t('missing.nothing');
  return t('missing.counts', { draft: draft ?? 0, final: (both ?? 0) - (draft ?? 0) });
}
