import { graphql } from '../../generated/index.ts';

/** A whole plan in one round trip, with what goes with it for the person who asks. */
export const PlanQuery = graphql(`
  query Plan($planId: ID!) {
    viewer {
      id
    }
    plan(id: $planId) {
      ...PlanContent @unmask
      stage
      facts {
        comments {
          id
          byContributor
          hidden
          hasOutcome
          hasReason
        }
        consulted
        consultations {
          ...ConsultationSummary @unmask
        }
      }
      viewerCan {
        planEdit
        planShare
        planSubmit
        planGiveReason
        replyDraft
        repliesSend
        planImport
        planExport
        reviewSetUp
        recommendationsSetUp
        inspectoratesSetUp
        deadlinesKeep
        extensionAgree
        paperWrite
        paperSettle
        paperMake
        handoverAcknowledge
        handoverAcknowledgeAsReviewer
        peopleManage
        consultationRun
        consultationAnswer
        councilRecord
        variationMake
        wordingCorrect
      }
      viewerActionIds
    }
  }

  # Who was consulted in one consultation, in numbers and days.
  fragment ConsultationSummary on ConsultationSummary {
    id
    number
    opensOn
    closesOn
    asked
    groups {
      of
      count
    }
    comments
    ways {
      of
      count
    }
    meetings {
      on
      groups {
        group
        count
      }
    }
  }

  fragment PlanContent on Plan {
    # fields of plan, written by "pnpm schema"
    sequence
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
      inspectorateIds
    }
    id
    introduction {
      original
      en
      cy
      madeFrom
    }
    monitoringArrangements {
      original
      en
      cy
      madeFrom
    }
    sharedWithReviewers
    recommendations {
      id
      position
      text {
        original
        en
        cy
        madeFrom
      }
      priority
      noActionReason
    }
    actions {
      id
      position
      recommendationIds
      additional
      title {
        original
        en
        cy
        madeFrom
      }
      summary {
        original
        en
        cy
        madeFrom
      }
      description
      outcome {
        original
        en
        cy
        madeFrom
      }
      startsOn
      endsOn
      responsiblePersonId
      responsiblePost {
        original
        en
        cy
        madeFrom
      }
      accountablePersonId
      accountablePost {
        original
        en
        cy
        madeFrom
      }
      withinExistingResources
      existingResourcesHow
      monitoringForumId
      monitoredBy
      monitoringMethod
      monitoringFrequency
      objectiveIds
      standsAloneReason
      indicators {
        id
        position
        name {
          original
          en
          cy
          madeFrom
        }
        unit
        direction
        baseline
        baselineOn
        target
        targetOn
        source
        frequency
      }
      costLines {
        id
        position
        purpose
        kind
        financialYear
        amount
        fundingSource
        confirmed
      }
      notes {
        id
        position
        heading
        words
        field
      }
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
    forums {
      id
      position
      name {
        original
        en
        cy
        madeFrom
      }
      remit
      frequency
      stakeholderGroups {
        id
        position
        kind
        name {
          original
          en
          cy
          madeFrom
        }
      }
    }
    otherPlans {
      id
      position
      name {
        original
        en
        cy
        madeFrom
      }
      period
      objectives {
        id
        position
        reference
        words {
          original
          en
          cy
          madeFrom
        }
      }
    }
    consultationEvents {
      id
      position
      heldOn
      groups
      account
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
    gapReasons {
      id
      position
      code
      path
      reason
    }
    versions {
      id
      number
      sequence
      hash
      findingsHash
    }
    replies {
      id
      position
      version
      responseId
      pointId
      superseded
      actionId
      answer
      changedActionId
      words
    }
    replySendings {
      id
      number
      on
      hash
    }
    councilPapers {
      id
      versionId
      resolution {
        original
        en
        cy
        madeFrom
      }
      financeComments {
        original
        en
        cy
        madeFrom
      }
      legalComments {
        original
        en
        cy
        madeFrom
      }
      equality {
        original
        en
        cy
        madeFrom
      }
      equalityLink
      welshLanguage {
        original
        en
        cy
        madeFrom
      }
      welshLanguageLink
      childrensRights {
        original
        en
        cy
        madeFrom
      }
      childrensRightsLink
      annexResponse
      exempt
      publicAgreedOn
      publicAgreedHow
      scrutinyRecommendations {
        id
        position
        recommendation {
          original
          en
          cy
          madeFrom
        }
        reply {
          original
          en
          cy
          madeFrom
        }
      }
    }
    # end of fields of plan
    authority {
      id
      nameEn
      nameCy
    }
    inspectorates {
      id
      nameEn
      nameCy
    }
    people {
      id
      name
    }
  }
`);
