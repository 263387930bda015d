import { graphql } from '../../generated/index.ts';

/**
 * A whole plan in one round trip, with what goes with it for the person who asks. Every field is asked for: the store
 * holds the domain's own `Plan`, and `readPlan.ts` does not compile where one is missing.
 */
export const PlanQuery = graphql(`
  query Plan($id: ID!) {
    viewer {
      id
    }
    plan(id: $id) {
      id
      sequence
      draftingLanguage
      review {
        ...ReviewEntry @unmask
      }
      introduction {
        ...TextParts @unmask
      }
      monitoringArrangements {
        ...TextParts @unmask
      }
      sharedWithReviewers
      recommendations {
        ...RecommendationEntry @unmask
      }
      actions {
        ...ActionEntry @unmask
      }
      forums {
        ...ForumEntry @unmask
      }
      otherPlans {
        ...OtherPlanEntry @unmask
      }
      consultationEvents {
        ...ConsultationEventEntry @unmask
      }
      authorityDates {
        ...AuthorityDateEntry @unmask
      }
      deadlineRecords {
        ...DeadlineRecordEntry @unmask
      }
      extensions {
        ...ExtensionEntry @unmask
      }
      events {
        kind
        on
        version
        minuteReference
        lateReason
      }
      authority {
        id
        nameEn
        nameCy
      }
      stage
      people {
        id
        name
      }
      viewerCan {
        planEdit
        planShare
        planImport
        planExport
        reviewSetUp
        recommendationsSetUp
        deadlinesKeep
        extensionAgree
        peopleManage
      }
      viewerActionIds
    }
  }

  fragment TextParts on Text {
    original
    en
    cy
    madeFrom
  }

  fragment ReviewEntry on Review {
    id
    name {
      ...TextParts @unmask
    }
    draftReportMeetingOn
    presentedOn
    publishedOn
    handoverOn
  }

  fragment RecommendationEntry on Recommendation {
    id
    position
    text {
      ...TextParts @unmask
    }
    noActionReason
  }

  fragment ActionEntry on Action {
    id
    position
    recommendationIds
    additional
    title {
      ...TextParts @unmask
    }
    summary {
      ...TextParts @unmask
    }
    description
    outcome {
      ...TextParts @unmask
    }
    startsOn
    endsOn
    responsiblePersonId
    responsiblePost {
      ...TextParts @unmask
    }
    accountablePersonId
    accountablePost {
      ...TextParts @unmask
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
      ...IndicatorEntry @unmask
    }
    costLines {
      ...CostLineEntry @unmask
    }
    notes {
      ...NoteEntry @unmask
    }
  }

  fragment IndicatorEntry on Indicator {
    id
    position
    name {
      ...TextParts @unmask
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

  fragment CostLineEntry on CostLine {
    id
    position
    purpose
    kind
    financialYear
    amount
    fundingSource
    confirmed
  }

  fragment NoteEntry on Note {
    id
    position
    heading
    words
    field
  }

  fragment ForumEntry on Forum {
    id
    position
    name {
      ...TextParts @unmask
    }
    remit
    frequency
    stakeholderGroups {
      ...StakeholderGroupEntry @unmask
    }
  }

  fragment StakeholderGroupEntry on StakeholderGroup {
    id
    position
    kind
    name {
      ...TextParts @unmask
    }
  }

  fragment OtherPlanEntry on OtherPlan {
    id
    position
    name {
      ...TextParts @unmask
    }
    period
    objectives {
      ...ObjectiveEntry @unmask
    }
  }

  fragment ObjectiveEntry on Objective {
    id
    position
    reference
    words {
      ...TextParts @unmask
    }
  }

  fragment ConsultationEventEntry on ConsultationEvent {
    id
    position
    heldOn
    groups
    account
  }

  fragment AuthorityDateEntry on AuthorityDate {
    id
    position
    kind
    name
    on
  }

  fragment DeadlineRecordEntry on DeadlineRecord {
    id
    position
    deadline
    on
    byPersonId
    note
  }

  fragment ExtensionEntry on Extension {
    id
    position
    deadline
    proposedOn
    reason
    agreedOn
    agreedByPersonId
    letter
  }
`);
