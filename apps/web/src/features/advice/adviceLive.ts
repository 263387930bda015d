import { AggregateLive } from '../../shared/aggregate/live/AggregateLive.ts';
import type { LiveStore } from '../../shared/aggregate/live/liveStore.ts';
import { openAdviceFeed } from './adviceFeed.ts';

/** Advice as colleagues of both inspectorates write it together. */
export const adviceLive = (store: LiveStore): AggregateLive => new AggregateLive(store, openAdviceFeed);
