/** Milliseconds before the first try again; each takes twice as long as the one before, up to the longest. */
const FIRST_RETRY = 1000;
const LONGEST_RETRY = 10_000;

/** Exchanges with a server, one at a time until none is left. After one that fails the next waits: exponential backoff. */
export class RetryLoop {
  readonly #next: () => (() => Promise<void>) | null;
  readonly #onFailure: (error: unknown) => void;
  #running = false;
  #failures = 0;
  #retrying: ReturnType<typeof setTimeout> | undefined;

  /** `next`: the next exchange, if there is cause for one. */
  constructor(next: () => (() => Promise<void>) | null, onFailure: (error: unknown) => void) {
    this.#next = next;
    this.#onFailure = onFailure;
  }

  /** Runs what there is, unless it is running or waits to try again. */
  async run(): Promise<void> {
    if (this.#running || this.#retrying !== undefined) return;
    this.#running = true;
    try {
      for (let next = this.#next(); next !== null; next = this.#next()) {
        await next();
        this.#failures = 0;
      }
    } catch (error) {
      this.#retrying = setTimeout(this.retry, Math.min(FIRST_RETRY * 2 ** this.#failures, LONGEST_RETRY));
      this.#failures += 1;
      this.#onFailure(error);
    }
    this.#running = false;
  }

  /** Tries again without waiting: the connection may be back. */
  readonly retry = (): void => {
    this.stopWaiting();
    void this.run();
  };

  stopWaiting(): void {
    clearTimeout(this.#retrying);
    this.#retrying = undefined;
  }
}
