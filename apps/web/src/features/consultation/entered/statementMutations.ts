import { graphql } from '../../../generated/index.ts';

export const EnterStatement = graphql(`
  mutation EnterStatement($input: EnterStatementInput!) {
    enterStatement(input: $input) {
      __typename
      ... on StatementEntered {
        statements {
          ...StatementsShown
        }
      }
      ...Problems
    }
  }
`);

export const ReturnAnswers = graphql(`
  mutation ReturnAnswers($input: ReturnAnswersInput!) {
    returnAnswers(input: $input) {
      __typename
      ... on AnswersReturned {
        statements {
          ...StatementsShown
        }
      }
      ...Problems
    }
  }
`);

export const AttachAnswersEasyRead = graphql(`
  mutation AttachAnswersEasyRead($input: AttachAnswersEasyReadInput!) {
    attachAnswersEasyRead(input: $input) {
      __typename
      ... on AnswersEasyReadAttached {
        statements {
          ...StatementsShown
        }
      }
      ...Problems
    }
  }
`);

export const ReleaseAnswersEasyRead = graphql(`
  mutation ReleaseAnswersEasyRead($input: ReleaseAnswersEasyReadInput!) {
    releaseAnswersEasyRead(input: $input) {
      __typename
      ... on AnswersEasyReadReleased {
        statements {
          ...StatementsShown
        }
      }
      ...Problems
    }
  }
`);

export const AttachEasyRead = graphql(`
  mutation AttachEasyRead($input: AttachEasyReadInput!) {
    attachEasyRead(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const RemoveEasyRead = graphql(`
  mutation RemoveEasyRead($input: RemoveEasyReadInput!) {
    removeEasyRead(input: $input) {
      __typename
      ...Problems
    }
  }
`);
