import { graphql } from '../../generated/index.ts';

/** Puts what is typed into its columns and gives the text the hash that inspectorates agree to. */
export const CheckAdvice = graphql(`
  mutation CheckAdvice($input: CheckAdviceInput!) {
    checkAdvice(input: $input) {
      __typename
      ... on AdviceChecked {
        advice {
          ...AdviceContent @unmask
          ...AdviceStanding @unmask
        }
      }
      ...Problems @unmask
    }
  }
`);

export const AgreeToAdvice = graphql(`
  mutation AgreeToAdvice($input: AgreeToAdviceInput!) {
    agreeToAdvice(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const IssueResponse = graphql(`
  mutation IssueResponse($input: IssueResponseInput!) {
    issueResponse(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const SupersedeResponse = graphql(`
  mutation SupersedeResponse($input: SupersedeResponseInput!) {
    supersedeResponse(input: $input) {
      __typename
      ...Problems
    }
  }
`);
