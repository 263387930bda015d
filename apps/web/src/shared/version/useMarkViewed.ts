import { useEffect } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../generated/index.ts';
import { whenInSight } from '../whenInSight.ts';

const MarkVersionViewed = graphql(`
  mutation MarkVersionViewed($input: MarkVersionViewedInput!) {
    markVersionViewed(input: $input) {
      __typename
    }
  }
`);

/** Keeps that this person has read a version. Where that fails, what it says is news again, and nothing is lost. */
export function useMarkViewed(planId: string, number: number): void {
  const client = useApolloClient();
  useEffect(
    () =>
      whenInSight(() => {
        const variables = { input: { planId, number } };
        client.mutate({ mutation: MarkVersionViewed, variables, fetchPolicy: 'no-cache' }).catch(() => undefined);
      }),
    [client, planId, number],
  );
}
