import type { ApolloClient } from '@apollo/client';
import type { PlanQuery as PlanData } from '../../generated/graphql.ts';
import { askAhead } from '../askAhead.ts';
import { PlanQuery } from './planQuery.ts';

/** Asks for a plan as it is now, and not from the client's cache: the store keeps the plan. */
export type AskForPlan = () => Promise<{ readonly data?: PlanData | undefined }>;

/** Once open, a plan's store keeps it up to date. */
const opened = new Set<string>();

/**
 * How a plan is asked for: the first time at once, when its address is known and what opens it is being fetched. `isThere`:
 * it came with the page.
 */
export function askForPlan(client: ApolloClient, planId: string, isThere: boolean): AskForPlan {
  const ask = askAhead(client, PlanQuery, isThere || opened.has(planId) ? null : { planId });
  return () => {
    opened.add(planId);
    return ask({ planId });
  };
}
