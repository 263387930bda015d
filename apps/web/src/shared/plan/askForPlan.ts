import type { ApolloClient } from '@apollo/client';
import type { PlanQuery as PlanData } from '../../generated/graphql.ts';
import { PlanQuery } from './planQuery.ts';

/** Asks for a plan as it is now, and not from the client's cache: the store keeps the plan. */
export type AskForPlan = () => Promise<{ readonly data?: PlanData | undefined }>;

/** Once open, a plan's store keeps it up to date. */
const opened = new Set<string>();

/**
 * How a plan is asked for. The first time it is at once, when its address is known and what opens it is being fetched:
 * whoever then asks first gets that answer.
 */
export function askForPlan(client: ApolloClient, planId: string): AskForPlan {
  const now: AskForPlan = () => client.query({ query: PlanQuery, variables: { id: planId }, fetchPolicy: 'no-cache' });
  if (opened.has(planId)) return now;
  let ahead: ReturnType<AskForPlan> | null = now();
  ahead.catch(() => undefined);
  return () => {
    const answer = ahead ?? now();
    ahead = null;
    opened.add(planId);
    return answer;
  };
}
