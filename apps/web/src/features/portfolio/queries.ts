import type { Language } from '@cynllun/domain/text/language';
import { graphql } from '../../generated/index.ts';
import { PER_PAGE, soughtIn } from './sought.ts';

export const Portfolio = graphql(`
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
          id
          ...ReviewRow
        }
      }
    }
  }
`);

/** What an address asks the API for. */
export function variablesOf(address: URLSearchParams, language: Language) {
  const { page, ...search } = soughtIn(address);
  return { ...search, language, first: PER_PAGE, skip: (page - 1) * PER_PAGE };
}
