import { graphql } from '../../generated/index.ts';
import type { AdviceChangesSubscription } from '../../generated/graphql.ts';
import { eventOf, type FeedSubscription } from '../../shared/aggregate/live/feed.ts';

const AdviceChanges = graphql(`
  subscription AdviceChanges($adviceId: ID!, $after: Int!) {
    adviceChanges(adviceId: $adviceId, after: $after) {
      __typename
      ... on AdviceChanges {
        relatedSequence
        reload
        relatedChanged
        writes {
          sequence
          changes {
            entity
            entityId
            field
            after
          }
        }
      }
    }
  }
`);

/** The feed of the log of some advice. */
export const adviceFeed: FeedSubscription<AdviceChangesSubscription> = {
  document: AdviceChanges,
  variables: (adviceId, after) => ({ adviceId, after }),
  read: ({ adviceChanges }) => (adviceChanges.__typename === 'AdviceChanges' ? eventOf(adviceChanges) : null),
};
