import * as Y from 'yjs';
import { isIn, type Batch } from './batches.ts';

/** Milliseconds without an acknowledgement after which the connection must be down. */
const ACKNOWLEDGE_TIMEOUT = 5_000;

/** Something written, and the names of the batches it was sent in: any of them acknowledged, it is saved. */
interface Piece {
  readonly update: Uint8Array;
  readonly sentIn: readonly string[];
}

/** What a person wrote in one document and the server has not acknowledged. */
export class Unacknowledged {
  readonly #onChange: (updates: readonly Uint8Array[], isLate: boolean) => void;
  /** What a closed page left, until it can be put among the words it was written in. */
  #recovered: readonly Uint8Array[];
  #own: readonly Piece[] = [];
  #timeout: ReturnType<typeof setTimeout> | undefined;
  #isLate = false;

  constructor(recovered: readonly Uint8Array[], onChange: (updates: readonly Uint8Array[], isLate: boolean) => void) {
    this.#recovered = recovered;
    this.#onChange = onChange;
    if (recovered.length > 0) this.#startTimeout();
  }

  get isEmpty(): boolean {
    return this.#recovered.length === 0 && this.#own.length === 0;
  }

  get updates(): readonly Uint8Array[] {
    const own = this.#own.map(({ update }) => update);
    return own.length < 2 ? [...this.#recovered, ...own] : [...this.#recovered, Y.mergeUpdates(own)];
  }

  add(update: Uint8Array): void {
    const last = this.#own.at(-1);
    // What was not sent yet is one piece, however long its writer is away.
    this.#own =
      last?.sentIn.length === 0
        ? [...this.#own.slice(0, -1), { ...last, update: Y.mergeUpdates([last.update, update]) }]
        : [...this.#own, { update, sentIn: [] }];
    if (this.#timeout === undefined) this.#startTimeout();
    this.notify();
  }

  /** Gives what was recovered to be put in its place, where it counts as one's own. */
  takeRecovered(): readonly Uint8Array[] {
    const recovered = this.#recovered;
    this.#recovered = [];
    return recovered;
  }

  /** A batch is sent. */
  markSent(batch: Batch): void {
    this.#own = this.#own.map((piece) =>
      isIn(batch, piece.update) ? { ...piece, sentIn: [...piece.sentIn, batch.name] } : piece,
    );
  }

  /** The server has committed the batch of this name: what was in it is saved, and nothing else. */
  acknowledge(name: string): void {
    const rest = this.#own.filter(({ sentIn }) => !sentIn.includes(name));
    if (rest.length === this.#own.length) return;
    this.#own = rest;
    this.#startTimeout();
    this.notify();
  }

  notify(): void {
    if (this.isEmpty) this.#stopTimeout();
    this.#onChange(this.updates, this.#isLate);
  }

  end(): void {
    this.#stopTimeout();
  }

  #startTimeout(): void {
    this.#stopTimeout();
    this.#timeout = setTimeout(() => {
      this.#isLate = true;
      this.#onChange(this.updates, true);
    }, ACKNOWLEDGE_TIMEOUT);
  }

  #stopTimeout(): void {
    clearTimeout(this.#timeout);
    this.#timeout = undefined;
    this.#isLate = false;
  }
}
