import { graphql } from '../../generated/index.ts';

/** The meetings that were recorded of a consultation, and what a passage of a minute may be about. */
export const ConsultationMeetings = graphql(`
  query ConsultationMeetings($consultationId: ID!) {
    consultationMeetings(consultationId: $consultationId) {
      consultationId
      ...MeetingsShown
    }
  }
`);

export const RecordMeeting = graphql(`
  mutation RecordMeeting($input: RecordMeetingInput!) {
    recordMeeting(input: $input) {
      __typename
      ... on MeetingRecorded {
        meetings {
          ...MeetingsShown
        }
      }
      ...Problems
    }
  }
`);

export const SplitMinute = graphql(`
  mutation SplitMinute($input: SplitMinuteInput!) {
    splitMinute(input: $input) {
      __typename
      ... on MinuteSplit {
        meetings {
          ...MeetingsShown
        }
        statements {
          ...StatementsShown
        }
      }
      ...Problems
    }
  }
`);
