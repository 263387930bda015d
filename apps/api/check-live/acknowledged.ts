import { headingOf, kinds } from '../src/core/live/prose/messages.ts';

/** Yjs's kinds of messages that bring something. */
const ANSWERS = 1;
const UPDATES = 2;

/**
 * Knows what the server has acknowledged of one document over one socket. It answers what it was sent in order. An
 * update that waited while there was no socket is sent before the answer that brings all it builds on: its
 * acknowledgement says nothing of that. (The provider's own count of unsaved changes does not make this difference.)
 */
export class Acknowledged {
  readonly #outstanding: (number | null)[] = [];
  #isWhole = false;

  /** A message is sent when this much was done in the document. */
  sends(message: Uint8Array, done: number): void {
    const { kind, within } = headingOf(message);
    // Entered anew: nothing said before is answered any more.
    if (kind === kinds.auth) this.#begin();
    if (kind !== kinds.sync || (within !== ANSWERS && within !== UPDATES)) return;
    this.#isWhole ||= within === ANSWERS;
    this.#outstanding.push(this.#isWhole ? done : null);
  }

  /** @returns how much of what was done is saved by what this message says; null where it says nothing of it. */
  receives(message: Uint8Array): number | null {
    const { kind, within } = headingOf(message);
    if (kind !== kinds.syncStatus) return null;
    const done = this.#outstanding.shift() ?? null;
    return within === 1 ? done : null;
  }

  #begin(): void {
    this.#outstanding.length = 0;
    this.#isWhole = false;
  }
}
