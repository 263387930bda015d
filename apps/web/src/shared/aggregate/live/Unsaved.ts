import * as Y from 'yjs';

/** Milliseconds without an acknowledgement after which the connection must be down. */
const LATE = 5_000;

/** What a person wrote in one document and the server has not acknowledged. */
export class Unsaved {
  readonly #tell: (updates: readonly Uint8Array[], isLate: boolean) => void;
  /** What a page that went left, until it can be put among the words it was written in. */
  #left: readonly Uint8Array[];
  #own: Uint8Array | null = null;
  #late: ReturnType<typeof setTimeout> | undefined;
  #isLate = false;

  constructor(left: readonly Uint8Array[], tell: (updates: readonly Uint8Array[], isLate: boolean) => void) {
    this.#left = left;
    this.#tell = tell;
    if (left.length > 0) this.#wait();
  }

  get isNothing(): boolean {
    return this.#left.length === 0 && this.#own === null;
  }

  get updates(): readonly Uint8Array[] {
    return this.#own === null ? this.#left : [...this.#left, this.#own];
  }

  add(update: Uint8Array): void {
    this.#own = this.#own === null ? update : Y.mergeUpdates([this.#own, update]);
    if (this.#late === undefined) this.#wait();
    this.tell();
  }

  /** Gives what was left to be put in its place, where it counts as one's own. */
  takeLeft(): readonly Uint8Array[] {
    const left = this.#left;
    this.#left = [];
    return left;
  }

  /** The server answers, though not yet for everything. */
  heard(): void {
    if (this.#late === undefined && !this.#isLate) return;
    const wasLate = this.#isLate;
    this.#wait();
    if (wasLate) this.tell();
  }

  /** All of it is acknowledged. */
  clear(): void {
    this.#own = null;
    this.#stopWaiting();
    this.tell();
  }

  tell(): void {
    if (this.isNothing) this.#stopWaiting();
    this.#tell(this.updates, this.#isLate);
  }

  end(): void {
    this.#stopWaiting();
  }

  #wait(): void {
    this.#stopWaiting();
    this.#late = setTimeout(() => {
      this.#isLate = true;
      this.#tell(this.updates, true);
    }, LATE);
  }

  #stopWaiting(): void {
    clearTimeout(this.#late);
    this.#late = undefined;
    this.#isLate = false;
  }
}
