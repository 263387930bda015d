import { failPlainly } from './start-error.ts';

/** Ends what was opened, the newest first: people's requests before the database they use. */
export class Closing {
  readonly #steps: (() => Promise<unknown>)[] = [];
  #begun = false;

  /** Something to end before all that was opened earlier. */
  first(step: () => Promise<unknown>): void {
    this.#steps.unshift(step);
  }

  /** Ctrl-C and its like end everything in order; a second one does not wait. */
  onSignal(say: (line: string) => void): void {
    const stop = () => {
      if (this.#begun) process.exit(1);
      say('Stopping');
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
    for (const step of this.#steps) await step();
  }
}
