import { graphql } from '../../generated/index.ts';
import type { CandidateFragment, SentVersionFragment } from '../../generated/graphql.ts';

/** A version without what it says. Every screen of versions shows how one stands. */
export const SentVersion = graphql(`
  fragment SentVersion on PlanVersion {
    id
    number
    sequence
    hash
    chainHead {
      sequence
      hash
    }
    at
    by {
      id
      name
    }
    on
    lateReason
    withdrawal {
      on
      at
      by {
        id
        name
      }
      reason
    }
    answeredOn
  }
`);

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

export const WithdrawVersion = graphql(`
  mutation WithdrawVersion($input: WithdrawVersionInput!) {
    withdrawVersion(input: $input) {
      __typename
      ... on VersionWithdrawn {
        version {
          ...SentVersion
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

/** What differs between two versions, with the later one, in whose words things are named. */
export const VersionComparison = graphql(`
  query VersionComparison($planId: ID!, $from: Int!, $to: Int!) {
    viewer {
      id
    }
    planVersion(planId: $planId, number: $to) {
      version {
        ...SentVersion @unmask
      }
      plan {
        ...PlanContent @unmask
        stage
        viewerCan {
          planReadDraft
        }
      }
      erased {
        path
        erasedAt
      }
    }
    planVersionComparison(planId: $planId, from: $from, to: $to) {
      things {
        entity
        id
        parentId
        kind
        fields {
          field
          before
          after
        }
      }
      gone {
        entity
        id
        name
      }
    }
  }
`);

export type Candidate = CandidateFragment;
export type Sent = SentVersionFragment;
