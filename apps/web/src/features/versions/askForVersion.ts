import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../generated/index.ts';
import type { OpenedVersionQuery, VersionReceiptQuery } from '../../generated/graphql.ts';
import { askAhead } from '../../shared/askAhead.ts';

/** A version to be read: the plan as it was frozen, and what was so when it was sent. */
const OpenedVersion = graphql(`
  query OpenedVersion($planId: ID!, $number: Int!) {
    viewer {
      id
    }
    planVersion(planId: $planId, number: $number) {
      version {
        ...SentVersion @unmask
      }
      plan {
        ...PlanContent @unmask
        stage
        viewerCan {
          planReadDraft
        }
      }
      erased {
        path
        erasedAt
      }
      gaps {
        finding {
          code
          severity
          gate
          source
          path
          params
        }
        reason
      }
      findings {
        code
        severity
        gate
        source
        path
        params
      }
    }
  }
`);

const VersionReceipt = graphql(`
  query VersionReceipt($planId: ID!, $number: Int!) {
    planVersion(planId: $planId, number: $number) {
      version {
        ...SentVersion @unmask
      }
      plan {
        id
        draftingLanguage
        review {
          id
          name {
            original
            en
            cy
            madeFrom
          }
          presentedOn
        }
        authority {
          id
          nameEn
          nameCy
        }
        people {
          id
          name
        }
        viewerCan {
          planReadDraft
          planWithdraw
        }
      }
      gaps {
        finding {
          code
          severity
          gate
          source
          path
          params
        }
        reason
      }
      deadline {
        standing
        due
        originalDue
        days
      }
      leadReviewers {
        id
        name
      }
      responseDue
      leftOut {
        writes
        by {
          id
          name
        }
      }
    }
  }
`);

export type Opened = NonNullable<OpenedVersionQuery['planVersion']>;
export type Receipt = NonNullable<VersionReceiptQuery['planVersion']>;

/** Which version of a plan. */
interface Numbered {
  readonly planId: string;
  readonly number: number;
}

/** Which one an address names; what is no number names none. */
export const numbered = (planId: string, number: string): Numbered => ({
  planId,
  number: /^\d{1,9}$/.test(number) ? Number(number) : 0,
});

export const askForVersion = (client: ApolloClient, version: Numbered) => askAhead(client, OpenedVersion, version);
export const askForReceipt = (client: ApolloClient, version: Numbered) => askAhead(client, VersionReceipt, version);

export type AskForVersion = ReturnType<typeof askForVersion>;
export type AskForReceipt = ReturnType<typeof askForReceipt>;
