import { useTranslation } from 'react-i18next';
import { Tag } from '../layout/Tag.tsx';
import type { Sent } from './sentVersion.ts';

/** Whether a version waits for its written response, was answered, or was taken back. */
export function Standing({ version: { withdrawal, answeredOn } }: { readonly version: Sent }) {
  const { t } = useTranslation('versions');
  if (withdrawal !== null) return <Tag>{t('standing.withdrawn', { on: withdrawal.on })}</Tag>;
  if (answeredOn !== null) return <Tag tone="success">{t('standing.answered', { on: answeredOn })}</Tag>;
  return <Tag tone="info">{t('standing.waiting')}</Tag>;
}
