import type { ApolloClient } from '@apollo/client';
import type { Opening } from '../writing/openRoots.ts';
import { apiTransport } from './apiTransport.ts';
import type { AskForPlan } from './askForPlan.ts';
import { planFeed } from './planFeed.ts';
import { planBinding, planRecords } from './planStore.ts';
import type { PlanView } from './view.ts';

/** What opening the working draft of a plan takes. */
export const planOpening = (client: ApolloClient, planId: string, ask: AskForPlan): Opening<PlanView> => ({
  key: planId,
  transport: apiTransport(client, planId, ask),
  binding: planBinding,
  records: ({ root }) => planRecords(root.draftingLanguage),
  feed: planFeed,
});
