import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { add, type Edit } from '@cynllun/domain/plan/edit';
import { exampleId } from '../src/example/ids.ts';
import { toInput } from '../testing/edit-input.ts';
import type { Program } from './program.ts';

/** What came of a request; `body` may be no JSON. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Milliseconds. */
  readonly took: number;
}

/** Milliseconds between one write and the next. */
const PAUSE = 30;

/** Someone of the example who adds one cost line after another, and knows which the server said are saved. */
export class Writer {
  readonly planId = exampleId('plan', 1);
  readonly personId = exampleId('person', 1);
  /** The purpose of each cost line, and whether it was acknowledged. */
  readonly sent = new Map<string, boolean>();
  /** Answers that were no acknowledgement. */
  readonly refused: Answer[] = [];
  readonly #program: Program;
  readonly #actionId = randomUUIDv7();
  cookie = '';
  #sequence = 0;

  constructor(program: Program) {
    this.#program = program;
  }

  get acknowledged(): number {
    return [...this.sent.values()].filter(Boolean).length;
  }

  async begin(): Promise<void> {
    const signIn = `mutation ($input: SignInAsExampleInput!) { signInAsExample(input: $input) { __typename } }`;
    const answer = await this.#post(signIn, { input: { personId: this.personId } });
    this.cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
    const action = add('action', this.#actionId, this.planId, { additional: true, title: { en: 'Faults' } });
    if (!(await this.#edit(action))) throw new Error(`The action is not added: ${this.refused.at(-1)?.body}`);
  }

  /** Writes until it is told to stop, whatever is answered. */
  async work(shouldContinue: () => boolean): Promise<void> {
    while (shouldContinue()) {
      const purpose = `line ${this.sent.size + 1}.`;
      this.sent.set(purpose, false);
      const line = add('costLine', randomUUIDv7(), this.#actionId, { purpose, amount: 1 });
      if (await this.#edit(line)) this.sent.set(purpose, true);
      await delay(PAUSE);
    }
  }

  /** Any question, as a program asks it. */
  async ask(query: string): Promise<Answer> {
    const begun = performance.now();
    const response = await this.#post(query, {});
    return { status: response.status, body: await response.text(), took: performance.now() - begun };
  }

  /** Cost lines that were acknowledged and are not there once, or are there more than once. */
  async lost(): Promise<readonly string[]> {
    const query = 'query ($id: ID!) { plan(id: $id) { actions { id costLines { purpose } } } }';
    const response = await this.#post(query, { id: this.planId });
    const { data } = (await response.json()) as {
      data: { plan: { actions: { id: string; costLines: { purpose: string }[] }[] } };
    };
    const lines = data.plan.actions.find(({ id }) => id === this.#actionId)?.costLines ?? [];
    const counts = Map.groupBy(lines, ({ purpose }) => purpose);
    return [...this.sent].flatMap(([purpose, isAcknowledged]) => {
      const count = counts.get(purpose)?.length ?? 0;
      return count > 1 || (isAcknowledged && count === 0) ? [`${purpose} is there ${count} times`] : [];
    });
  }

  async #edit(edit: Edit): Promise<boolean> {
    const query = `mutation ($input: EditPlanInput!) { editPlan(input: $input) { __typename ... on PlanEdited { sequence } } }`;
    const input = {
      planId: this.planId,
      baseSequence: this.#sequence,
      requestId: randomUUID(),
      edits: [toInput(edit)],
    };
    const begun = performance.now();
    try {
      const response = await this.#post(query, { input });
      const body = await response.text();
      if (body.includes('"PlanEdited"')) {
        this.#sequence = Number(/"sequence":(\d+)/.exec(body)?.[1]);
        return true;
      }
      this.refused.push({ status: response.status, body, took: performance.now() - begun });
    } catch (error) {
      this.refused.push({ status: 0, body: String(error), took: performance.now() - begun });
    }
    return false;
  }

  #post(query: string, variables: object): Promise<Response> {
    return fetch(`${this.#program.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(60_000),
    });
  }
}
