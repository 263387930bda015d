import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { path } from '@cynllun/domain/aggregate/path';
import type { ProseRoom } from '../../web/src/shared/aggregate/live/ProseRoom.ts';
import { add, remove, set } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { ExpectedWrites, Token } from './expected-writes.ts';
import type { Seat } from './seat.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A field that is nearly full takes no more; nobody's words are to be refused for that. */
const NEARLY_FULL = 6_500;

interface Place {
  readonly room: ProseRoom;
  readonly documentId: string;
  readonly key: string;
}

interface EditorGiven {
  readonly random: SeededRandom;
  readonly expected: ExpectedWrites;
  readonly seat: Seat;
  /** The port of an instance that is up, any. */
  readonly somePort: () => number | null;
}

/** Someone who types, pastes, edits, adds, removes and puts back, comes and goes: as a seed decides. */
export class Editor {
  readonly seat: Seat;
  readonly #number: number;
  readonly #random: SeededRandom;
  readonly #expected: ExpectedWrites;
  readonly #somePort: () => number | null;
  #things = 0;

  constructor(number: number, { random, expected, seat, somePort }: EditorGiven) {
    this.#number = number;
    this.#random = random;
    this.#expected = expected;
    this.#somePort = somePort;
    this.seat = seat;
  }

