import { useTranslation } from 'react-i18next';
import type { PortfolioQuery } from '../../generated/graphql.ts';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { ReviewTable } from '../../shared/review/ReviewTable.tsx';
import { Pages } from './Pages.tsx';
import { PER_PAGE, useSought } from './sought.ts';
import { useAsked } from '../../shared/useAsked.ts';
import { SearchForm } from './SearchForm.tsx';

/** Every review someone may know of. What is searched for, the order and the page are in the address. */
export function PortfolioScreen() {
  const { t } = useTranslation(['portfolio', 'common', 'errors']);
  const sought = useSought();
  const { page } = sought;
  const { data, previousData, error, refetch } = useAsked<PortfolioQuery>();
  const reviews = (data ?? previousData)?.home?.reviews;
  const pages = Math.max(1, Math.ceil((reviews?.total ?? 0) / PER_PAGE));
  return (
    <Screen title={t('portfolio:title')} width="working">
      <p>{t('portfolio:intro')}</p>
      <SearchForm sought={sought} />
      {reviews === undefined ? (
        <Awaiting error={error} onTryAgain={refetch} />
      ) : (
        <>
          <p role="status">
            {reviews.total === 0 ? t('portfolio:none') : t('portfolio:found', { total: reviews.total })}
          </p>
          {reviews.total > 0 && (
            <ReviewTable caption={t('portfolio:table', { page, pages })} captionHidden reviews={reviews.reviews} />
          )}
          <Pages page={page} pages={pages} />
        </>
      )}
    </Screen>
  );
}
