import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../generated/index.ts';
import type { PlanPointsQuery } from '../../generated/graphql.ts';
import { askAhead } from '../../shared/askAhead.ts';

/** The points that a plan's replies answer, and what was sent of these. The replies themselves are the open plan's. */
const PlanPoints = graphql(`
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

export const askForReplies = (client: ApolloClient, planId: string) => askAhead(client, PlanPoints, { planId });

export type AskForReplies = ReturnType<typeof askForReplies>;
