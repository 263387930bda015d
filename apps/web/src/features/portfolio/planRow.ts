import { graphql } from '../../generated/index.ts';

/** What every way of seeing the plans shows of one. */
export const PlanRow = graphql(`
  fragment PlanRow on ReviewOverview {
    id
    planId
    name {
      original
      en
      cy
      madeFrom
    }
    authority {
      id
      nameEn
      nameCy
    }
    stage
    waitingOn {
      turn
    }
    nextDeadline {
      code
      due
      status
      daysRemaining
      daysLate
    }
    completeness {
      version
      met
      missing
    }
    sinceLooked {
      version
      sequence
      changes
    }
    unansweredPoints {
      count
      version
    }
    viewerRoles
    viewerCan {
      planReadDraft
      reviewSetUp
    }
    ...Waiting
  }
`);
