import type { ApolloClient } from '@apollo/client';
import type { Consultation } from '@cynllun/domain/consultation/consultation';
import { consultationAggregate } from '@cynllun/domain/consultation/entities';
import { graphql } from '../../generated/index.ts';
import type { ConsultationEdit as EditInput, ConsultationQuery as ConsultationData } from '../../generated/graphql.ts';
import { readRoot } from '../../shared/aggregate/readRoot.ts';
import type { Loaded } from '../../shared/aggregate/store/transport.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { openRoot, type Opened } from '../../shared/writing/openRoots.ts';
import { transportOf } from '../../shared/writing/transportOf.ts';
import { consultationFeed } from './consultationFeed.ts';
import { ConsultationQuery } from './consultationQuery.ts';
import { setUpBinding, type SetUpView } from './setUpStore.ts';

const EditConsultation = graphql(`
  mutation EditConsultation($input: EditConsultationInput!) {
    editConsultation(input: $input) {
      __typename
      ... on ConsultationEdited {
        sequence
        previousSequence
      }
      ... on ConflictError {
        conflicts {
          path
          at
          by {
            id
            name
          }
        }
      }
      ...Problems @unmask
    }
  }
`);

/** Opens a consultation for setting it up. @throws NoAnswer when the server could not be reached, or failed. */
export const openSetUp = (client: ApolloClient, consultationId: string): Promise<Opened<SetUpView>> =>
  openRoot({
    key: consultationId,
    transport: transportOf<SetUpView, EditInput>({
      load: async () =>
        loaded(
          (await client.query({ query: ConsultationQuery, variables: { id: consultationId }, fetchPolicy: 'no-cache' }))
            .data,
        ),
      send: (request, context) =>
        outcomeOf(
          (reading) =>
            client.mutate({
              mutation: EditConsultation,
              variables: { input: { consultationId, ...request } },
              fetchPolicy: 'no-cache',
              context,
              ...reading,
            }),
          {},
        ),
    }),
    binding: setUpBinding,
    records: () => setUpBinding,
    feed: consultationFeed,
  });

function loaded(data: ConsultationData | undefined): Loaded<SetUpView> {
  if (!data?.viewer) return { kind: 'signedOut' };
  if (!data.consultation) return { kind: 'notFound' };
  const { state, reportPublished, groupsHeard, viewerCan, people, actions } = data.consultation;
  const root = readRoot<Consultation>(consultationAggregate, data.consultation);
  return {
    kind: 'loaded',
    view: { root, viewer: data.viewer, standing: { state, reportPublished, groupsHeard, viewerCan, people, actions } },
  };
}
