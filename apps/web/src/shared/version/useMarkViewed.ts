import { useEffect } from 'react';
import { useMutation } from '@apollo/client/react';
import { graphql } from '../../generated/index.ts';
import { whenInSight } from '../whenInSight.ts';

const MarkVersionViewed = graphql(`
  mutation MarkVersionViewed($input: MarkVersionViewedInput!) {
    markVersionViewed(input: $input) {
      __typename
      ...Problems
    }
  }
`);

/** Keeps that this person has read a version. Where that fails, what it says is news again, and nothing is lost. */
export function useMarkViewed(planId: string, number: number): void {
  const [mark] = useMutation(MarkVersionViewed);
  useEffect(
    () =>
      whenInSight(() => {
        mark({ variables: { input: { planId, number } } }).catch(() => undefined);
      }),
    [mark, planId, number],
  );
}
