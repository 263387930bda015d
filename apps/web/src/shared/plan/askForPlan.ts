import type { ApolloClient } from '@apollo/client';
import { PlanQuery } from './planQuery.ts';

/** Plans that were asked for before anything could open them; null once that was opened. */
const ahead = new Map<string, ReturnType<typeof ask> | null>();

/** Not from the client's cache: the store keeps the plan. */
const ask = (client: ApolloClient, planId: string) =>
  client.query({ query: PlanQuery, variables: { id: planId }, fetchPolicy: 'no-cache' });

/** Asks for a plan when its address is known, while what opens it is being fetched. Once open its store keeps it up to date. */
export async function askAhead(client: ApolloClient, planId: string): Promise<void> {
  if (ahead.get(planId) === null) return;
  const asked = ask(client, planId);
  ahead.set(planId, asked);
  await asked;
}

/** What was asked for ahead, once; or else asks now. */
export function askForPlan(client: ApolloClient, planId: string): ReturnType<typeof ask> {
  const asked = ahead.get(planId) ?? ask(client, planId);
  ahead.set(planId, null);
  return asked;
}
