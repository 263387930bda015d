import { graphql } from '../../generated/index.ts';

/** Comments that are looked for: a page of them, or the first of each lane. */
export const ConsultationComments = graphql(`
  query ConsultationComments(
    $consultationId: ID!
    $sought: CommentsSoughtInput!
    $isTable: Boolean!
    $isBoard: Boolean!
    $newestFirst: Boolean!
    $skip: Int!
    $first: Int!
    $perLane: Int!
  ) {
    consultationComments(consultationId: $consultationId, sought: $sought) {
      consultationId
      contributionsId
      version
      number
      tally {
        total
        new
        considered
        answered
        toAdmit
        toRelease
      }
      abouts {
        about
        aboutId
        count
      }
      total
      comments(skip: $skip, first: $first, newestFirst: $newestFirst) @include(if: $isTable) {
        id
        ...CommentRow
      }
      newTotal: total(standing: new) @include(if: $isBoard)
      new: comments(standing: new, first: $perLane, newestFirst: $newestFirst) @include(if: $isBoard) {
        id
        ...CommentRow
      }
      consideredTotal: total(standing: considered) @include(if: $isBoard)
      considered: comments(standing: considered, first: $perLane, newestFirst: $newestFirst) @include(if: $isBoard) {
        id
        ...CommentRow
      }
      answeredTotal: total(standing: answered) @include(if: $isBoard)
      answered: comments(standing: answered, first: $perLane, newestFirst: $newestFirst) @include(if: $isBoard) {
        id
        ...CommentRow
      }
    }
  }
`);

/** One comment, and what stands beside it among those that are looked for. */
export const ConsultationComment = graphql(`
  query ConsultationComment(
    $consultationId: ID!
    $commentId: ID!
    $sought: CommentsSoughtInput!
    $newestFirst: Boolean!
  ) {
    consultationComments(consultationId: $consultationId, sought: $sought) {
      consultationId
      contributionsId
      version
      number
      lastCopy
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
      tally {
        total
      }
      beside(id: $commentId, newestFirst: $newestFirst) {
        before
        after
      }
      comment(id: $commentId) {
        id
        number
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
        marks
        duplicateOf {
          id
          number
        }
        joined {
          id
          number
          view
          group
          members
        }
        duplicateOfId
        admitted
        hidden
        hidings {
          id
          hidden
          reason {
            original
            en
            cy
            madeFrom
          }
          on
          personId
        }
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
