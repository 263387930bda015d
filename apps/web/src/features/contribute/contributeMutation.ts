import { graphql } from '../../generated/index.ts';

export const ContributeMutation = graphql(`
  mutation Contribute($input: ContributeInput!) {
    contribute(input: $input) {
      __typename
      ... on Contributed {
        receipt
      }
      ...Problems
    }
  }
`);
