import type { Unsaved } from '../device.ts';

/** What the device holds of one tab, as text: a page that goes leaves it to the next. */
export class FakeDevice {
  text: string;
  readonly #before: FakeDevice | null;

  constructor(before: FakeDevice | null = null) {
    this.#before = before;
    this.text = '';
  }

  write(unsaved: Unsaved): boolean {
    this.text = JSON.stringify(unsaved);
    return true;
  }

  async takeUp() {
    const nothing: Unsaved = { sent: [], waiting: [], typed: {}, prose: {}, submitted: 0 };
    const left: Unsaved = this.#before?.text ? JSON.parse(this.#before.text) : nothing;
    return {
      left,
      forget: () => {
        if (this.#before !== null) this.#before.text = '';
      },
    };
  }

  async close(): Promise<void> {}
}
