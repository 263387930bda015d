/** A log has a new write, committed by this instance (`here`) or by another. */
interface WriteEvent {
  /** The name of the log's aggregate. */
  readonly kind: string;
  readonly id: string;
  readonly sequence: number;
  readonly here: boolean;
}

/** Called after commit. Only a hint: a listener reads the log for what is in it. */
type Listener = (log: WriteEvent) => void;

export class WriteEvents {
  readonly #listeners = new Set<Listener>();

  /** @returns unsubscribes */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  publish(log: WriteEvent): void {
    for (const listener of this.#listeners) listener(log);
  }
}
