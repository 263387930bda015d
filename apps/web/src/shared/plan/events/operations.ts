import { graphql } from '../../../generated/index.ts';

export const RecordPlanEvent = graphql(`
  mutation RecordPlanEvent($input: RecordPlanEventInput!) {
    recordPlanEvent(input: $input) {
      __typename
      ... on PlanEventRecorded {
        id
      }
      ...Problems
    }
  }
`);

export const CorrectPlanEvent = graphql(`
  mutation CorrectPlanEvent($input: CorrectPlanEventInput!) {
    correctPlanEvent(input: $input) {
      __typename
      ... on PlanEventRecorded {
        id
      }
      ...Problems
    }
  }
`);
