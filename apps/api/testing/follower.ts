import { createClient, type Client } from 'graphql-ws';
import { vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Instance } from './served.ts';
import { patience } from './writer.ts';

/** One thing that a follower was told. */
export interface Heard {
  readonly __typename: string;
  readonly sequence: number;
  readonly relatedSequence: number;
  readonly reload: boolean;
  readonly relatedChanged: boolean;
  readonly writes?: readonly HeardWrite[];
}

export interface HeardWrite {
  readonly sequence: number;
  readonly at: string;
  readonly requestId: string | null;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly authors: readonly { readonly name: string }[];
  readonly changes: readonly { entity: string; entityId: string; field: string; after: unknown }[];
}

export const planChanges = `subscription Follow($planId: ID!, $after: Int!) {
  planChanges(planId: $planId, after: $after) {
    __typename
    ... on PlanChanges {
      sequence relatedSequence reload relatedChanged
      writes { sequence at requestId by { id name } authors { name } changes { entity entityId field after } }
    }
  }
}`;

/** Someone's screen with a plan open, as far as the feed goes. */
export class Follower {
  readonly client: Client;
  readonly heard: Heard[] = [];
  /** How it ended: `complete`, the code its socket was closed with, or the codes of errors. */
  ended: unknown = null;

  constructor(instance: Pick<Instance, 'url'>, cookie: string, planId: string, after: number, query = planChanges) {
    this.client = createClient({
      url: `${instance.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: withCookie(cookie),
      retryAttempts: 0,
    });
    this.client.subscribe<Readonly<Record<string, Heard>>>(
      { query, variables: { planId, after } },
      {
        next: ({ data, errors }) => {
          this.heard.push(...Object.values(data ?? {}));
          if (errors) this.ended = errors.map(({ extensions }) => extensions?.['code']);
        },
        error: (error) => {
          this.ended = Array.isArray(error)
            ? error.map((one: { extensions: { code: string } }) => one.extensions.code)
            : ((error as { code?: number }).code ?? error);
        },
        complete: () => {
          this.ended ??= 'complete';
        },
      },
    );
  }

  get writes(): readonly HeardWrite[] {
    return this.heard.flatMap(({ writes = [] }) => writes);
  }

  /** Waits until it has been told of everything up to a sequence. */
  async upTo(sequence: number): Promise<void> {
    await vi.waitFor(() => {
      const told = this.heard.at(-1)?.sequence ?? this.ended;
      if (told !== sequence) throw new Error(`Told of ${String(told)}, not yet of ${sequence}`);
    }, patience);
  }

  async hasEnded(): Promise<unknown> {
    await vi.waitFor(() => {
      if (this.ended === null) throw new Error('It goes on');
    }, patience);
    return this.ended;
  }

  leave(): void {
    void this.client.dispose();
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
