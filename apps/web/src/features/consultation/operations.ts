import { graphql } from '../../generated/index.ts';

/** The consultations on a plan. */
export const PlanConsultations = graphql(`
  query PlanConsultations($planId: ID!) {
    planConsultations(planId: $planId) {
      id
      number
      state
      title {
        original
        en
        cy
        madeFrom
      }
      opensOn
      closesOn
      closesMinute
      copies
      hasReleased
      viewerCan {
        consultationRun
        consultationRecord
      }
    }
  }
`);

export const BeginConsultation = graphql(`
  mutation BeginConsultation($input: BeginConsultationInput!) {
    beginConsultation(input: $input) {
      __typename
      ... on ConsultationBegun {
        consultation {
          id
        }
      }
      ...Problems
    }
  }
`);

/** What contributors would be shown; and the fields of that. */
export const CheckConsultation = graphql(`
  mutation CheckConsultation($input: CheckConsultationInput!) {
    checkConsultation(input: $input) {
      __typename
      ... on ConsultationChecked {
        hash
        copy {
          ...CopyContent @unmask
        }
      }
      ...Problems @unmask
    }
  }

  fragment CopyContent on ConsultationCopyContent {
    number
    shows
    title {
      original
      en
      cy
      madeFrom
    }
    introduction {
      original
      en
      cy
      madeFrom
    }
    found {
      original
      en
      cy
      madeFrom
    }
    phone
    phoneHours {
      original
      en
      cy
      madeFrom
    }
    address
    urgentPhone
    easyReads {
      id
      aboutId
      language
      fileId
      kind
      kilobytes
    }
    questions {
      id
      words {
        original
        en
        cy
        madeFrom
      }
    }
    recommendations {
      id
      reference
      text {
        original
        en
        cy
        madeFrom
      }
    }
    people {
      id
      name
    }
    actions {
      id
      reference
      recommendationIds
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
      outcome {
        original
        en
        cy
        madeFrom
      }
      startsOn
      endsOn
      indicators {
        id
        name {
          original
          en
          cy
          madeFrom
        }
        unit
        baseline
        target
        targetOn
      }
      monitoredBy
      monitoringMethod
      monitoringFrequency
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
      costLines {
        id
        purpose
        amount
        financialYear
      }
    }
  }
`);

export const OpenConsultation = graphql(`
  mutation OpenConsultation($input: OpenConsultationInput!) {
    openConsultation(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const SendInvitations = graphql(`
  mutation SendInvitations($input: SendInvitationsInput!) {
    sendInvitations(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const SetConsultationWindow = graphql(`
  mutation SetConsultationWindow($input: SetConsultationWindowInput!) {
    setConsultationWindow(input: $input) {
      __typename
      ...Problems
    }
  }
`);

/** A copy as it was issued. */
export const ConsultationCopy = graphql(`
  query ConsultationCopy($consultationId: ID!) {
    consultationCopy(consultationId: $consultationId) {
      ...CopyContent @unmask
    }
  }
`);
