import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../generated/index.ts';
import type { Line } from '../../shared/plan/changes/lines.ts';
import { readField } from '@cynllun/domain/history/row';

const LastChanges = graphql(`
  query LastChanges($planId: ID!, $filter: HistoryFilter) {
    planHistory(planId: $planId, filter: $filter, first: 10) {
      edges {
        node {
          at
          by {
            id
            name
          }
          authors {
            id
            name
          }
          changes {
            entityId
            field
          }
        }
      }
    }
  }
`);

/** Who wrote what stands in a field now, and when. */
export interface LastChange {
  /** ISO 8601. */
  readonly at: string;
  readonly by: readonly (string | null)[];
}

/** Asks the log who changed a field last; null where it cannot be known now. */
export async function fetchLastChange(
  client: ApolloClient,
  planId: string,
  { entity, id, field }: Pick<Extract<Line, { kind: 'field' }>, 'entity' | 'id' | 'field'>,
): Promise<LastChange | null> {
  const filter = { thingId: id, field: `${entity}.${readField(field).name}` };
  const { data } = await client.query({ query: LastChanges, variables: { planId, filter }, fetchPolicy: 'no-cache' });
  const nodes = data?.planHistory?.edges.map(({ node }) => node) ?? [];
  const isOfField = (change: { readonly entityId: string; readonly field: string }) =>
    change.entityId === id && (change.field === field || change.field === '');
  const last = nodes.find(({ changes }) => changes.some(isOfField));
  if (last === undefined) return null;
  const people = last.by === null ? last.authors : [last.by];
  return { at: last.at, by: people.map(({ name }) => name) };
}
