import { graphql } from '../../generated/index.ts';

/** The versions of a plan, and what may be done from their list. */
export const PlanVersions = graphql(`
  query PlanVersions($planId: ID!) {
    planDeadlines(planId: $planId) {
      planId
      review {
        id
        name {
          original
          en
          cy
          madeFrom
        }
      }
      viewerCan {
        planReadDraft
        planSubmit
        adviceRead
      }
    }
    planVersions(planId: $planId) {
      id
      ...SentVersion
    }
  }
`);
