import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { add, remove, set } from '@cynllun/domain/plan/edit';
import * as Y from 'yjs';
import { LiveClient, type Room } from './live-client.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { ExpectedWrites, Token } from './expected-writes.ts';
import { Requests } from './requests.ts';
import type { Screen } from './screen.ts';

/** A field that is nearly full takes no more; nobody's words are to be refused for that. */
const NEARLY_FULL = 6_500;

/** Someone who types, edits, moves, adds and removes, comes and goes: as a seed decides. */
export class Editor {
  readonly client: LiveClient;
  readonly screen: Screen;
  readonly #number: number;
  readonly #random: SeededRandom;
  readonly #expected: ExpectedWrites;
  readonly #requests: Requests;
  readonly #someUrl: () => string;
  readonly #added: string[] = [];
  #tokens = 0;
  #isOnline = false;

  constructor(
    number: number,
    given: {
      readonly random: SeededRandom;
      readonly cookie: string;
      readonly expected: ExpectedWrites;
      readonly screen: Screen;
      /** An instance that is up, any. */
      readonly someUrl: () => string;
    },
  ) {
    const { random, cookie, expected, screen, someUrl } = given;
    this.#number = number;
    this.#random = random;
    this.#expected = expected;
    this.#someUrl = someUrl;
    this.screen = screen;
    this.client = new LiveClient(cookie, expected);
    this.#requests = new Requests(cookie, expected, someUrl);
  }

  /** Works until it is told to stop. */
  async work(shouldContinue: () => boolean): Promise<void> {
    this.#goSomewhere();
    while (shouldContinue()) {
      await this.#step();
      await delay(10 + this.#random.below(120));
    }
  }

  /** Goes to an instance for good, with the plan's own words open. */
  stayAt(url: string): void {
    this.#isOnline = true;
    this.client.goTo(url);
    this.screen.goTo(url);
    this.client.open(`prose/plan/${this.screen.plan.id}/${this.screen.plan.id}`);
  }

  /** Types once more in the plan's own words, which everyone has open: whoever does not see it is cut off. */
  async typeOnceMore(): Promise<void> {
    const { id } = this.screen.plan;
    const room = this.client.rooms.get(`prose/plan/${id}/${id}`);
    if (room !== undefined) await this.#typeIn(room, room.document.getText(`plan:${id}:introduction.en`));
  }

  /** What is typed and not acknowledged. */
  get unsaved(): readonly string[] {
    this.#leaveRefused();
    return [...this.client.rooms.values()].filter(({ isSaved }) => !isSaved).map(({ state }) => state);
  }

  leave(): void {
    this.client.leave();
    this.screen.leave();
  }

  async #step(): Promise<void> {
    this.#leaveRefused();
    const what = this.#random.below(100);
    if (what < 62) await this.#type();
    else if (what < 68) this.#erase();
    else if (what < 84) await this.#editStructure();
    else if (what < 90) this.#goSomewhere();
    else if (what < 93) this.#goOffline();
    else if (what < 96) this.#closeTab();
    else this.#openAnother();
  }

