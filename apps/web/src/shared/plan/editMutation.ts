import { graphql } from '../../generated/index.ts';

export const EditPlanMutation = graphql(`
  mutation EditPlan($input: EditPlanInput!) {
    editPlan(input: $input) {
      __typename
      ... on PlanEdited {
        sequence
        previousSequence
      }
      ... on ConflictError {
        conflicts {
          path
          at
          by {
            id
            name
          }
        }
      }
      ...Problems @unmask
    }
  }
`);
