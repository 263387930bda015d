import type { AggregateStore } from '../store/AggregateStore.ts';
import type { View } from '../store/binding.ts';

/** What rooms and feed need of a store, whichever aggregate it is of. */
export type LiveStore = Pick<
  AggregateStore<View>,
  | 'aggregate'
  | 'subscribe'
  | 'getSnapshot'
  | 'edit'
  | 'refresh'
  | 'applyFeed'
  | 'setFeedOpen'
  | 'setUnsavedProse'
  | 'refuseProse'
  | 'showLiveWords'
>;
