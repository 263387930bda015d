import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';

/** From a part that is laid out for reading to the document it is part of. */
export function WholePlanLink() {
  const { t } = useTranslation('reading');
  return (
    <ButtonLink size="small" to={`/plans/${usePlanId()}/read`}>
      {t('whole')}
    </ButtonLink>
  );
}
