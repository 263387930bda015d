import { graphql } from '../../generated/index.ts';
import type { PlanPointsQuery } from '../../generated/graphql.ts';
import type { AskAhead } from '../../shared/askAhead.ts';

/** The points that a plan's replies answer, and what was sent of these. The replies themselves are the open plan's. */
export const PlanPoints = graphql(`
  query PlanPoints($planId: ID!) {
    planResponses(planId: $planId) {
      ...WholeResponse @unmask
    }
    planRepliesSent(planId: $planId) {
      ...SentReplies @unmask
    }
  }
`);

export type Points = PlanPointsQuery;

export type AskForReplies = AskAhead<PlanPointsQuery, { readonly planId: string }>;
