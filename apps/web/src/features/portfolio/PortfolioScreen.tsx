import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { ReviewTable } from '../../shared/review/ReviewTable.tsx';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { Pages } from './Pages.tsx';
import { PER_PAGE, useSought } from './sought.ts';
import { SearchForm } from './SearchForm.tsx';

const Portfolio = graphql(`
  query Portfolio(
    $skip: Int
    $first: Int
    $words: String
    $stage: Stage
    $waitingOn: WaitedOn
    $sort: ReviewSort
    $language: Language
  ) {
    home {
      reviews(
        skip: $skip
        first: $first
        words: $words
        stage: $stage
        waitingOn: $waitingOn
        sort: $sort
        language: $language
      ) {
        total
        reviews {
          ...ReviewRow @unmask
        }
      }
    }
  }
`);

/** Every review someone may know of. What is searched for, the order and the page are in the address. */
export function PortfolioScreen() {
  const { t } = useTranslation(['portfolio', 'common', 'errors']);
  const language = useLanguage();
  const sought = useSought();
  const { page, ...search } = sought;
  const variables = { ...search, language, first: PER_PAGE, skip: (page - 1) * PER_PAGE };
  const { data, previousData, error, refetch } = useQuery(Portfolio, { variables, fetchPolicy: 'cache-and-network' });
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
