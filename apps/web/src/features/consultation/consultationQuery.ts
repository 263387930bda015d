import { graphql } from '../../generated/index.ts';

/** A consultation as its lead sets it up, with what its screen shows beside. */
export const ConsultationQuery = graphql(`
  query Consultation($id: ID!) {
    viewer {
      id
    }
    consultation(id: $id) {
      ...ConsultationContent @unmask
      ...ConsultationStanding @unmask
    }
  }

  fragment ConsultationContent on Consultation {
    # fields of consultation, written by "pnpm schema"
    sequence
    id
    planId
    number
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
    everyAction
    shows
    reach
    opensOn
    closesOn
    closesMinute
    keepsLate
    phone
    phoneHours {
      original
      en
      cy
      madeFrom
    }
    address
    urgentPhone
    untranslatedReason
    chosenActions {
      id
      position
      actionId
    }
    questions {
      id
      position
      words {
        original
        en
        cy
        madeFrom
      }
    }
    invitedGroups {
      id
      position
      group
      name {
        original
        en
        cy
        madeFrom
      }
    }
    invitations {
      id
      position
      kind
      body
      name
      email
      language
      group
      personId
      withdrawn
    }
    safeguardingContacts {
      id
      position
      personId
    }
    easyReads {
      id
      about
      aboutId
      language
      fileId
      hash
      kind
      kilobytes
    }
    copies {
      id
      number
      on
      personId
      planSequence
      hash
    }
    windows {
      id
      number
      opensOn
      closesOn
      closesMinute
      on
      personId
      reason
    }
    # end of fields of consultation
  }

  fragment ConsultationStanding on Consultation {
    state
    reportPublished
    groupsHeard
    viewerCan {
      consultationRun
    }
    people {
      id
      name
    }
    actions {
      id
      reference
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
      indicators {
        id
        name {
          original
          en
          cy
          madeFrom
        }
      }
    }
  }
`);