  #goSomewhere(): void {
    this.#expected.count('reconnected');
    this.#isOnline = true;
    const url = this.#someUrl();
    this.client.goTo(url);
    this.screen.goTo(url);
  }

  #goOffline(): void {
    this.#expected.count('went offline');
    this.#isOnline = false;
    this.client.leave();
  }

  /** All that is not saved is gone, and a new tab begins with nothing. */
  #closeTab(): void {
    this.#expected.count('closed the tab');
    for (const name of this.client.rooms.keys()) this.client.forget(name);
  }

  #openAnother(): void {
    const documents = [this.screen.plan.id, ...this.screen.plan.actions.map(({ id }) => id)];
    const id = this.#random.pick(documents) ?? this.screen.plan.id;
    this.client.open(`prose/plan/${this.screen.plan.id}/${id}`);
  }

  #leaveRefused(): void {
    for (const room of this.client.rooms.values()) if (room.isRefused) this.client.forget(room.name);
  }

  /** Somewhere to type; a document is typed in only once it was read. */
  #somewhere(): { readonly room: Room; readonly text: Y.Text } | null {
    if (this.client.rooms.size === 0) this.#openAnother();
    const room = this.#random.pick([...this.client.rooms.values()]);
    if (room === undefined || room.isRefused || (this.#isOnline && room.provider?.isSynced !== true)) return null;
    const isPlan = room.documentId === this.screen.plan.id;
    const fields = isPlan
      ? ['introduction.en', 'monitoringArrangements.cy']
      : ['description', 'outcome.en', 'outcome.cy'];
    const field = this.#random.pick(fields) ?? '';
    return { room, text: room.document.getText(`${isPlan ? 'plan' : 'action'}:${room.documentId}:${field}`) };
  }

  /** Types a token: at once, as if pasted, or letter by letter while others type around it. */
  async #type(): Promise<void> {
    const place = this.#somewhere();
    if (place === null || place.text.length > NEARLY_FULL) return;
    await this.#typeIn(place.room, place.text);
  }

  async #typeIn(room: Room, text: Y.Text): Promise<void> {
    const token: Token = `⟨e${this.#number}-${(this.#tokens += 1)}⟩`;
    this.#expected.typed(token, room.documentId);
    const letters = this.#random.below(2) === 0 ? [token] : [...token];
    // It is done with the update that brings its last letter.
    await this.#byLetters(text, letters, () => room.done.push({ token, becomes: 'saved' }));
    this.#expected.count('tokens typed');
  }

  async #byLetters(text: Y.Text, letters: readonly string[], done: () => void): Promise<void> {
    const document = text.doc as Y.Doc;
    let last: Y.RelativePosition | null = null;
    for (const [count, letter] of letters.entries()) {
      const before: Y.AbsolutePosition | null =
        last === null ? null : Y.createAbsolutePositionFromRelativePosition(last, document);
      const index = before === null ? this.#boundaryIn(text) : before.index + 1;
      if (count === letters.length - 1) done();
      text.insert(index, letter);
      last = Y.createRelativePositionFromTypeIndex(text, index);
      await delay(this.#random.below(30));
    }
  }

  /** The start, or the end of some token: never within one that is being typed. */
  #boundaryIn(text: Y.Text): number {
    const words = text.toString();
    const ends = [...words].flatMap((letter, index) => (letter === '⟩' ? [index + 1] : []));
    return this.#random.pick([0, ...ends]) ?? 0;
  }

  /** Takes out a token of one's own that is saved. */
  #erase(): void {
    const place = this.#somewhere();
    if (place === null) return;
    const words = place.text.toString();
    const own = this.#expected
      .tokensOf(place.room.documentId)
      .filter(([token, state]) => state === 'saved' && token.startsWith(`⟨e${this.#number}-`))
      .map(([token]) => token);
    const token = this.#random.pick(own);
    if (token === undefined || !words.includes(token)) return;
    this.#expected.setState(token, 'unknown');
    place.room.done.push({ token, becomes: 'removed' });
    place.text.delete(words.indexOf(token), token.length);
    this.#expected.count('tokens taken out');
  }

  async #editStructure(): Promise<void> {
    const { plan } = this.screen;
    const action = this.#random.pick(plan.actions);
    const name = `e${this.#number}-${(this.#tokens += 1)}`;
    const send = (what: string, ...edits: Parameters<Requests['edit']>[3]) => {
      this.#expected.count(what);
      return this.#requests.edit(plan.id, plan.sequence, what, edits);
    };
    const what = this.#random.below(10);
    if (what < 2 || action === undefined) {
      const id = randomUUIDv7();
      if ((await send('actions added', add('action', id, plan.id, { responsiblePost: { en: name } }))) !== null)
        this.#added.push(id);
    } else if (what === 2) await this.#removeOwn(send);
    else if (what < 5)
      await send('actions moved', set('action', action.id, { position: this.#random.below(1_000) / 8 }));
    else if (what < 7) {
      const cost = { purpose: name, amount: this.#random.below(1_000_000) };
      await send('cost lines added', add('costLine', randomUUIDv7(), action.id, cost));
    } else if (what < 9) await send('fields set', set('action', action.id, { accountablePost: { en: name } }));
    else
      await send(
        'dates set',
        set('action', action.id, { endsOn: `2027-0${1 + this.#random.below(9)}-1${this.#random.below(10)}` }),
      );
  }

  async #removeOwn(send: (what: string, edit: ReturnType<typeof remove>) => Promise<number | null>): Promise<void> {
    if (this.screen.plan.actions.length < 4) return;
    const id = this.#added.shift();
    if (id !== undefined) await send('actions removed', remove('action', id));
  }
}
