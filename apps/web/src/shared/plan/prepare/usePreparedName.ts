import { useTranslation } from 'react-i18next';
import type { Preparation } from './preparation.ts';

/** What is prepared, in words: *A variation of the agreed plan*. */
export function usePreparedName(): (preparation: Preparation) => string {
  const { t } = useTranslation('agreement');
  return ({ kind, version }) => (version === null ? t(`preparing.${kind}`) : t('preparing.agreementOf', { version }));
}
