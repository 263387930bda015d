import { graphql } from '../../generated/index.ts';
import type { CheckRepliesMutation } from '../../generated/graphql.ts';

export const CheckReplies = graphql(`
  mutation CheckReplies($input: CheckRepliesInput!) {
    checkReplies(input: $input) {
      __typename
      ... on CheckedReplies {
        hash
        replies {
          id
        }
        incomplete {
          id
          version
          position
          answer
        }
        leadReviewers {
          id
          name
        }
      }
      ...Problems
    }
  }
`);

export const SendReplies = graphql(`
  mutation SendReplies($input: SendRepliesInput!) {
    sendReplies(input: $input) {
      __typename
      ... on RepliesWereSent {
        sent {
          id
          number
        }
      }
      ...Problems
    }
  }
`);

export type Checked = Extract<CheckRepliesMutation['checkReplies'], { __typename: 'CheckedReplies' }>;
