import { AggregateLive } from '../aggregate/live/AggregateLive.ts';
import type { LiveStore } from '../aggregate/live/liveStore.ts';
import { openPlanFeed } from './planFeed.ts';

/** A plan as it is written with others. */
export const planLive = (store: LiveStore): AggregateLive => new AggregateLive(store, openPlanFeed);
