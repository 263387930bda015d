import { graphql } from '../../generated/index.ts';

export const RecordAgreement = graphql(`
  mutation RecordAgreement($input: RecordAgreementInput!) {
    recordAgreement(input: $input) {
      __typename
      ... on AgreementRecorded {
        version {
          ...SentVersion
          number
          chainHead {
            sequence
          }
        }
      }
      ... on ConflictError {
        ...EditConflicts @unmask
      }
      ...Problems
    }
  }

  # The fields that somebody else changed.
  fragment EditConflicts on ConflictError {
    conflicts {
      path
      at
      by {
        id
        name
      }
    }
  }
`);

export const VaryPlan = graphql(`
  mutation VaryPlan($input: VaryPlanInput!) {
    varyPlan(input: $input) {
      __typename
      ... on PlanVaried {
        version {
          ...SentVersion
          number
          chainHead {
            sequence
          }
        }
      }
      ... on ConflictError {
        ...EditConflicts @unmask
      }
      ...Problems
    }
  }
`);

export const CorrectWording = graphql(`
  mutation CorrectWording($input: CorrectWordingInput!) {
    correctWording(input: $input) {
      __typename
      ... on WordingCorrected {
        version {
          ...SentVersion
          number
          chainHead {
            sequence
          }
        }
      }
      ... on ConflictError {
        ...EditConflicts @unmask
      }
      ...Problems
    }
  }
`);
