import type { ApolloClient } from '@apollo/client';
import type { Advice } from '@cynllun/domain/advice/advice';
import { adviceAggregate } from '@cynllun/domain/advice/entities';
import { graphql } from '../../generated/index.ts';
import type {
  AdviceAgainQuery as AgainData,
  AdviceEdit as EditInput,
  AdviceQuery as AdviceData,
} from '../../generated/graphql.ts';
import { readRoot } from '../../shared/aggregate/readRoot.ts';
import type { Loaded, Transport } from '../../shared/aggregate/store/transport.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import type { Numbered } from '../../shared/version/numbered.ts';
import { openRoot, type Opened } from '../../shared/writing/openRoots.ts';
import { transportOf } from '../../shared/writing/transportOf.ts';
import { AdviceAgainQuery } from './adviceAgain.ts';
import { adviceFeed } from './adviceFeed.ts';
import { adviceBinding, type AdviceView } from './adviceStore.ts';

const EditAdvice = graphql(`
  mutation EditAdvice($input: EditAdviceInput!) {
    editAdvice(input: $input) {
      __typename
      ... on AdviceEdited {
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

type Answered = AdviceData | AgainData | undefined;

/** Opens advice that has come with its version. @throws NoAnswer when the server could not be reached, or failed. */
export function openAdvice(client: ApolloClient, version: Numbered, first: AdviceData): Promise<Opened<AdviceView>> {
  const rootId = first.advice?.id ?? '';
  return openRoot({
    key: rootId,
    transport: transportTo(client, version, rootId, first),
    binding: adviceBinding,
    records: () => adviceBinding,
    feed: adviceFeed,
  });
}

function transportTo(
  client: ApolloClient,
  version: Numbered,
  adviceId: string,
  first: AdviceData,
): Transport<AdviceView> {
  let ahead: AdviceData | null = first;
  return transportOf<AdviceView, EditInput>({
    load: async () => {
      const come = ahead;
      ahead = null;
      return come === null ? loaded(await again(client, version)) : loaded(come);
    },
    send: (request, context) =>
      outcomeOf(
        (reading) =>
          client.mutate({
            mutation: EditAdvice,
            variables: { input: { adviceId, ...request } },
            fetchPolicy: 'no-cache',
            context,
            ...reading,
          }),
        {},
      ),
  });
}

const again = async (client: ApolloClient, variables: Numbered): Promise<Answered> =>
  (await client.query({ query: AdviceAgainQuery, variables, fetchPolicy: 'no-cache' })).data;

function loaded(data: Answered): Loaded<AdviceView> {
  if (!data?.viewer) return { kind: 'signedOut' };
  return data.advice ? { kind: 'loaded', view: readAdvice(data.advice, data.viewer) } : { kind: 'notFound' };
}

type AdviceOf = NonNullable<AgainData['advice']>;

const readAdvice = (data: AdviceOf, viewer: AdviceView['viewer']): AdviceView => {
  const { textHash, unanswered, blocks, inspectorates, people, viewerInspectorateId, viewerCan } = data;
  const standing = { textHash, unanswered, blocks, inspectorates, people, viewerInspectorateId, viewerCan };
  return { root: readRoot<Advice>(adviceAggregate, data), viewer, standing, standingAt: data.sequence };
};
