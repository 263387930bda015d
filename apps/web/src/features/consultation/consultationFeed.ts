import { graphql } from '../../generated/index.ts';
import type { ConsultationChangesSubscription } from '../../generated/graphql.ts';
import { eventOf, type FeedSubscription } from '../../shared/aggregate/live/feed.ts';

const ConsultationChanges = graphql(`
  subscription ConsultationChanges($consultationId: ID!, $after: Int!) {
    consultationChanges(consultationId: $consultationId, after: $after) {
      __typename
      ... on ConsultationChanges {
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

/** The feed of the log of a consultation's set-up. */
export const consultationFeed: FeedSubscription<ConsultationChangesSubscription> = {
  document: ConsultationChanges,
  variables: (consultationId, after) => ({ consultationId, after }),
  read: ({ consultationChanges }) =>
    consultationChanges.__typename === 'ConsultationChanges' ? eventOf(consultationChanges) : null,
};
