/** A log has a new write, committed by this instance (`here`) or by another. */
export interface LogWritten {
  /** The name of the log's aggregate. */
  readonly kind: string;
  readonly id: string;
  readonly sequence: number;
  readonly here: boolean;
}

/** Told after commit. Only a hint: whoever hears it reads the log for what is in it. */
type Listener = (log: LogWritten) => void;

export class Written {
  readonly #listeners = new Set<Listener>();

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(log: LogWritten): void {
    for (const listener of this.#listeners) listener(log);
  }
}
