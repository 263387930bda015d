import { graphql } from '../../generated/index.ts';
import type { ContributorPageQuery } from '../../generated/graphql.ts';
import type { Answered } from '../../shared/answered.ts';

/** All that somebody who takes part is shown: asked for once, whichever of its pages they open. */
export const ContributorPage = graphql(`
  query ContributorPage($link: String!) {
    contributorPage(link: $link) {
      by
      consultationId
      invitationId
      body
      name
      language
      state
      keepsLate
      reportPublished
      closesOn
      closesMinute
      authority {
        en
        cy
      }
      copy {
        number
        shows
        phone
        address
        urgentPhone
        title {
          en
          cy
        }
        introduction {
          en
          cy
        }
        found {
          en
          cy
        }
        phoneHours {
          en
          cy
        }
        easyReads {
          aboutId
          language
          fileId
          kind
          kilobytes
        }
        questions {
          id
          words {
            en
            cy
          }
        }
        recommendations {
          id
          reference
          text {
            en
            cy
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
          startsOn
          endsOn
          responsiblePersonId
          accountablePersonId
          monitoredBy
          monitoringMethod
          withinExistingResources
          existingResourcesHow
          title {
            en
            cy
          }
          summary {
            en
            cy
          }
          outcome {
            en
            cy
          }
          responsiblePost {
            en
            cy
          }
          accountablePost {
            en
            cy
          }
          indicators {
            id
            unit
            baseline
            baselineOn
            target
            targetOn
            name {
              en
              cy
            }
          }
          costLines {
            id
            purpose
            financialYear
            amount
          }
        }
      }
    }
  }
`);

export type Page = NonNullable<ContributorPageQuery['contributorPage']>;
export type ShownAction = Page['copy']['actions'][number];

/** What the route of a contributor's page answers with. */
export type PageAnswered = Answered<ContributorPageQuery, { readonly link: string }>;
