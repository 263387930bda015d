import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import type { FeedMessage } from '../store/transport.ts';
import type { FeedEvent, FeedSubscription } from './feed.ts';
import { socketAddress } from './LiveSocket.ts';

/** Milliseconds between attempts to connect, at first and at most; between pings; and for the answer to one. */
const FIRST_RETRY = 500;
const LONGEST_RETRY = 10_000;
const PING_INTERVAL = 12_000;
const PONG_TIMEOUT = 5_000;

/** Opens a feed once, whatever its data. @returns closes it, of which no end is reported */
export type OpenFeed = (given: FeedGiven, ends: FeedEnds) => () => void;

interface FeedGiven {
  readonly rootId: string;
  readonly personId: string;
  readonly after: number;
}

interface FeedEnds {
  readonly received: (event: FeedEvent) => void;
  readonly refused: () => void;
  readonly lost: () => void;
}

export interface FollowFeed {
  readonly open: OpenFeed;
  readonly rootId: string;
  readonly personId: string;
  /** The sequence that is known, read each time the feed is opened. */
  readonly after: () => number;
  readonly onMessage: (message: FeedMessage) => void;
  /** The feed is open, or is not. */
  readonly onOpen: (isOpen: boolean) => void;
  /** The server ends it. It is not tried again. */
  readonly onRefused: () => void;
}

/** Follows what is written to a root, with retries, until it is stopped or refused. */
export function followFeed(given: FollowFeed): { readonly retry: () => void; readonly stop: () => void } {
  let failures = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let related: number | null = null;
  let close: (() => void) | null = null;

  const follow = () => {
    waiting = undefined;
    close = given.open(
      { rootId: given.rootId, personId: given.personId, after: given.after() },
      {
        received: (event) => {
          failures = 0;
          const isOther = related !== null && related !== event.relatedSequence;
          related = event.relatedSequence;
          given.onOpen(true);
          given.onMessage({ writes: event.writes, reload: event.reload || isOther });
        },
        refused: () => {
          close = null;
          given.onOpen(false);
          given.onRefused();
        },
        lost: () => {
          close = null;
          given.onOpen(false);
          waiting = setTimeout(follow, Math.min(FIRST_RETRY * 2 ** failures, LONGEST_RETRY));
          failures += 1;
        },
      },
    );
  };

  follow();
  return {
    retry: () => {
      if (waiting === undefined) return;
      clearTimeout(waiting);
      follow();
    },
    stop: () => {
      clearTimeout(waiting);
      waiting = undefined;
      close?.();
      close = null;
      given.onOpen(false);
    },
  };
}

const SIGNED_OUT = 4401;

/** Opens a socket of its own for each feed, and subscribes over it once. */
export function openFeed<Data extends Record<string, unknown>>({
  document,
  variables,
  read,
}: FeedSubscription<Data>): OpenFeed {
  return ({ rootId, personId, after }, ends) => {
    let isOver = false;
    const over = (end: () => void) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(unanswered);
      // A socket that was closed already is reported by `closed`.
      Promise.resolve(client.dispose()).catch(() => undefined);
      end();
    };
    let unanswered: ReturnType<typeof setTimeout> | undefined;
    const client = createClient({
      url: socketAddress('/graphql', personId),
      retryAttempts: 0,
      keepAlive: PING_INTERVAL,
      on: {
        ping: (received) => {
          if (!received) unanswered = setTimeout(() => over(ends.lost), PONG_TIMEOUT);
        },
        pong: () => clearTimeout(unanswered),
        closed: (event) => over((event as CloseEvent).code === SIGNED_OUT ? ends.refused : ends.lost),
      },
    });
    client.subscribe<Data>(
      { query: print(document), variables: variables(rootId, after) },
      {
        next: ({ data }) => {
          if (data === null || data === undefined) return over(ends.lost);
          const event = read(data);
          if (event === null) over(ends.refused);
          else ends.received(event);
        },
        error: () => over(ends.lost),
        complete: () => over(ends.lost),
      },
    );
    return () => over(() => {});
  };
}
