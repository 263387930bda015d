import type { ApolloClient } from '@apollo/client';
import { openRoot, type Opened } from '../writing/openRoots.ts';
import { apiTransport } from './apiTransport.ts';
import type { AskForPlan } from './askForPlan.ts';
import { planFeed } from './planFeed.ts';
import { planBinding, planRecords } from './planStore.ts';
import type { PlanView } from './view.ts';

/** @throws NoAnswer when the server could not be reached, or failed. */
export const openPlan = (client: ApolloClient, planId: string, ask: AskForPlan): Promise<Opened<PlanView>> =>
  openRoot({
    rootId: planId,
    transport: apiTransport(client, planId, ask),
    binding: planBinding,
    records: ({ root }) => planRecords(root.draftingLanguage),
    feed: planFeed,
  });
