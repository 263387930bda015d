import { setTimeout as delay } from 'node:timers/promises';
import { failPlainly } from './start-error.ts';

/** Milliseconds that one thing may take to end. What is saved is committed: nothing is lost with what takes longer. */
const PATIENCE = 15_000;

/** How it is said that something was not waited for. */
export const LATE = 'Not waiting any longer for';

interface Step {
  readonly name: string;
  readonly end: () => Promise<unknown>;
  readonly patience: number;
}

/** Ends what was opened, the newest first: people's requests before the database they use. */
export class Closing {
  readonly #steps: Step[] = [];
  readonly #say: (line: string) => void;
  #begun = false;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /** Something to end before all that was opened earlier. */
  first(name: string, end: () => Promise<unknown>, patience = PATIENCE): void {
    this.#steps.unshift({ name, end, patience });
  }

  /** Ctrl-C and its like end everything in order; a second one does not wait. */
  onSignal(): void {
    const stop = () => {
      if (this.#begun) process.exit(1);
      this.#say('Stopping');
      void this.#all().then(() => process.exit(0), failPlainly);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  }

  /** Ends everything and says why. What fails because it was ended is no news. */
  async fail(error: unknown): Promise<void> {
    if (this.#begun) return;
    await this.#all().catch(() => {});
    failPlainly(error);
  }

  async #all(): Promise<void> {
    this.#begun = true;
    for (const step of this.#steps) await this.#end(step);
  }

  /** Waits for it, but not for ever: what hangs must not keep the database from being stopped. */
  async #end({ name, end, patience }: Step): Promise<void> {
    const waiting = new AbortController();
    const impatient = delay(patience, 'late' as const, { signal: waiting.signal });
    impatient.catch(() => {});
    try {
      if ((await Promise.race([end(), impatient])) === 'late') this.#say(`${LATE} ${name}`);
    } finally {
      waiting.abort();
    }
  }
}
