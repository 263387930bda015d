import type { UnsavedRecord } from '../store/deviceFormat.ts';

/** What the device holds of one tab, as text: a page that goes leaves it to the next. */
export class FakeDevice {
  text: string;
  readonly #before: FakeDevice | null;

  constructor(before: FakeDevice | null = null) {
    this.#before = before;
    this.text = '';
  }

  write(unsaved: UnsavedRecord): boolean {
    this.text = JSON.stringify(unsaved);
    return true;
  }

  async recover() {
    const nothing: UnsavedRecord = { sent: [], waiting: [], typed: {}, prose: {}, cutoff: 0 };
    const recovered: UnsavedRecord = this.#before?.text ? JSON.parse(this.#before.text) : nothing;
    return {
      recovered,
      discard: () => {
        if (this.#before !== null) this.#before.text = '';
      },
    };
  }

  async close(): Promise<void> {}
}
