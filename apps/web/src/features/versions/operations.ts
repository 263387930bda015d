import { graphql } from '../../generated/index.ts';
import type { CandidateFragment, WrittenSinceQuery } from '../../generated/graphql.ts';

export const MakeCandidate = graphql(`
  mutation MakeCandidate($input: MakeCandidateInput!) {
    makeCandidate(input: $input) {
      __typename
      ...Candidate @unmask
    }
  }

  fragment Candidate on Candidate {
    number
    sequence
    hash
    madeAt
    contents {
      recommendations
      recommendationsAnswered
      actions
      additionalActions
      indicators
      measurableIndicators
      cost
      unconfirmedCost
      costYears
      actionsWithinExistingResources
      partnerBodies
      partnerBodiesAgreed
      consultationsHeld
    }
    gaps {
      finding {
        code
        severity
        gate
        source
        path
        params
      }
      reason
    }
    advised {
      code
      severity
      gate
      source
      path
      params
    }
    deadline {
      standing
      due
      originalDue
      days
    }
    leadReviewers {
      id
      name
    }
  }
`);

export const SubmitVersion = graphql(`
  mutation SubmitVersion($input: SubmitVersionInput!) {
    submitVersion(input: $input) {
      __typename
      ... on VersionSubmitted {
        version {
          ...SentVersion
          number
        }
      }
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

/** What others wrote after a candidate was made. */
export const WrittenSince = graphql(`
  query WrittenSince($planId: ID!, $since: Int!) {
    planHistory(planId: $planId, filter: { since: $since }, first: 20) {
      pageInfo {
        hasNextPage
      }
      gone {
        entity
        id
        name
      }
      edges {
        node {
          sequence
          at
          by {
            id
            name
          }
          authors {
            id
            name
          }
          changes {
            entity
            entityId
            parentId
            field
            before
            after
          }
        }
      }
    }
  }
`);

export type Candidate = CandidateFragment;
export type Written = NonNullable<WrittenSinceQuery['planHistory']>;
