import { useTranslation } from 'react-i18next';
import { AppLink } from '../../layout/AppLink.tsx';
import { usePlanId } from '../source/usePlan.ts';
import { PreparedLine } from './PreparedLine.tsx';
import type { Preparation } from './preparation.ts';
import { usePreparedName } from './usePreparedName.ts';

/** On the screens of a plan that show it as it stands, while something is prepared over it: that it is, and the way back. */
export function AsideNotice({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation('agreement');
  const planId = usePlanId();
  const name = usePreparedName();
  return (
    <PreparedLine aria-label={t('preparing.label')}>
      <span>
        <strong>{name(preparation)}</strong> {t('preparing.notHere')}
      </span>
      <AppLink to={`/plans/${planId}`}>{t('preparing.goOn')}</AppLink>
    </PreparedLine>
  );
}
