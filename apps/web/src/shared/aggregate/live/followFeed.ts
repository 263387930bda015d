import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import type { LogChange } from '@cynllun/domain/plan/log-change';
import { graphql } from '../../../generated/index.ts';
import type { PlanChangesSubscription } from '../../../generated/graphql.ts';
import type { Followed } from '../store/transport.ts';
import { socketAddress } from './LiveSocket.ts';

const PlanChanges = graphql(`
  subscription PlanChanges($planId: ID!, $after: Int!) {
    planChanges(planId: $planId, after: $after) {
      __typename
      ... on PlanChanges {
        directory
        reload
        beside
        writes {
          sequence
          changes {
            entity
            entityId
            field
            after
          }
        }
      }
    }
  }
`);

/** Milliseconds between attempts to follow, at first and at most; between questions whether the server is there, and for its answer. */
const FIRST_RETRY = 500;
const LONGEST_RETRY = 10_000;
const ASK = 12_000;
const ANSWER = 5_000;

export interface FollowPlan {
  readonly planId: string;
  readonly personId: string;
  /** The sequence of the plan as it is known, asked each time the feed is opened. */
  readonly after: () => number;
  readonly onTold: (told: Followed) => void;
  /** The feed is open, or is not. */
  readonly onOpen: (isOpen: boolean) => void;
  /** The server ends it: the person may not read the plan, or is not signed in. It is not tried again. */
  readonly onRefused: () => void;
}

/** Follows what is written to a plan, over and over until it is stopped or refused. */
export function followPlan(given: FollowPlan): { readonly retry: () => void; readonly stop: () => void } {
  let failures = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let directory: number | null = null;
  let close: (() => void) | null = null;

  const follow = () => {
    waiting = undefined;
    close = open(given, {
      told: (told) => {
        failures = 0;
        const isOther = directory !== null && directory !== told.directory;
        directory = told.directory;
        given.onOpen(true);
        given.onTold({ writes: told.writes.map(toWrite), readAgain: told.reload || told.beside || isOther });
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
    });
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

type Told = Extract<PlanChangesSubscription['planChanges'], { __typename: 'PlanChanges' }>;

const toWrite = ({ sequence, changes }: Told['writes'][number]) => ({ sequence, changes: changes as LogChange[] });

interface Ends {
  readonly told: (told: Told) => void;
  readonly refused: () => void;
  readonly lost: () => void;
}

const SIGNED_OUT = 4401;

/** Opens a socket and follows over it, once. @returns closes it, of which nothing is told */
function open({ planId, personId, after }: FollowPlan, ends: Ends): () => void {
  let isOver = false;
  const over = (end: () => void) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(unanswered);
    // A socket that was closed already is told of by `closed`.
    Promise.resolve(client.dispose()).catch(() => undefined);
    end();
  };
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: socketAddress('/graphql', personId),
    retryAttempts: 0,
    keepAlive: ASK,
    on: {
      ping: (received) => {
        if (!received) unanswered = setTimeout(() => over(ends.lost), ANSWER);
      },
      pong: () => clearTimeout(unanswered),
      closed: (event) => over((event as CloseEvent).code === SIGNED_OUT ? ends.refused : ends.lost),
    },
  });
  client.subscribe<PlanChangesSubscription>(
    { query: print(PlanChanges), variables: { planId, after: after() } },
    {
      next: ({ data }) => {
        const told = data?.planChanges;
        if (told?.__typename === 'PlanChanges') ends.told(told);
        else over(told === undefined ? ends.lost : ends.refused);
      },
      error: () => over(ends.lost),
      complete: () => over(ends.lost),
    },
  );
  return () => over(() => {});
}
