import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Edit } from '@cynllun/domain/plan/edit';
import { toInput } from '../testing/edit-input.ts';
import type { ExpectedWrites } from './expected-writes.ts';

const mutation = `mutation ($input: EditPlanInput!) { editPlan(input: $input) { __typename
  ... on PlanEdited { sequence previousSequence } ... on ConflictError { conflicts { sequence } } } }`;

interface Answer {
  readonly __typename: string;
  readonly sequence?: number;
  readonly previousSequence?: number;
  readonly conflicts?: readonly { readonly sequence: number }[];
}

/** Milliseconds in which an answer comes, or the request is sent again. */
const PATIENCE = 10_000;

/** Someone who edits structure over HTTP, and sends again under the same name what was not answered. */
export class Requests {
  readonly #cookie: string;
  readonly #expected: ExpectedWrites;
  readonly #someUrl: () => string;

  constructor(cookie: string, expected: ExpectedWrites, someUrl: () => string) {
    this.#cookie = cookie;
    this.#expected = expected;
    this.#someUrl = someUrl;
  }

  /** @returns the sequence it got; null where it was refused, since what it is about is gone */
  async edit(planId: string, base: number, what: string, edits: readonly Edit[]): Promise<number | null> {
    const requestId = randomUUID();
    const input = { planId, baseSequence: base, requestId, edits: edits.map(toInput) };
    const answer = await this.#untilAnswered(input);
    if (answer.__typename === 'ConflictError') {
      this.#expected.count('conflicts chosen');
      // Whoever sees both values keeps their own.
      const seen = Math.max(...(answer.conflicts ?? []).map(({ sequence }) => sequence));
      return seen > base ? this.edit(planId, seen, what, edits) : null;
    }
    if (answer.__typename !== 'PlanEdited' || answer.sequence === undefined) return null;
    if (answer.sequence !== answer.previousSequence)
      this.#expected.answered.set(requestId, { planId, sequence: answer.sequence, what });
    return answer.sequence;
  }

  async #untilAnswered(input: object): Promise<Answer> {
    for (;;) {
      const answer = await this.#send(input).catch(() => null);
      if (answer !== null) return answer;
      this.#expected.count('requests sent again');
      await delay(200);
    }
  }

  /** Null where the server could not answer, which says nothing of whether it was written. */
  async #send(input: object): Promise<Answer | null> {
    const response = await fetch(`${this.#someUrl()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify({ query: mutation, variables: { input } }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { data } = (await response.json()) as { data?: { editPlan: Answer } | null };
    return data?.editPlan ?? null;
  }
}
