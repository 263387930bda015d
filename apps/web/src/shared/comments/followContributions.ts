import { graphql } from '../../generated/index.ts';
import type { ContributionsChangedSubscription } from '../../generated/graphql.ts';
import type { FeedSubscription } from '../aggregate/live/feed.ts';
import { atMostOneASecond } from './atMostOneASecond.ts';

const ContributionsChanged = graphql(`
  subscription ContributionsChanged($contributionsId: ID!, $after: Int!) {
    contributionsChanged(contributionsId: $contributionsId, after: $after) {
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
  variables: (contributionsId, after) => ({ contributionsId, after }),
  read: ({ contributionsChanged }) =>
    contributionsChanged.__typename === 'ContributionsChanged'
      ? { relatedSequence: 0, reload: true, writes: [] }
      : null,
};

interface Following {
  readonly ids: readonly string[];
  readonly personId: string;
  /** The version of one that is known. */
  readonly versionOf: (id: string) => number;
  readonly ask: () => Promise<unknown>;
}

/** Asks again when something was written to some of what was contributed. @returns ends it */
export async function followContributions({ ids, personId, versionOf, ask }: Following): Promise<() => void> {
  // With what follows the plan, which is fetched anyway.
  const { followFeed, openFeed } = await import('../aggregate/live/liveOf.ts');
  const open = openFeed(feed);
  // Where it fails, what was known stands until there is more.
  const asking = atMostOneASecond(() => ask().catch(() => undefined));
  const feeds = ids.map((rootId) =>
    followFeed({
      open,
      rootId,
      personId,
      after: () => versionOf(rootId),
      onMessage: asking.request,
      onOpen: () => {},
      onRefused: () => {},
    }),
  );
  return () => {
    asking.stop();
    for (const one of feeds) one.stop();
  };
}
