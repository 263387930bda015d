import { graphql } from '../../../generated/index.ts';
import type { StatementsShownFragment } from '../../../generated/graphql.ts';

/** What was said elsewhere in a consultation, and the answers to take back. */
export const ConsultationStatements = graphql(`
  query ConsultationStatements($consultationId: ID!) {
    consultationStatements(consultationId: $consultationId) {
      consultationId
      ...StatementsShown
    }
  }
`);

export const StatementsShown = graphql(`
  fragment StatementsShown on ConsultationStatements {
    consultationId
    number
    title {
      original
      en
      cy
      madeFrom
    }
    phone
    closesOn
    viewerRuns
    people {
      id
      name
    }
    statements {
      id
      way
      on
      late
      words
      language
      view
      group
      members
      name
      mayBeNamed
      replyBy
      replyTo
      worker
      fileId
      personId
      returnedOn
      original {
        name
        kilobytes
      }
      passages {
        commentId
        start
        end
      }
      toTakeBack {
        commentId
        words
        about
        outcome
        reason {
          original
          en
          cy
          madeFrom
        }
        action {
          id
          title {
            original
            en
            cy
            madeFrom
          }
        }
      }
    }
    easyReads {
      id
      language
      fileId
      kind
      kilobytes
      released
      viewerReleases
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
  }
`);

export type Statements = StatementsShownFragment;
export type Statement = Statements['statements'][number];
