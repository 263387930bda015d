import { graphql } from '../../generated/index.ts';

/** What was contributed to a consultation, as far as one reads it. */
export const ConsultationComments = graphql(`
  query ConsultationComments($consultationId: ID!) {
    consultationComments(consultationId: $consultationId) {
      consultationId
      number
      viewerRuns
      wouldTell {
        now
        next {
          personId
          at
        }
      }
      people {
        id
        name
      }
      comments {
        id
        copy
        about
        aboutId
        kind
        part
        quote
        words
        language
        view
        group
        members
        way
        on
        late
        verified
        name
        enteredBy
        originalId
        standing
        duplicateOfId
        admitted
        hidden
        isConcern
        acknowledged
        released
        answerReleased
        answeredInBoth
        answerRecords {
          sequence
          n
        }
        mayBeNamed
        nameWithheld
        redactions {
          id
          of
          start
          end
          reason
          on
          personId
          withdrawn
        }
        safeguarding {
          raised {
            personId
            at
          }
          told {
            personId
            at
          }
          acknowledged {
            personId
            at
          }
          next {
            personId
            at
          }
        }
        changes {
          ...ChangeShown @unmask
        }
        shownChanges {
          ...ChangeShown @unmask
        }
        action {
          id
          reference
          title {
            original
            en
            cy
            madeFrom
          }
        }
        answer {
          id
          outcome
          reason {
            original
            en
            cy
            madeFrom
          }
          on
          personId
        }
        viewerCan {
          consultationRun
          consultationAnswer
          consultationRecord
          consultationRelease
          concernAcknowledge
        }
      }
    }
  }
  fragment ChangeShown on PlanChange {
    entity
    field
    kind
    list
    became
    aboutId
    reference
    name
    before
    after
  }
`);
