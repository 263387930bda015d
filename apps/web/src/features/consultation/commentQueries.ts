import { graphql } from '../../generated/index.ts';

/** What was contributed to a consultation, as far as one reads it. */
export const ConsultationComments = graphql(`
  query ConsultationComments($consultationId: ID!) {
    consultationComments(consultationId: $consultationId) {
      consultationId
      number
      planSequence
      viewerRuns
      people {
        id
        name
      }
      comments {
        id
        copy
        about
        aboutId
        kind
        part
        quote
        words
        language
        view
        group
        members
        way
        on
        late
        verified
        name
        enteredBy
        originalId
        standing
        duplicateOfId
        admitted
        hidden
        isConcern
        acknowledged
        released
        answerReleased
        action {
          id
          reference
          title {
            original
            en
            cy
            madeFrom
          }
        }
        answer {
          id
          outcome
          reason {
            original
            en
            cy
            madeFrom
          }
          planSequence
          on
          personId
        }
        viewerCan {
          consultationRun
          consultationAnswer
          consultationRecord
          consultationRelease
          concernAcknowledge
        }
      }
    }
  }
`);

export const ConsiderComment = graphql(`
  mutation ConsiderComment($input: ConsiderCommentInput!) {
    considerComment(input: $input) {
      __typename
      ... on ValidationError {
        problems {
          path
          code
          params
        }
      }
    }
  }
`);

export const AnswerComment = graphql(`
  mutation AnswerComment($input: AnswerCommentInput!) {
    answerComment(input: $input) {
      __typename
      ... on ValidationError {
        problems {
          path
          code
          params
        }
      }
    }
  }
`);

export const ReleaseComment = graphql(`
  mutation ReleaseComment($input: ReleaseCommentInput!) {
    releaseComment(input: $input) {
      __typename
      ... on ValidationError {
        problems {
          path
          code
          params
        }
      }
    }
  }
`);

export const AdmitComment = graphql(`
  mutation AdmitComment($input: AdmitCommentInput!) {
    admitComment(input: $input) {
      __typename
      ... on ValidationError {
        problems {
          path
          code
          params
        }
      }
    }
  }
`);

export const HideComment = graphql(`
  mutation HideComment($input: HideCommentInput!) {
    hideComment(input: $input) {
      __typename
      ... on ValidationError {
        problems {
          path
          code
          params
        }
      }
    }
  }
`);

export const RaiseConcern = graphql(`
  mutation RaiseConcern($input: RaiseConcernInput!) {
    raiseConcern(input: $input) {
      __typename
      ... on ValidationError {
        problems {
          path
          code
          params
        }
      }
    }
  }
`);

export const AcknowledgeConcern = graphql(`
  mutation AcknowledgeConcern($input: AcknowledgeConcernInput!) {
    acknowledgeConcern(input: $input) {
      __typename
      ... on ValidationError {
        problems {
          path
          code
          params
        }
      }
    }
  }
`);
