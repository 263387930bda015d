import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Instance } from './instance.ts';
import type { ExpectedWrites } from './expected-writes.ts';

/** Milliseconds between one fault and the next, at least and at most. */
const QUIET = 500;
const LONGEST_QUIET = 2_500;

/** However short the check: an instance and the database are killed. */
const AT_LEAST = 2;

/** Makes servers fail meanwhile: in every way in turn, and then at random. */
export class FaultInjector {
  #injected = 0;
  readonly #random: SeededRandom;
  readonly #cluster: Cluster;
  readonly #instances: readonly Instance[];
  readonly #expected: ExpectedWrites;

  constructor(random: SeededRandom, cluster: Cluster, instances: readonly Instance[], expected: ExpectedWrites) {
    this.#random = random;
    this.#cluster = cluster;
    this.#instances = instances;
    this.#expected = expected;
  }

  get hasInjectedEnough(): boolean {
    return this.#injected >= AT_LEAST;
  }

  async run(shouldContinue: () => boolean): Promise<void> {
    const kinds = [
      () => this.#endInstance('killed'),
      () => this.#restartDatabase('killed'),
      () => this.#endInstance('killed'),
      () => this.#restartDatabase('stopped'),
      () => this.#endInstance('stopped'),
      () => this.#cutDatabase(),
    ];
    while (shouldContinue()) {
      await delay(QUIET + this.#random.below(LONGEST_QUIET - QUIET));
      await (kinds[this.#injected] ?? this.#random.pick(kinds))?.();
      this.#injected += 1;
    }
  }

  async #endInstance(how: 'stopped' | 'killed'): Promise<void> {
    const instance = this.#random.pick(this.#instances);
    if (instance === undefined) return;
    this.#expected.count(how === 'killed' ? 'instances killed' : 'instances stopped');
    await instance.end(how);
    await delay(this.#random.below(800));
    await instance.start();
  }

  async #restartDatabase(how: 'stopped' | 'killed'): Promise<void> {
    this.#expected.count(how === 'killed' ? 'PostgreSQL killed' : 'PostgreSQL restarted');
    await this.#cluster.restart(how);
  }

  async #cutDatabase(): Promise<void> {
    this.#expected.count('connections to PostgreSQL cut');
    this.#cluster.cut();
  }
}
