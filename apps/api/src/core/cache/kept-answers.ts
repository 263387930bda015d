import { createHash } from 'node:crypto';
import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Context } from '../../context.ts';
import { recogniseQuestion, type Question } from './question.ts';

/** How many characters of answers are kept, of one or two bytes each; the least lately asked for go first. */
const MOST = 64_000_000;

type Request = Pick<GraphQLRequestContext<Context>, 'contextValue' | 'request' | 'queryHash'> &
  Partial<Pick<GraphQLRequestContext<Context>, 'document' | 'operation' | 'schema'>>;

/**
 * Answers kept as they are sent, to questions whose answers cost more to make again than it costs to tell what they are
 * made of. The key is all of that, found out each time, who asks and what they may do among it: so one who may do other
 * things, or asks after a change, never gets it.
 */
export class KeptAnswers {
  readonly #questions: readonly Question[];
  readonly #kept = new Map<string, string>();
  #characters = 0;
  /** An answer that was just made, under the key it is to be kept by; or that was kept, and is sent again. */
  readonly #made = new WeakMap<object, string>();
  readonly #again = new WeakMap<object, string>();

  constructor(questions: readonly Question[]) {
    this.#questions = questions;
  }

  readonly plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => {
      let key: string | null = null;
      return {
        responseForOperation: async (request) => {
          key = await this.#keyOf(request);
          const kept = key === null ? undefined : this.#find(key);
          if (kept === undefined) return null;
          key = null;
          const data = {};
          this.#again.set(data, kept);
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data } },
          };
        },
        willSendResponse: async ({ response: { body } }) => {
          if (key === null || body.kind !== 'single' || body.singleResult.errors !== undefined) return;
          if (body.singleResult.data) this.#made.set(body.singleResult.data, key);
        },
      };
    },
  };

  /** An answer as it is sent. */
  readonly stringify = (answer: FormattedExecutionResult): string => {
    const { data } = answer;
    const kept = data && this.#again.get(data);
    if (kept) return kept;
    const made = JSON.stringify(answer);
    const key = data && this.#made.get(data);
    if (key) this.#keep(key, made);
    return made;
  };

  async #keyOf({ contextValue, document, operation, schema, request, queryHash }: Request): Promise<string | null> {
    if (document === undefined || operation === undefined || schema === undefined) return null;
    const { variables, operationName } = request;
    const asked = recogniseQuestion(this.#questions, { schema, document, operation, variables });
    const madeOf = await asked?.question.madeOf(contextValue, asked.args);
    if (madeOf === undefined || madeOf === null) return null;
    return createHash('sha256')
      .update(JSON.stringify([queryHash, operationName, variables, madeOf]))
      .digest('base64');
  }

  #find(key: string): string | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept;
  }

  #keep(key: string, answer: string): void {
    this.#characters += answer.length - (this.#kept.get(key)?.length ?? 0);
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    for (const [oldest, { length }] of this.#kept) {
      if (this.#characters <= MOST) break;
      this.#kept.delete(oldest);
      this.#characters -= length;
    }
  }
}
