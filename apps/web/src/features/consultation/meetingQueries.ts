import { graphql } from '../../generated/index.ts';

/** The meetings that were recorded of a consultation, and what a passage of a minute may be about. */
export const ConsultationMeetings = graphql(`
  query ConsultationMeetings($consultationId: ID!) {
    consultationMeetings(consultationId: $consultationId) {
      consultationId
      number
      meetings {
        id
        body
        on
        place
        minute
        language
        groups {
          id
          group
          count
        }
        passages {
          commentId
          start
          end
        }
      }
      actions {
        id
        reference
        title {
          original
          en
          cy
          madeFrom
        }
      }
      questions {
        id
        words {
          original
          en
          cy
          madeFrom
        }
      }
    }
  }
`);

export const RecordMeeting = graphql(`
  mutation RecordMeeting($input: RecordMeetingInput!) {
    recordMeeting(input: $input) {
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

export const SplitMinute = graphql(`
  mutation SplitMinute($input: SplitMinuteInput!) {
    splitMinute(input: $input) {
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
