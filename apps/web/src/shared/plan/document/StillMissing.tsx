import { useTranslation } from 'react-i18next';
import { useFindings } from '../source/usePlan.ts';

/** How much is missing before each gate. What it is stands beside its place. */
export function StillMissing() {
  const { t } = useTranslation('reading');
  const required = useFindings().filter(({ severity }) => severity === 'required');
  const draft = required.filter(({ gate }) => gate === 'draft').length;
  if (required.length === 0) return t('missing.nothing');
  return t('missing.counts', { draft, final: required.length - draft });
}
