import { graphql } from '../../generated/index.ts';

export const ConsiderComment = graphql(`
  mutation ConsiderComment($input: ConsiderCommentInput!) {
    considerComment(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const AnswerComment = graphql(`
  mutation AnswerComment($input: AnswerCommentInput!) {
    answerComment(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const ReleaseComment = graphql(`
  mutation ReleaseComment($input: ReleaseCommentInput!) {
    releaseComment(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const AdmitComment = graphql(`
  mutation AdmitComment($input: AdmitCommentInput!) {
    admitComment(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const HideComment = graphql(`
  mutation HideComment($input: HideCommentInput!) {
    hideComment(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const ShowComment = graphql(`
  mutation ShowComment($input: ShowCommentInput!) {
    showComment(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const RaiseConcern = graphql(`
  mutation RaiseConcern($input: RaiseConcernInput!) {
    raiseConcern(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const AcknowledgeConcern = graphql(`
  mutation AcknowledgeConcern($input: AcknowledgeConcernInput!) {
    acknowledgeConcern(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const RedactComment = graphql(`
  mutation RedactComment($input: RedactCommentInput!) {
    redactComment(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const WithdrawRedaction = graphql(`
  mutation WithdrawRedaction($input: WithdrawRedactionInput!) {
    withdrawRedaction(input: $input) {
      __typename
      ...Problems
    }
  }
`);
