import { useEffect } from 'react';
import { useMutation } from '@apollo/client/react';
import { graphql } from '../../generated/index.ts';

const MarkVersionRead = graphql(`
  mutation MarkVersionRead($input: MarkVersionReadInput!) {
    markVersionRead(input: $input) {
      __typename
    }
  }
`);

/** A reviewer who opens a version has read it: later ones say what changed since. Where that is not kept, nothing is lost. */
export function useMarkedAsRead(planId: string, version: number, isReviewer: boolean): void {
  const [mark] = useMutation(MarkVersionRead);
  useEffect(() => {
    if (isReviewer) mark({ variables: { input: { planId, version } } }).catch(() => undefined);
  }, [mark, planId, version, isReviewer]);
}
