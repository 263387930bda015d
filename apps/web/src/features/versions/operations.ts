import { graphql } from '../../generated/index.ts';
import type { CandidateFragment, WrittenSinceQuery } from '../../generated/graphql.ts';

export const MakeCandidate = graphql(`
  mutation MakeCandidate($input: MakeCandidateInput!) {
    makeCandidate(input: $input) {
      __typename
      ...Candidate @unmask
      ...Problems @unmask
    }
  }

  fragment Candidate on Candidate {
    number
    sequence
    hash
    madeAt
    sameAs
    plan {
      id
      actions {
        id
        partnerBodies {
          id
          position
          name {
            original
            en
            cy
            madeFrom
          }
          part
          agreedOn
          agreedBy
        }
      }
    }
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
      ...Gap @unmask
    }
    advised {
      ...Found @unmask
    }
    deadline {
      ...SendingDay @unmask
    }
    leadReviewers {
      id
      name
    }
  }

  # What the rules found, as its words need it.
  fragment Found on Finding {
    code
    severity
    gate
    source
    path
    params
  }

  # What was missing, with the reason given for it; empty where there is none.
  fragment Gap on ExplainedFinding {
    finding {
      ...Found @unmask
    }
    reason
  }

  # How a version stands to the day by which the draft is due.
  fragment SendingDay on SendingDeadline {
    standing
    due
    originalDue
    days
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
