import { graphql } from '../../generated/index.ts';
import type { ConsultationOutcomesQuery } from '../../generated/graphql.ts';
import type { Answered } from '../../shared/answered.ts';

/** *You said, we did*. */
export const ConsultationOutcomes = graphql(`
  query ConsultationOutcomes($link: String!) {
    consultationOutcomes(link: $link) {
      page {
        by
        opensOn
        closesOn
        authority {
          en
          cy
        }
        copy {
          title {
            en
            cy
          }
          questions {
            id
            words {
              en
              cy
            }
          }
          actions {
            id
            reference
            title {
              en
              cy
            }
          }
        }
      }
      numbers {
        people
        comments
        groups {
          group: of
          count
        }
        kinds {
          kind: of
          count
        }
        views {
          view: of
          count
        }
        outcomes {
          outcome: of
          count
        }
      }
      about {
        aboutId
        comments
        kinds {
          kind: of
          count
        }
        outcomes {
          outcome: of
          count
        }
      }
      unheard {
        group
        name {
          en
          cy
        }
      }
      easyReads {
        language
        fileId
        kind
        kilobytes
      }
      said {
        id
        about
        aboutId
        kind
        words
        language
        view
        group
        members
        name
        way
        meetingOn
        meetingOf
        outcome
        changedElsewhere
        changes {
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
        reason {
          en
          cy
        }
      }
    }
  }
`);

export type Outcomes = NonNullable<ConsultationOutcomesQuery['consultationOutcomes']>;
/** What its route answers with. */
export type OutcomesAnswered = Answered<ConsultationOutcomesQuery, { readonly link: string }>;
