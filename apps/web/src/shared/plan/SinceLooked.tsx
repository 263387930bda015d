import { useTranslation } from 'react-i18next';
import { AppLink } from '../layout/AppLink.tsx';
import { useNews } from './news.ts';
import { usePlanId } from './source/usePlan.ts';

/** That others have changed the plan since this person last looked at its history, where they have. */
export function SinceLooked() {
  const { t } = useTranslation('plan');
  const planId = usePlanId();
  const news = useNews();
  if (!news?.lastLooked || news.writes === 0) return null;
  const { writes, by, lastLooked } = news;
  const names = by.flatMap(({ name }) => name ?? []);
  return (
    <p>
      <AppLink to={`/plans/${planId}/history?since=${lastLooked.sequence}`}>
        {t('start.news', { count: writes, at: lastLooked.at, names })}
      </AppLink>
    </p>
  );
}
