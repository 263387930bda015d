import { applyChanges, type LogChange } from '@cynllun/domain/aggregate/log-change';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { ExpectedWrites } from './expected-writes.ts';

const planChanges = `subscription ($planId: ID!, $after: Int!) { planChanges(planId: $planId, after: $after) {
  __typename ... on PlanChanges { sequence reload writes { sequence changes { entity entityId field after } } } } }`;

interface FeedMessage {
  readonly __typename: string;
  readonly sequence: number;
  readonly reload: boolean;
  readonly writes: readonly { readonly sequence: number; readonly changes: readonly LogChange[] }[];
}

/** A screen that was read once, and afterwards only follows the feed: from wherever it was, at whichever instance. */
export class Screen {
  plan: Plan;
  readonly #cookie: string;
  readonly #expected: ExpectedWrites;
  readonly #readAgain: () => Promise<Plan>;
  #client: Client | null = null;

  constructor(plan: Plan, cookie: string, expected: ExpectedWrites, readAgain: () => Promise<Plan>) {
    this.plan = plan;
    this.#cookie = cookie;
    this.#expected = expected;
    this.#readAgain = readAgain;
  }

  goTo(url: string): void {
    this.leave();
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: withCookie(this.#cookie),
      retryAttempts: 0,
    });
    this.#client = client;
    const again = () => {
      if (this.#client === client) setTimeout(() => this.#client === client && this.goTo(url), 200);
    };
    client.subscribe<{ planChanges: FeedMessage }>(
      { query: planChanges, variables: { planId: this.plan.id, after: this.plan.sequence } },
      {
        next: ({ data }) => void (this.#client === client && data != null && this.#apply(data.planChanges, url)),
        error: again,
        complete: again,
      },
    );
  }

  leave(): void {
    const client = this.#client;
    this.#client = null;
    // One that is still connecting may fail to.
    void Promise.resolve(client?.dispose()).catch(() => {});
  }

  #apply({ __typename, sequence, reload, writes }: FeedMessage, url: string): void {
    if (__typename !== 'PlanChanges') return void this.#expected.faults.push(`A feed ended with ${__typename}`);
    if (reload) return this.#reload(url);
    for (const write of writes) {
      if (write.sequence !== this.plan.sequence + 1)
        this.#expected.faults.push(`A feed told write ${write.sequence} after ${this.plan.sequence}`);
      const plan = applyChanges(planAggregate, this.plan, write.changes);
      if (plan === null) return this.#reload(url);
      this.plan = { ...plan, sequence: write.sequence };
      this.#expected.count('writes followed');
    }
    if (sequence !== this.plan.sequence)
      this.#expected.faults.push(`A feed told up to ${sequence} and its writes end at ${this.plan.sequence}`);
  }

  #reload(url: string): void {
    this.#expected.count('plans read again');
    this.leave();
    void this.#readAgain().then((plan) => {
      this.plan = plan;
      this.goTo(url);
    });
  }
}

function withCookie(cookie: string) {
  return class extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: { cookie } });
      this.on('error', () => {});
    }
  };
}
