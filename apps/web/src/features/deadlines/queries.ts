import { graphql } from '../../generated/index.ts';

export const PlanDeadlines = graphql(`
  query PlanDeadlines($planId: ID!) {
    planDeadlines(planId: $planId) {
      planId
      draftingLanguage
      review {
        id
        name {
          original
          en
          cy
          madeFrom
        }
        draftReportMeetingOn
        presentedOn
        publishedOn
        handoverOn
      }
      authorityDates {
        id
        position
        kind
        name
        on
      }
      deadlineRecords {
        id
        position
        deadline
        on
        byPersonId
        note
      }
      extensions {
        id
        position
        deadline
        proposedOn
        reason
        agreedOn
        agreedByPersonId
        letter
      }
      events {
        id
        kind
        on
        version
        withReport
        body
        agreedBy
        minuteReference
        callInUntil
        decision
        reason
        lateReason
        withdrawalReason
        findingsHash
        corrects
      }
      people {
        id
        name
      }
      viewerCan {
        extensionAgree
        responseRead
        handoverAcknowledge
        handoverAcknowledgeAsReviewer
      }
    }
  }
`);
