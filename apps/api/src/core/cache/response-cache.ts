import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Caller } from '../../platform/caller.ts';
import type { Context } from '../context.ts';
import { findCacheableQuery, type CacheableQuery } from './cacheable-query.ts';
import { encode, encodingFor, type Encoded } from '../../platform/encoding.ts';
import { cacheKey } from './version-key.ts';

/** How many bytes of answers are cached; the least lately asked for go first. */
const MOST = 64_000_000;

type Request = Pick<GraphQLRequestContext<Context>, 'contextValue' | 'request' | 'queryHash'> &
  Partial<Pick<GraphQLRequestContext<Context>, 'document' | 'operation' | 'schema'>>;

/** What becomes of the answer to one request: it is in the cache, or goes there under the key of its query. */
type Outcome = { readonly cached: Encoded } | Keyed;

interface Keyed {
  readonly key: string;
  readonly query: CacheableQuery;
}

/**
 * Caches answers as they are sent, compressed, to queries whose version key costs less to find out than the answer to
 * make. The key has all that the answer turns on, found out at each request, what the viewer may do included: one who
 * may do other things, or asks after a change, never gets it.
 */
export class ResponseCache {
  readonly #queries: readonly CacheableQuery[];
  readonly #answers = new LRUCache<string, Encoded>({ maxSize: MOST, sizeCalculation: ({ bytes }) => bytes.length });
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
        const keyed = request && (await this.#keyOf(asked, request));
        if (request === undefined || keyed === undefined || keyed === null) return null;
        const cached = this.#answers.get(keyed.key);
        this.#outcomes.set(request, cached ? { cached } : keyed);
        // What is sent in place of this is put there by `send`.
        return cached
          ? { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: {} } } }
          : null;
      },
      willSendResponse: async ({ contextValue, response: { body } }) => {
        const request = this.#requests.get(contextValue.caller);
        const isWhole = body.kind === 'single' && body.singleResult.errors === undefined && body.singleResult.data;
        const outcome = request && this.#outcomes.get(request);
        if (request === undefined || outcome === undefined || 'cached' in outcome) return;
        if (!isWhole || (await outcome.query.isOfVersion?.(contextValue)) === false) this.#outcomes.delete(request);
      },
    }),
  };

  /** Fastify's `onSend`: what is sent in place of an answer's text. */
  readonly send = async (request: FastifyRequest, reply: FastifyReply, text: unknown): Promise<unknown> => {
    if (typeof text !== 'string') return text;
    const outcome = this.#outcomes.get(request);
    const sent = outcome && 'cached' in outcome ? outcome.cached : await encode(text, encodingFor(acceptedBy(request)));
    if (outcome && 'key' in outcome) this.#answers.set(outcome.key, sent);
    void reply.header('vary', 'accept-encoding').header('content-length', sent.bytes.length);
    if (sent.encoding !== 'identity') void reply.header('content-encoding', sent.encoding);
    return sent.bytes;
  };

  async #keyOf(
    { contextValue, document, operation, schema, request, queryHash }: Request,
    client: FastifyRequest,
  ): Promise<Keyed | null> {
    if (document === undefined || operation === undefined || schema === undefined) return null;
    const { variables, operationName } = request;
    const found = findCacheableQuery(this.#queries, { schema, document, operation, variables });
    const version = await found?.query.version(contextValue, found.args);
    if (found === null || version === undefined || version === null) return null;
    const asker = found.asksViewer ? (contextValue.viewer?.personId ?? null) : null;
    const asked = [queryHash, operationName, variables, asker, encodingFor(acceptedBy(client))];
    return { key: cacheKey(asked, version), query: found.query };
  }
}

const acceptedBy = ({ headers }: FastifyRequest): string | undefined => headers['accept-encoding']?.toString();