  get #root(): Plan | null {
    return this.seat.tab?.store.getSnapshot().root ?? null;
  }

  /** Works until it is told to stop. */
  async work(shouldContinue: () => boolean): Promise<void> {
    this.seat.pointAt(this.#somePort());
    if (this.seat.tab === null) await this.seat.open();
    while (shouldContinue()) {
      await this.#step();
      this.decide();
      await delay(10 + this.#random.below(120));
    }
  }

  /** Goes to an instance for good. */
  async stayAt(port: number): Promise<void> {
    this.seat.pointAt(port);
    if (this.seat.tab === null) await this.seat.open();
  }

  /** Types once more in the plan's own words: whoever does not see it is cut off. */
  async typeOnceMore(): Promise<void> {
    const root = this.#root;
    if (root === null) return;
    this.seat.retain(root.id);
    const room = this.seat.tab?.live.room(root.id);
    if (room?.mayWrite !== true) return;
    await this.#typeIn({ room, documentId: root.id, key: path('plan', root.id, 'introduction.en') }, '');
  }

  /** Decides whatever the screen asks: conflicts, what others removed meanwhile, what was refused. */
  decide(): void {
    const { seat } = this;
    const store = seat.tab?.store;
    if (store === undefined) return;
    const { conflicts, removed, refused, missedCutoff } = store.getSnapshot();
    for (const conflict of conflicts) {
      const keep = this.#random.below(2) === 0 ? 'mine' : 'theirs';
      this.#expected.count(`conflicts: kept ${keep}`);
      if (keep === 'theirs') seat.forgetClaims((claim) => claim.kind === 'value' && claim.path === conflict.path);
      store.resolveConflict(conflict.path, keep);
    }
    for (const one of removed) {
      const keep = this.#random.below(3) === 0 ? 'drop' : 'putBack';
      this.#expected.count(`removed by others: ${keep}`);
      if (keep === 'drop') seat.forgetClaims();
      store.resolveRemoved(one.id, keep);
    }
    for (const one of refused) this.#expected.count(`refused: ${one.reason}`);
    if (refused.length > 0) seat.forgetClaims();
    if (refused.length > 0) store.dismiss('refused');
    if (missedCutoff !== null) store.dismiss('missedCutoff');
  }

  async #step(): Promise<void> {
    const what = this.#random.below(100);
    if (what < 52) await this.#type();
    else if (what < 58) this.#erase();
    else if (what < 76) this.#editStructure();
    else if (what < 80) await this.#removeAndUndo();
    else if (what < 84) this.#goSomewhere();
    else if (what < 87) this.#goOffline();
    else if (what < 90) this.#count('network cut', () => this.seat.cut());
    else if (what < 93) await this.#killTab();
    else this.#openAnother();
  }

  #count(what: string, then: () => void): void {
    this.#expected.count(what);
    then();
  }

  #goSomewhere(): void {
    this.#count('went to another instance', () => this.seat.pointAt(this.#somePort()));
  }

  #goOffline(): void {
    this.#count('went offline', () => this.seat.pointAt(null));
  }

  async #killTab(): Promise<void> {
    this.#expected.count('tabs killed');
    this.seat.kill();
    this.seat.pointAt(this.#somePort());
    await this.seat.open();
  }

  #openAnother(): void {
    const root = this.#root;
    if (root === null) return;
    this.seat.retain(this.#random.pick([root.id, ...root.actions.map(({ id }) => id)]) ?? root.id);
  }

  /** Somewhere to type, that is open: until it is, screens set words as a whole. */
  #somewhere(): Place | null {
    const root = this.#root;
    const live = this.seat.tab?.live;
    if (root === null || live === undefined) return null;
    const documents = [root.id, ...root.actions.map(({ id }) => id)];
    const open = documents.filter((id) => live.room(id)?.mayWrite === true);
    if (open.length === 0) this.#openAnother();
    const documentId = this.#random.pick(open);
    const room = documentId === undefined ? undefined : live.room(documentId);
    if (documentId === undefined || room === undefined) return null;
    const isPlan = documentId === root.id;
    const fields = isPlan
      ? ['introduction.en', 'monitoringArrangements.cy']
      : ['description', 'outcome.en', 'outcome.cy'];
    const key = path(isPlan ? 'plan' : 'action', documentId, this.#random.pick(fields) ?? '');
    return this.#isSetAsWhole(key) ? null : { room, documentId, key };
  }

  #isSetAsWhole = (key: string): boolean => this.seat.tab?.store.getSnapshot().unsavedPaths.has(key) === true;

  async #type(): Promise<void> {
    const place = this.#somewhere();
    if (place === null || place.room.words.at(place.key).length > NEARLY_FULL) return;
    await this.#typeIn(place, this.#random.below(6) === 0 ? '\r\n' : '');
  }

  /** Types a token: at once, as if pasted with line ends of Windows, or letter by letter while others type around it. */
  async #typeIn({ room, documentId, key }: Place, after: string): Promise<void> {
    const token: Token = `⟨e${this.#number}-${(this.#things += 1)}⟩`;
    this.#expected.typed(token, documentId);
    this.#expected.count(after === '' ? 'tokens typed' : 'tokens pasted with CRLF');
    const parts = after === '' && this.#random.below(2) === 0 ? [...token] : [token + after];
    const { words } = room;
    let last: ReturnType<typeof words.place> | null = null;
    for (const [count, part] of parts.entries()) {
      // The room may have been closed or refused meanwhile, as a field goes when what it is of is removed.
      if (!room.mayWrite || this.seat.tab?.live.room(documentId) !== room || this.#isSetAsWhole(key)) return;
      const before = words.at(key);
      const index = last === null ? this.#boundaryIn(before) : (words.indexOf(last) ?? before.length);
      words.type(key, before.slice(0, index) + part + before.slice(index), index + part.length);
      last = words.place(key, index + part.length);
      if (count === parts.length - 1) this.seat.did({ kind: 'token', token, becomes: 'saved' });
      await delay(this.#random.below(30));
    }
  }

  /** The start, or the end of some token: never within one that is being typed. */
  #boundaryIn(words: string): number {
    const ends = [...words.matchAll(/⟩/g)].map(({ index }) => index + 1);
    return this.#random.pick([0, ...ends]) ?? 0;
  }

  /** Takes out a token of one's own that stood *Saved*. */
  #erase(): void {
    const place = this.#somewhere();
    if (place === null) return;
    const { room, documentId, key } = place;
    const words = room.words.at(key);
    const own = this.#expected
      .tokensOf(documentId)
      .filter(([token, state]) => state === 'saved' && token.startsWith(`⟨e${this.#number}-`) && words.includes(token));
    const [token] = this.#random.pick(own) ?? [];
    if (token === undefined) return;
    const at = words.indexOf(token);
    this.#expected.setState(token, 'unknown');
    room.words.type(key, words.slice(0, at) + words.slice(at + token.length), at);
    this.seat.did({ kind: 'token', token, becomes: 'removed' });
    this.#expected.count('tokens taken out');
  }

  #editStructure(): void {
    const [root, store] = [this.#root, this.seat.tab?.store];
    if (root === null || store === undefined) return;
    const action = this.#random.pick(root.actions);
    const name = `e${this.#number}-${(this.#things += 1)}.`;
    const did = (what: string, actionId: string, at: string) => {
      this.#expected.count(what);
      this.seat.did({ kind: 'value', actionId, path: at, name });
    };
    const what = this.#random.below(10);
    if (what < 2 || action === undefined) {
      const id = randomUUIDv7();
      store.edit([add('action', id, root.id, { responsiblePost: { en: name } })]);
      did('actions added', id, path('action', id, ''));
    } else if (what < 4) {
      store.edit([set('action', action.id, { position: this.#random.below(1_000) / 8 })]);
      this.#expected.count('actions moved');
    } else if (what < 6) {
      const id = randomUUIDv7();
      store.edit([add('costLine', id, action.id, { purpose: name, amount: this.#random.below(1_000_000) })]);
      did('cost lines added', action.id, path('costLine', id, ''));
    } else if (what < 8) {
      store.edit([set('action', action.id, { accountablePost: { en: name } })], { typing: true });
      did('fields set', action.id, path('action', action.id, 'accountablePost.en'));
    } else {
      const endsOn = `2027-0${1 + this.#random.below(9)}-1${this.#random.below(10)}`;
      store.edit([set('action', action.id, { endsOn })]);
      this.#expected.count('dates set');
    }
  }

  /** Removes any action, others' words in it, and mostly presses Undo, soon or before it was sent. */
  async #removeAndUndo(): Promise<void> {
    const [root, store] = [this.#root, this.seat.tab?.store];
    const action = this.#random.pick(root?.actions ?? []);
    if (root === null || store === undefined || action === undefined || root.actions.length < 3) return;
    this.seat.forgetClaims((claim) => claim.kind === 'value' && claim.actionId === action.id);
    store.edit([remove('action', action.id)], { undo: 'removed' });
    this.#expected.count('actions removed');
    if (this.#random.below(5) === 0 && root.actions.length > 6) return;
    await delay(this.#random.below(400));
    this.#expected.count('removals undone');
    store.undo();
  }
}
