import * as Y from 'yjs';
import { isIn, type Batch } from './batches.ts';

/** Milliseconds without an acknowledgement after which the connection must be down. */
const LATE = 5_000;

/** Something written, and the names of the batches it was sent in: any of them acknowledged, it is saved. */
interface Piece {
  readonly update: Uint8Array;
  readonly sentIn: readonly string[];
}

/** What a person wrote in one document and the server has not acknowledged. */
export class Unsaved {
  readonly #tell: (updates: readonly Uint8Array[], isLate: boolean) => void;
  /** What a page that went left, until it can be put among the words it was written in. */
  #left: readonly Uint8Array[];
  #own: readonly Piece[] = [];
  #late: ReturnType<typeof setTimeout> | undefined;
  #isLate = false;

  constructor(left: readonly Uint8Array[], tell: (updates: readonly Uint8Array[], isLate: boolean) => void) {
    this.#left = left;
    this.#tell = tell;
    if (left.length > 0) this.#wait();
  }

  get isNothing(): boolean {
    return this.#left.length === 0 && this.#own.length === 0;
  }

  get updates(): readonly Uint8Array[] {
    const own = this.#own.map(({ update }) => update);
    return own.length < 2 ? [...this.#left, ...own] : [...this.#left, Y.mergeUpdates(own)];
  }

  add(update: Uint8Array): void {
    const last = this.#own.at(-1);
    // What was not sent yet is one piece, however long its writer is away.
    this.#own =
      last?.sentIn.length === 0
        ? [...this.#own.slice(0, -1), { ...last, update: Y.mergeUpdates([last.update, update]) }]
        : [...this.#own, { update, sentIn: [] }];
    if (this.#late === undefined) this.#wait();
    this.tell();
  }

  /** Gives what was left to be put in its place, where it counts as one's own. */
  takeLeft(): readonly Uint8Array[] {
    const left = this.#left;
    this.#left = [];
    return left;
  }

  /** A batch goes out. */
  sent(batch: Batch): void {
    this.#own = this.#own.map((piece) =>
      isIn(batch, piece.update) ? { ...piece, sentIn: [...piece.sentIn, batch.name] } : piece,
    );
  }

  /** The server has kept the batch of this name: what was in it is saved, and nothing else. */
  kept(name: string): void {
    const left = this.#own.filter(({ sentIn }) => !sentIn.includes(name));
    if (left.length === this.#own.length) return;
    this.#own = left;
    this.#wait();
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
