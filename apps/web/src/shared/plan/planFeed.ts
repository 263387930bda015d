import type { LogChange } from '@cynllun/domain/aggregate/log-change';
import { graphql } from '../../generated/index.ts';
import type { PlanChangesSubscription } from '../../generated/graphql.ts';
import { openFeed, type FeedEvent } from '../aggregate/live/followFeed.ts';

const PlanChanges = graphql(`
  subscription PlanChanges($planId: ID!, $after: Int!) {
    planChanges(planId: $planId, after: $after) {
      __typename
      ... on PlanChanges {
        directory
        reload
        beside
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

const toEvent = ({ directory, reload, beside, writes }: Changes): FeedEvent => ({
  directory,
  reload: reload || beside,
  writes: writes.map(({ sequence, changes }) => ({ sequence, changes: changes as LogChange[] })),
});
