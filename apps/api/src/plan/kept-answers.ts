import { createHash } from 'node:crypto';
import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import { abilities } from '@cynllun/domain/access/access';
import type { FormattedExecutionResult } from 'graphql';
import type { Context } from '../context.ts';
import { besideAsked, draftAsked, readOnce } from './asked.ts';
import { ownActionIds, planSubject } from './plan-subject.ts';
import { planIdAsked } from './plan-alone.ts';

/** How many characters of answers are kept, of one or two bytes each; the least lately asked for go first. */
const MOST = 64_000_000;

type Request = Pick<GraphQLRequestContext<Context>, 'contextValue' | 'request' | 'queryHash'> &
  Partial<Pick<GraphQLRequestContext<Context>, 'document' | 'operation' | 'schema'>>;

/**
 * Answers to a question about a plan alone, kept as they are sent: executing one again costs more than reading it.
 * Who may read the plan is asked each time, before anything is looked up. The key is all that an answer is made of:
 * the question, the plan's write, the day, what the viewer may do and which actions are theirs, and the people and the
 * authority as they are named now. So one who may do other things, or asks after a change, never gets it.
 */
export class KeptAnswers {
  readonly #kept = new Map<string, string>();
  #characters = 0;
  /** An answer that was just made, under the key it is to be kept by; or that was kept, and is sent again. */
  readonly #made = new WeakMap<object, string>();
  readonly #again = new WeakMap<object, string>();

  readonly plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => {
      let key: string | null = null;
      return {
        responseForOperation: async (request) => {
          key = await keyOf(request);
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

/** Null where the question is about anything but one plan, or the viewer may not read it. */
async function keyOf({ contextValue: context, document, operation, schema, request, queryHash }: Request) {
  const planId = document && operation && schema ? planIdAsked(schema, document, operation, request.variables) : null;
  if (planId === null) return null;
  readOnce(context);
  const plan = await draftAsked(context, planId);
  if (plan === null) return null;
  const today = context.today();
  const madeOf = [
    [queryHash, request.operationName, request.variables],
    [plan.id, plan.sequence, today],
    abilities(context.viewer, planSubject(plan, today)),
    ownActionIds(context.viewer, plan, today),
    await besideAsked(context, plan),
  ];
  return createHash('sha256').update(JSON.stringify(madeOf)).digest('base64');
}
