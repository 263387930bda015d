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
    $stages: [Stage!]
    $waitingOn: WaitedOn
    $waitsFor: WaitsFor
    $next: NextDate
    $group: ReviewGroup
    $sort: ReviewSort
    $descending: Boolean
    $language: Language
    $withDeadlines: Boolean!
    $withDuties: Boolean!
  ) {
    home {
      views {
        id
        name
        search
      }
      reviews(
        skip: $skip
        first: $first
        words: $words
        stages: $stages
        waitingOn: $waitingOn
        waitsFor: $waitsFor
        next: $next
        group: $group
        sort: $sort
        descending: $descending
        language: $language
      ) {
        total
        tally {
          total
          you
          others
          nobody
          late
          stages {
            stage
            count
          }
          weeks {
            week
            count
            yours
          }
        }
        reviews {
          id
          ...PlanRow
          ...DutyRow @include(if: $withDuties)
          ...DatedRow @include(if: $withDeadlines)
        }
      }
    }
  }
`);
