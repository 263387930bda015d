import { graphql } from '../../generated/index.ts';
import type { PlanChangesSubscription } from '../../generated/graphql.ts';
import { eventOf, openFeed } from '../aggregate/live/followFeed.ts';

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

/** Opens the feed of a plan's log. */
export const openPlanFeed = openFeed<PlanChangesSubscription>({
  document: PlanChanges,
  variables: (planId, after) => ({ planId, after }),
  read: ({ planChanges }) => (planChanges.__typename === 'PlanChanges' ? eventOf(planChanges) : null),
});
