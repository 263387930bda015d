import { useTranslation } from 'react-i18next';
import { Tag } from '../layout/Tag.tsx';
import type { Sent } from './sentVersion.ts';

/**
 * What a version is: agreed, or what was varied or corrected since; of one that was sent, whether it waits for its written
 * response, was answered, or was taken back.
 */
export function Standing({ version }: { readonly version: Sent }) {
  const { t } = useTranslation('versions');
  const { withdrawal, answeredOn, agreement, frozenBy, on } = version;
  if (agreement !== null) return <Tag tone="success">{t('standing.agreed', { on: agreement.on })}</Tag>;
  if (frozenBy !== 'draftSubmitted')
    return <Tag tone={frozenBy === 'finalAgreed' ? 'warning' : 'info'}>{t(`standing.${frozenBy}`, { on })}</Tag>;
  if (withdrawal !== null) return <Tag>{t('standing.withdrawn', { on: withdrawal.on })}</Tag>;
  if (answeredOn !== null) return <Tag tone="success">{t('standing.answered', { on: answeredOn })}</Tag>;
  return <Tag tone="info">{t('standing.waiting')}</Tag>;
}
