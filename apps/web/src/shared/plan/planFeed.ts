import { graphql } from '../../generated/index.ts';
import type { PlanChangesSubscription } from '../../generated/graphql.ts';
import { eventOf, type FeedSubscription } from '../aggregate/live/feed.ts';

const PlanChanges = graphql(`
  subscription PlanChanges($planId: ID!, $after: Int!) {
    planChanges(planId: $planId, after: $after) {
      __typename
      ... on PlanChanges {
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

/** The feed of a plan's log. */
export const planFeed: FeedSubscription<PlanChangesSubscription> = {
  document: PlanChanges,
  variables: (planId, after) => ({ planId, after }),
  read: ({ planChanges }) => (planChanges.__typename === 'PlanChanges' ? eventOf(planChanges) : null),
};
