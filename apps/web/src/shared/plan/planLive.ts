import { AggregateLive } from '../aggregate/live/AggregateLive.ts';
import { openPlanFeed } from './planFeed.ts';
import type { PlanStore } from './planStore.ts';

/** A plan as it is written with others. */
export const planLive = (store: PlanStore): AggregateLive => new AggregateLive(store, openPlanFeed);
