import { setTimeout as delay } from 'node:timers/promises';
import { path } from '@cynllun/domain/aggregate/path';
import { countTokens, ExpectedWrites, type Token } from '../check-live/expected-writes.ts';
import { LiveClient } from '../check-live/live-client.ts';
import { Seat } from '../check-live/seat.ts';
import type { Program } from './program.ts';
import type { Writer } from './writer.ts';

/** Milliseconds between one word and the next. */
const PAUSE = 250;
const FIELDS = ['introduction.cy', 'monitoringArrangements.cy', 'monitoringArrangements.en'];

/** Someone who types on a screen, and sees what it says of saving. */
export class Typist {
  readonly expected = new ExpectedWrites();
  readonly #seat: Seat;
  readonly #writer: Writer;
  #typed = 0;

  constructor(writer: Writer) {
    this.#writer = writer;
    const { personId, cookie, planId } = writer;
    this.#seat = new Seat({ personId, cookie, planId, expected: this.expected });
  }

  get saving(): string {
    return this.#seat.saving;
  }

  /** How many words stood *Saved* on the screen. */
  get saved(): number {
    return this.expected.done.get('things that stood Saved') ?? 0;
  }

  async begin(program: Program): Promise<void> {
    this.#seat.pointAt(program.port);
    await this.#seat.open();
    this.#seat.retain(this.#writer.planId);
  }

  async work(shouldContinue: () => boolean): Promise<void> {
    while (shouldContinue()) {
      this.#type();
      await delay(PAUSE);
    }
  }

  leave(): void {
    this.#seat.kill();
  }

  /** Words that stood *Saved* and are not there once, or are there more than once. */
  async lost(program: Program): Promise<readonly string[]> {
    const { planId, cookie } = this.#writer;
    const client = new LiveClient(cookie, this.expected);
    client.goTo(program.url);
    const { name, document } = client.open(`prose/plan/${planId}/${planId}`);
    const end = performance.now() + 30_000;
    while (client.rooms.get(name)?.provider?.isSynced !== true && performance.now() < end) await delay(50);
    const words = FIELDS.map((field) => document.getText(path('plan', planId, field)).toString()).join(' ');
    client.leave();
    const counts = countTokens(words);
    return this.expected.tokensOf(planId).flatMap(([token, state]) => {
      const count = counts.get(token) ?? 0;
      return count > 1 || (state === 'saved' && count === 0) ? [`${token} (${state}) is there ${count} times`] : [];
    });
  }

  #type(): void {
    const { planId } = this.#writer;
    const room = this.#seat.tab?.live.room(planId);
    if (room?.mayWrite !== true) return;
    const token: Token = `⟨e1-${(this.#typed += 1)}⟩`;
    const key = path('plan', planId, FIELDS[this.#typed % FIELDS.length] ?? '');
    const words = room.words.at(key) + token;
    this.expected.typed(token, planId);
    room.words.type(key, words, words.length);
    this.#seat.did({ kind: 'token', token, becomes: 'saved' });
  }
}
