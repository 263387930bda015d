import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../platform/caller.ts';
import type { Context } from '../context.ts';
import { findCacheableQuery, type CacheableQuery } from './cacheable-query.ts';
import { encode, encodingFor, type Encoded } from './encoding.ts';
import { cacheKey } from './version-key.ts';

/** How many bytes of answers are cached; the least lately asked for go first. */
const MOST = 64_000_000;

type Request = Pick<GraphQLRequestContext<Context>, 'contextValue' | 'request' | 'queryHash'> &
  Partial<Pick<GraphQLRequestContext<Context>, 'document' | 'operation' | 'schema'>>;

/** What becomes of the answer to one request: it is in the cache, or goes there. */
type Outcome = { readonly cached: Encoded } | { readonly cacheKey: string };

/**
 * Caches answers as they are sent, compressed, to queries whose version key costs less to find out than the answer to
 * make. The key has all that the answer turns on, found out at each request, what the viewer may do included: one who
 * may do other things, or asks after a change, never gets it.
 */
export class ResponseCache {
  readonly #queries: readonly CacheableQuery[];
  readonly #answers = new Map<string, Encoded>();
  #bytes = 0;
  /** By the client's request. */
  readonly #outcomes = new WeakMap<FastifyRequest, Outcome>();
  /** By caller: Apollo hands plugins a copy of the context. */
  readonly #requests = new WeakMap<Caller, FastifyRequest>();

  constructor(queries: readonly CacheableQuery[]) {
    this.#queries = queries;
  }

  /** Says which client's request a context is of; without it nothing is cached. */
  follow(context: Context, request: FastifyRequest): Context {
    this.#requests.set(context.caller, request);
    return context;
  }

  readonly plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({
      responseForOperation: async (asked) => {
        const request = this.#requests.get(asked.contextValue.caller);
        const key = request && (await this.#keyOf(asked, request));
        if (request === undefined || key === undefined || key === null) return null;
        const cached = this.#find(key);
        this.#outcomes.set(request, cached ? { cached } : { cacheKey: key });
        // What is sent in place of this is put there by `send`.
        return cached
          ? { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: {} } } }
          : null;
      },
      willSendResponse: async ({ contextValue, response: { body } }) => {
        const request = this.#requests.get(contextValue.caller);
        const isWhole = body.kind === 'single' && body.singleResult.errors === undefined && body.singleResult.data;
        if (request && !isWhole) this.#outcomes.delete(request);
      },
    }),
  };

  /** Fastify's `onSend`: what is sent in place of an answer's text. */
  readonly send = async (request: FastifyRequest, reply: FastifyReply, text: unknown): Promise<unknown> => {
    if (typeof text !== 'string') return text;
    const outcome = this.#outcomes.get(request);
    const sent = outcome && 'cached' in outcome ? outcome.cached : await encode(text, encodingFor(acceptedBy(request)));
    if (outcome && 'cacheKey' in outcome) this.#keep(outcome.cacheKey, sent);
    void reply.header('vary', 'accept-encoding').header('content-length', sent.bytes.length);
    if (sent.encoding !== 'identity') void reply.header('content-encoding', sent.encoding);
    return sent.bytes;
  };

  async #keyOf({ contextValue, document, operation, schema, request, queryHash }: Request, client: FastifyRequest) {
    if (document === undefined || operation === undefined || schema === undefined) return null;
    const { variables, operationName } = request;
    const found = findCacheableQuery(this.#queries, { schema, document, operation, variables });
    const version = await found?.query.version(contextValue, found.args);
    if (version === undefined || version === null) return null;
    const asker = found?.asksViewer ? (contextValue.viewer?.personId ?? null) : null;
    return cacheKey([queryHash, operationName, variables, asker, encodingFor(acceptedBy(client))], version);
  }

  #find(key: string): Encoded | undefined {
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  #keep(key: string, answer: Encoded): void {
    this.#bytes += answer.bytes.length - (this.#answers.get(key)?.bytes.length ?? 0);
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    for (const [oldest, { bytes }] of this.#answers) {
      if (this.#bytes <= MOST) break;
      this.#answers.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }
}

const acceptedBy = ({ headers }: FastifyRequest): string | undefined => headers['accept-encoding']?.toString();
