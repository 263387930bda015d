import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { remove, set, type Edit } from '@cynllun/domain/plan/edit';
import { arbitraryEdit } from '@cynllun/domain/fixtures/arbitrary-edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { newId } from './newId.ts';
import { AggregateStore } from '../aggregate/store/AggregateStore.ts';
import { FakeDevice } from '../aggregate/testing/fakeDevice.ts';
import { FakeTransport, type Weather } from '../aggregate/testing/fakeServer.ts';
import { planBinding } from './planStore.ts';
import { fakePlanServer } from './testing/fakePlanServer.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Step =
  | { readonly do: 'type' | 'edit' | 'colleague' | 'resolve'; readonly seed: number }
  | { readonly do: 'wait'; readonly milliseconds: number }
  | { readonly do: 'weather'; readonly weather: Weather }
  | { readonly do: 'reload' };

const seed = fc.nat({ max: 1_000_000 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), seed }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), seed }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('colleague' as const), seed }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('resolve' as const), seed }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), milliseconds: fc.nat({ max: 1500 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('weather' as const),
      weather: fc.constantFrom<Weather>('fine', 'down', 'lost'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const) }) },
);

/** A person at a screen, whose last words in each action are followed from the keyboard to the server. */
class Session {
  readonly server = fakePlanServer(examplePlan());
  readonly transport = new FakeTransport(this.server);
  device = new FakeDevice();
  store = new AggregateStore(planBinding, this.transport, this.server.view(), this.device);
  /** By action: what was typed last, and has been neither saved nor let go knowingly. */
  readonly #typed = new Map<string, string>();
  #count = 0;

  async take(step: Step): Promise<void> {
    if (step.do === 'wait') await vi.advanceTimersByTimeAsync(step.milliseconds);
    if (step.do === 'weather') this.transport.weather = step.weather;
    if (step.do === 'reload') await this.#reload();
    if (step.do === 'type') this.#type(step.seed);
    if (step.do === 'edit') this.#edit(step.seed);
    if (step.do === 'colleague') this.#colleague(step.seed);
    if (step.do === 'resolve') this.#resolve(step.seed % 2 === 0);
    this.#nothingIsLost();
  }

  /** Fine weather, every question answered, until nothing is left to do. */
  async finish(): Promise<void> {
    this.transport.weather = 'fine';
    for (let round = 0; round < 30; round += 1) {
      this.store.refresh();
      this.store.flush();
      await vi.advanceTimersByTimeAsync(60_000);
      this.#nothingIsLost();
      this.#resolve(round < 20);
    }
  }

  #type(seed: number): void {
    const { actions } = this.store.getSnapshot().root;
    const action = actions[seed % Math.max(actions.length, 1)];
    if (action === undefined) return;
    this.#count += 1;
    const words = `words ${this.#count}.`;
    this.store.edit([set('action', action.id, { standsAloneReason: words })], { typing: true });
    this.#typed.set(action.id, words);
  }

  /** Often where the person is at work. */
  #colleague(seed: number): void {
    const { root: plan } = this.server;
    const action = plan.actions[seed % Math.max(plan.actions.length, 1)];
    if (seed % 5 === 0 && action !== undefined) this.server.write(remove('action', action.id));
    else if (seed % 2 === 0 && action !== undefined)
      this.server.write(set('action', action.id, { standsAloneReason: `theirs ${seed}` }));
    else this.server.write(this.#someEdit(plan, seed));
  }

  #edit(seed: number): void {
    const { root: plan } = this.store.getSnapshot();
    const edit = this.#someEdit(plan, seed);
    this.store.edit([edit]);
    if (edit.kind === 'remove') this.#typed.delete(edit.id);
  }

  /** Of anything but the words that are followed. */
  #someEdit(plan: Plan, seed: number): Edit {
    const edit = arbitraryEdit(plan, seed, [], newId);
    if (edit.kind !== 'set') return edit;
    return {
      ...edit,
      fields: Object.fromEntries(Object.entries(edit.fields).filter(([key]) => key !== 'standsAloneReason')),
    };
  }

  #resolve(mine: boolean): void {
    const { conflicts, removed, refused } = this.store.getSnapshot();
    for (const { path, mine: part } of conflicts) {
      if (!mine) this.#typed.delete(part.edit.id);
      this.store.resolveConflict(path, mine ? 'mine' : 'theirs');
    }
    for (const { id, putBack, mine: parts } of removed) {
      const keep = mine && putBack.length > 0;
      if (!keep) for (const { edit } of parts) this.#typed.delete(edit.id);
      this.store.resolveRemoved(id, keep ? 'putBack' : 'drop');
    }
    for (const one of refused) if ('edit' in one) this.#typed.delete(one.edit.id);
    if (refused.length > 0) this.store.dismiss('refused');
    this.#dropBadLinks();
  }

  /** A link to what a colleague removed is told at its field, where the person chooses again. */
  #dropBadLinks(): void {
    for (const path of this.store.getSnapshot().problems.keys()) {
      const [entity, id = '', field = ''] = path.split(':');
      if (entity !== 'action') throw new Error(`Unexpected problem at ${path}`);
      this.store.edit([set('action', id, { [field]: field.endsWith('Ids') ? [] : null })]);
    }
  }

  async #reload(): Promise<void> {
    this.store.close();
    this.device = new FakeDevice(this.device);
    this.store = new AggregateStore(planBinding, this.transport, this.server.view(), this.device);
    await this.store.restore();
  }

  /** What was typed last is with the server, on the device, or shown as refused. */
  #nothingIsLost(): void {
    const places = [this.server.history, this.device.text, this.store.getSnapshot().refused];
    const kept = JSON.stringify(places);
    for (const [action, words] of this.#typed) {
      if (!kept.includes(words)) throw new Error(`Lost what was typed into ${action}: ${words}`);
    }
  }
}

const content = ({ sequence: _sequence, ...plan }: Plan) => plan;

test('whatever fails, conflicts or is reloaded, nothing typed is lost, and in the end the screen is what the server has', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 20, maxLength: 120 }), async (all) => {
      const session = new Session();
      for (const step of all) await session.take(step);
      await session.finish();
      const { root: plan, saving } = session.store.getSnapshot();
      expect(saving).toEqual({ state: 'saved' });
      expect(content(plan)).toEqual(content(session.server.root));
      session.store.close();
    }),
    { numRuns: 200 },
  );
}, 60_000);
