import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import type { Dice } from './dice.ts';
import type { Instance } from './instance.ts';
import type { Ledger } from './ledger.ts';

/** Milliseconds between one trouble and the next, at least and at most. */
const QUIET = 500;
const LONGEST_QUIET = 2_500;

/** However short the check: an instance and the database are killed. */
const AT_LEAST = 2;

/** What befalls the servers meanwhile: every kind in turn, and then as the dice say. */
export class Troubles {
  #befallen = 0;
  readonly #dice: Dice;
  readonly #cluster: Cluster;
  readonly #instances: readonly Instance[];
  readonly #ledger: Ledger;

  constructor(dice: Dice, cluster: Cluster, instances: readonly Instance[], ledger: Ledger) {
    this.#dice = dice;
    this.#cluster = cluster;
    this.#instances = instances;
    this.#ledger = ledger;
  }

  get areEnough(): boolean {
    return this.#befallen >= AT_LEAST;
  }

  async befall(goesOn: () => boolean): Promise<void> {
    const kinds = [
      () => this.#endInstance('killed'),
      () => this.#restartDatabase('killed'),
      () => this.#endInstance('killed'),
      () => this.#restartDatabase('stopped'),
      () => this.#endInstance('stopped'),
      () => this.#cutDatabase(),
    ];
    while (goesOn()) {
      await delay(QUIET + this.#dice.roll(LONGEST_QUIET - QUIET));
      await (kinds[this.#befallen] ?? this.#dice.pick(kinds))?.();
      this.#befallen += 1;
    }
  }

  async #endInstance(how: 'stopped' | 'killed'): Promise<void> {
    const instance = this.#dice.pick(this.#instances);
    if (instance === undefined) return;
    this.#ledger.count(how === 'killed' ? 'instances killed' : 'instances stopped');
    await instance.end(how);
    await delay(this.#dice.roll(800));
    await instance.start();
  }

  async #restartDatabase(how: 'stopped' | 'killed'): Promise<void> {
    this.#ledger.count(how === 'killed' ? 'PostgreSQL killed' : 'PostgreSQL restarted');
    await this.#cluster.restart(how);
  }

  async #cutDatabase(): Promise<void> {
    this.#ledger.count('connections to PostgreSQL cut');
    this.#cluster.cut();
  }
}
