import { graphql } from '../../generated/index.ts';
import type { ContributionsChangedSubscription } from '../../generated/graphql.ts';
import type { FeedSubscription } from '../aggregate/live/feed.ts';
import { atMostOneASecond } from './atMostOneASecond.ts';

const ContributionsChanged = graphql(`
  subscription ContributionsChanged($contributionsIds: [ID!]!, $after: Int!) {
    contributionsChanged(contributionsIds: $contributionsIds, after: $after) {
      __typename
      ... on ContributionsChanged {
        version
      }
    }
  }
`);

/** Only that something was contributed comes over it: what, is asked for. */
const feed: FeedSubscription<ContributionsChangedSubscription> = {
  document: ContributionsChanged,
  variables: (ids, after) => ({ contributionsIds: ids.split(' '), after }),
  read: ({ contributionsChanged }) =>
    contributionsChanged.__typename === 'ContributionsChanged'
      ? { relatedSequence: 0, reload: true, writes: [] }
      : null,
};

interface Following {
  /** Of all that was contributed to some consultations, with spaces between: they are followed together, over one socket. */
  readonly ids: string;
  readonly personId: string;
  /** The versions that are known of them, together. */
  readonly after: () => number;
  readonly ask: () => Promise<unknown>;
}

/** Asks again when something was written to some of what was contributed. @returns ends it */
export async function followContributions({ ids, personId, after, ask }: Following): Promise<() => void> {
  // With what follows the plan, which is fetched anyway.
  const { followFeed, openFeed } = await import('../aggregate/live/liveOf.ts');
  const open = openFeed(feed);
  // Where it fails, what was known stands until there is more.
  const asking = atMostOneASecond(() => ask().catch(() => undefined));
  const following = followFeed({
    open,
    rootId: ids,
    personId,
    after,
    onMessage: asking.request,
    onOpen: () => {},
    onRefused: () => {},
  });
  return () => {
    asking.stop();
    following.stop();
  };
}
