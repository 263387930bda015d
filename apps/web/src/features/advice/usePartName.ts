import { useTranslation } from 'react-i18next';
import { usePlan } from '../../shared/plan/source/usePlan.ts';

/** The name of a part of the advice: *Recommendation 2*, or *The plan as a whole* (null). */
export function usePartName(): (recommendationId: string | null) => string {
  const { t } = useTranslation('advising');
  const { recommendations } = usePlan();
  return (id) => {
    const index = recommendations.findIndex((one) => one.id === id);
    return index < 0 ? t('parts.plan') : t('parts.recommendation', { reference: String(index + 1) });
  };
}
