import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../generated/index.ts';
import type { OpenedVersionQuery, SaidOfVersionQuery, VersionReceiptQuery } from '../../generated/graphql.ts';
import { askAhead } from '../../shared/askAhead.ts';
import type { Numbered } from '../../shared/version/numbered.ts';

/** A version to be read: the plan as it was frozen, and what was so when it was sent. */
const OpenedVersion = graphql(`
  query OpenedVersion($planId: ID!, $number: Int!) {
    viewer {
      id
    }
    planVersion(planId: $planId, number: $number) {
      ...FrozenPlan @unmask
      gaps {
        ...Gap @unmask
      }
      findings {
        ...Found @unmask
      }
      plan {
        id
        viewerCan {
          adviceRead
        }
      }
    }
  }

  # What differs between two versions.
  fragment VersionsCompared on VersionComparison {
    from {
      id
      number
    }
    things {
      entity
      id
      parentId
      kind
      fields {
        field
        before
        after
      }
    }
    gone {
      entity
      id
      name
    }
  }

  fragment FrozenPlan on OpenedVersion {
    version {
      ...SentVersion @unmask
    }
    plan {
      ...PlanContent @unmask
      stage
      facts {
        consultations {
          ...ConsultationSummary @unmask
        }
      }
      viewerCan {
        planReadDraft
      }
    }
    erased {
      path
      erasedAt
    }
  }
`);

/** What others said of it, and what is new in it to whoever reads. */
const SaidOfVersion = graphql(`
  query SaidOfVersion($planId: ID!, $number: Int!) {
    planVersion(planId: $planId, number: $number) {
      version {
        id
      }
      earlierResponse {
        response {
          ...WholeResponse @unmask
        }
        comparison {
          ...VersionsCompared @unmask
        }
      }
      sinceLastReading {
        ...VersionsCompared @unmask
      }
    }
    planOutcomes(planId: $planId) {
      consultationId
      number
    }
    planResponses(planId: $planId) {
      id
      version
      supersededById
      points {
        id
        entity
        entityId
        field
        quote
        start
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
        ...Gap @unmask
      }
      deadline {
        ...SendingDay @unmask
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

/** What differs between two versions, with the later one, in whose words things are named. */
export const VersionComparison = graphql(`
  query VersionComparison($planId: ID!, $from: Int!, $to: Int!) {
    viewer {
      id
    }
    planVersion(planId: $planId, number: $to) {
      ...FrozenPlan @unmask
    }
    planVersionComparison(planId: $planId, from: $from, to: $to) {
      ...VersionsCompared @unmask
    }
  }
`);

export type Opened = NonNullable<OpenedVersionQuery['planVersion']>;
/** What a version is read for first, once there was one before it. */
export type News = NonNullable<SaidOfVersionQuery['planVersion']>;
/** A response to a version, as far as its quotes are marked in it. */
export type AnswerToVersion = NonNullable<SaidOfVersionQuery['planResponses']>[number];
/** The consultations on the plan of which something was released. */
export type WithOutcomes = NonNullable<SaidOfVersionQuery['planOutcomes']>;
export type Receipt = NonNullable<VersionReceiptQuery['planVersion']>;

/** Both at once: what was frozen is answered from what is cached, whatever is said of it since. */
export function askForVersion(client: ApolloClient, version: Numbered) {
  const frozen = askAhead(client, OpenedVersion, version);
  const said = askAhead(client, SaidOfVersion, version);
  return async (asked: Numbered) => {
    const [{ data: opened }, { data: since }] = await Promise.all([frozen(asked), said(asked)]);
    return {
      data: opened &&
        since && { ...opened, news: since.planVersion, responses: since.planResponses, outcomes: since.planOutcomes },
    };
  };
}
export const askForReceipt = (client: ApolloClient, version: Numbered) => askAhead(client, VersionReceipt, version);

export type AskForVersion = ReturnType<typeof askForVersion>;
export type AskForReceipt = ReturnType<typeof askForReceipt>;
