import { graphql } from '../../generated/index.ts';
import { cache } from '../../shared/apollo.ts';
import { pagePolicy } from './pagePolicy.ts';

// Beside the one query that pages.
cache.policies.addTypePolicies(pagePolicy);

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
