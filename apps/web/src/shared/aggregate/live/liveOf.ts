import { AggregateLive } from './AggregateLive.ts';
import type { FeedSubscription } from './feed.ts';
import { followFeed, openFeed } from './followFeed.ts';
import type { LiveStore } from './liveStore.ts';

/** A root as it is written with others. Whatever that takes is in this file's script, which follows once the root stands. */
export const liveOf = (store: LiveStore, feed: FeedSubscription<never>): AggregateLive =>
  new AggregateLive(store, openFeed(feed));

/** For what is followed beside a root, in the same file. */
export { followFeed, openFeed };
