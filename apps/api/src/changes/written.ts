/** Told after commit that a log has a new write. Only a hint: whoever hears it reads the log for what is in it. */
type Listener = (log: { readonly kind: LogKind; readonly id: string; readonly sequence: number }) => void;
export type LogKind = 'plan' | 'consultation' | 'advice' | 'directory';

export class Written {
  readonly #listeners = new Set<Listener>();

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(...args: Parameters<Listener>): void {
    for (const listener of this.#listeners) listener(...args);
  }
}
