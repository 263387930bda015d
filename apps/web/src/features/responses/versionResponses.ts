import { graphql } from '../../generated/index.ts';
import type { VersionResponsesQuery } from '../../generated/graphql.ts';
import type { AskAhead } from '../../shared/askAhead.ts';
import type { Numbered } from '../../shared/version/numbered.ts';

/** The responses to a version, what it says, the replies as they were sent, and as they stand for whoever reads the draft. */
export const VersionResponses = graphql(`
  query VersionResponses($planId: ID!, $number: Int!) {
    viewer {
      id
    }
    planVersion(planId: $planId, number: $number) {
      ...FrozenPlan @unmask
      plan {
        id
        viewerCan {
          adviceRead
        }
      }
    }
    planResponses(planId: $planId) {
      ...WholeResponse @unmask
    }
    planRepliesSent(planId: $planId) {
      ...SentReplies @unmask
    }
    plan(id: $planId) {
      id
      viewerCan {
        replyDraft
      }
      viewerActionIds
      replies {
        id
        pointId
        superseded
        actionId
        answer
        changedActionId
        words
      }
      actions {
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
`);

export type OpenedResponses = NonNullable<VersionResponsesQuery['planVersion']>;
/** The working draft, of whoever may read it. */
export type Draft = NonNullable<VersionResponsesQuery['plan']>;

export type AskForResponse = AskAhead<VersionResponsesQuery, Numbered>;
