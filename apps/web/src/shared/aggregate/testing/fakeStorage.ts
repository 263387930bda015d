/** As a browser's, in memory. */
export class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();
  full = false;
  get length(): number {
    return this.#items.size;
  }
  key = (index: number) => [...this.#items.keys()][index] ?? null;
  getItem = (key: string) => this.#items.get(key) ?? null;
  removeItem = (key: string) => void this.#items.delete(key);
  clear = () => this.#items.clear();
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('Full', 'QuotaExceededError');
    this.#items.set(key, value);
  }
}
