import type { LogChange } from '@cynllun/domain/aggregate/log-change';
import { graphql } from '../../generated/index.ts';
import type { PlanChangesSubscription } from '../../generated/graphql.ts';
import { openFeed, type FeedEvent } from '../aggregate/live/followFeed.ts';

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
  read: ({ planChanges }) => (planChanges.__typename === 'PlanChanges' ? toEvent(planChanges) : null),
});

type Changes = Extract<PlanChangesSubscription['planChanges'], { __typename: 'PlanChanges' }>;

const toEvent = ({ relatedSequence, reload, relatedChanged, writes }: Changes): FeedEvent => ({
  relatedSequence,
  reload: reload || relatedChanged,
  writes: writes.map(({ sequence, changes }) => ({ sequence, changes: changes as LogChange[] })),
});
