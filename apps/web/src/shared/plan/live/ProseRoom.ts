import { HocuspocusProvider } from '@hocuspocus/provider';
import { changeBetween } from './changeBetween.ts';
import * as Y from 'yjs';
import type { ProseRefusal } from '../store/settle.ts';
import { caretsIn, toCaretPlace, type Caret } from './carets.ts';
import type { LiveSocket } from './LiveSocket.ts';
import { Unsaved } from './Unsaved.ts';
import { insertedWords, keysChanged } from './updates.ts';

/** Why the server sends someone out of a room. */
type LeaveReason = ProseRefusal | 'signedOut' | 'unavailable';

export interface RoomEvents {
  /** Words are other than they were, at these keys. */
  readonly changed: (keys: readonly string[]) => void;
  /** Whether it can be read or written in, or what can be taken back in it, is other than it was. */
  readonly stood: () => void;
  /** What is not acknowledged: nothing, once all is. */
  readonly unsaved: (updates: readonly Uint8Array[], isLate: boolean) => void;
  /** The server takes nothing from this person here, and what they had written last. The room is of no more use. */
  readonly refused: (reason: ProseRefusal, words: readonly UnsavedWords[]) => void;
}

/** What a field says with words in it that nobody acknowledged; `key` null: fragments, where the rest never came. */
export interface UnsavedWords {
  readonly key: string | null;
  readonly words: string;
}

/** What a person types, and what was left unacknowledged by a page that went: theirs, however it came here. */
const TYPED = 'typed';
const LEFT = 'left';
const FROM_SHOWN = 'from the shown document';
const FROM_SERVER = 'from the server';

/** A cursor goes with the letter before it: what others write where it stands comes after it. */
const BEHIND = -1;

/** Taking back one's own words, or putting them there again. */
export type Way = 'undo' | 'redo';

/** Milliseconds in which letters are gathered into one message. */
const GATHER = 50;

/**
 * One document of prose as a person writes it with others. The screens are bound to a second document, `#shown`, made
 * of the first by its updates: while letters are composed (an input method, dictation) others' words wait outside it,
 * since to change a text control then would break the composition; one's own go out at once.
 */
export class ProseRoom {
  readonly #events: RoomEvents;
  readonly #personId: string;
  readonly #document = new Y.Doc();
  readonly #shown = new Y.Doc();
  readonly #provider: HocuspocusProvider;
  readonly #unsaved: Unsaved;
  readonly #undo = new Map<string, Y.UndoManager>();
  readonly #caretListeners = new Set<() => void>();
  /** The keys in which there is something of this person's that was not acknowledged. */
  readonly #touched = new Set<string>();
  #waitingOutside: Uint8Array[] | null = null;
  #isOpen = false;
  #mayWrite = false;
  #isLeft = false;
  /** Messages sent and not acknowledged. */
  #outstanding = 0;

  constructor({ socket, name, personId, left }: RoomGiven, events: RoomEvents) {
    this.#personId = personId;
    this.#events = events;
    this.#unsaved = new Unsaved(left, events.unsaved);
    this.#provider = new HocuspocusProvider({
      websocketProvider: socket,
      name,
      document: this.#document,
      token: 'cookie',
      flushDelay: GATHER,
      onAuthenticated: ({ scope }) => this.#entered(scope === 'read-write'),
      onAuthenticationFailed: ({ reason }) => this.#sentOut(reason as LeaveReason),
      onStateless: ({ payload }) => this.#told(payload),
      onSynced: () => this.#synced(),
      onUnsyncedChanges: ({ number }) => this.#acknowledged(number),
      onClose: ({ event }) => this.#closed(event.reason),
      onAwarenessChange: () => this.#caretListeners.forEach((listener) => listener()),
    });
    this.#join();
    this.#provider.attach();
  }

  /** It has the server's words, and can be shown. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  get mayWrite(): boolean {
    return this.#isOpen && this.#mayWrite;
  }

  /** Nothing in it waits for an acknowledgement. */
  get isSaved(): boolean {
    return this.#unsaved.isNothing;
  }

  words(key: string): string {
    return this.#shown.getText(key).toString();
  }

  /** The keys it has words at, or had. */
  get keys(): readonly string[] {
    return [...this.#shown.share.keys()];
  }

  /** Makes the words at `key` into `words`, as a text control has them whose cursor is at `cursor`. */
  type(key: string, words: string, cursor: number): void {
    const text = this.#shown.getText(key);
    this.#undoOf(key);
    const { start, removed, inserted } = changeBetween(text.toString(), words.replaceAll('\0', ''), cursor);
    this.#shown.transact(() => {
      text.delete(start, removed);
      text.insert(start, inserted);
    }, TYPED);
  }

  /** Whether there is something of this person's own at `key` to take back, or to put there again. */
  canGo(key: string, way: Way): boolean {
    const undo = this.#undo.get(key);
    return undo !== undefined && (way === 'undo' ? undo.canUndo() : undo.canRedo());
  }

  /**
   * Takes back what this person wrote last at `key`, or puts it there again; everyone else's words stay.
   * @returns where the cursor belongs then; null where there was nothing to take back
   */
  go(key: string, way: Way): number | null {
    const text = this.#shown.getText(key);
    let cursor: number | null = null;
    const look = ({ delta }: Y.YTextEvent) => {
      cursor = endOf(delta);
    };
    text.observe(look);
    this.#undoOf(key)[way]();
    text.unobserve(look);
    return cursor;
  }

  #undoOf(key: string): Y.UndoManager {
    const known = this.#undo.get(key);
    if (known !== undefined) return known;
    const made = new Y.UndoManager(this.#shown.getText(key), { trackedOrigins: new Set([TYPED]) });
    for (const event of ['stack-item-added', 'stack-item-popped'] as const) made.on(event, this.#events.stood);
    this.#undo.set(key, made);
    return made;
  }

  /** A place in the words at `key` that stays behind the letter before it, whatever is written around it. */
  place(key: string, index: number): Y.RelativePosition {
    return Y.createRelativePositionFromTypeIndex(this.#shown.getText(key), index, BEHIND);
  }

  /** Where such a place is now; null where it cannot be told. */
  indexOf(place: Y.RelativePosition): number | null {
    return Y.createAbsolutePositionFromRelativePosition(place, this.#shown)?.index ?? null;
  }

  /** Shows the others where this person's cursor is; null: nowhere in this document. */
  showCaret(
    caret: { readonly key: string; readonly anchor: Y.RelativePosition; readonly head: Y.RelativePosition } | null,
  ): void {
    this.#provider.setAwarenessField('caret', caret && toCaretPlace(caret));
  }

  /** Where others have their cursors in the words at `key`. */
  carets(key: string): readonly Caret[] {
    const states = this.#provider.awareness?.getStates() ?? new Map();
    return caretsIn(this.#shown, states, key, this.#personId);
  }

  readonly watchCarets = (listener: () => void): (() => void) => {
    this.#caretListeners.add(listener);
    return () => this.#caretListeners.delete(listener);
  };

  /** Letters are being composed: others' words wait until they are. */
  hold(): void {
    this.#waitingOutside ??= [];
  }

  release(): void {
    const waiting = this.#waitingOutside ?? [];
    this.#waitingOutside = null;
    for (const update of waiting) Y.applyUpdate(this.#shown, update, FROM_SERVER);
  }

  /** Leaves it. Whatever was not acknowledged stays with whoever was told of it. */
  leave(): void {
    this.#isLeft = true;
    this.#unsaved.end();
    this.#provider.destroy();
    this.#caretListeners.clear();
    for (const undo of this.#undo.values()) undo.destroy();
    this.#document.destroy();
    this.#shown.destroy();
  }

  /** What this person wrote and nobody acknowledged. */
  unsavedWords(): readonly UnsavedWords[] {
    if (this.isSaved) return [];
    if (!this.#isOpen) return [{ key: null, words: insertedWords(this.#unsaved.updates) }];
    return [...this.#touched].map((key) => ({ key, words: this.words(key) }));
  }

  /** Nothing more is taken from this person here. */
  giveUp(reason: ProseRefusal): void {
    if (this.#isLeft) return;
    const words = this.unsavedWords();
    this.leave();
    this.#events.refused(reason, words);
  }

  /** Makes one document of the two, but for what waits outside. */
  #join(): void {
    this.#document.on('afterTransaction', (transaction) => {
      if (transaction.origin === this.#provider) return;
      for (const key of keysChanged(this.#document, transaction)) this.#touched.add(key);
    });
    this.#document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this.#provider) this.#unsaved.add(update);
      if (origin === FROM_SHOWN) return;
      if (this.#waitingOutside === null) Y.applyUpdate(this.#shown, update, FROM_SERVER);
      else this.#waitingOutside.push(update);
    });
    this.#shown.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_SERVER) Y.applyUpdate(this.#document, update, FROM_SHOWN);
    });
    this.#shown.on('afterTransaction', (transaction) => {
      const keys = keysChanged(this.#shown, transaction);
      if (keys.length > 0 && this.#isOpen) this.#events.changed(keys);
    });
  }

  #entered(mayWrite: boolean): void {
    this.#mayWrite = mayWrite;
    this.#events.stood();
  }

  #synced(): void {
    if (this.#isOpen || this.#isLeft) return;
    this.#isOpen = true;
    // Only now are the words here that they go among.
    const left = this.#unsaved.takeLeft();
    for (const update of left) Y.applyUpdate(this.#document, update, LEFT);
    this.#unsaved.tell();
    this.#events.changed(this.keys);
    this.#events.stood();
  }

  #acknowledged(outstanding: number): void {
    const isHeard = outstanding < this.#outstanding;
    this.#outstanding = outstanding;
    if (!this.#isOpen || !isHeard) return;
    if (outstanding > 0) return this.#unsaved.heard();
    this.#touched.clear();
    this.#unsaved.clear();
  }

  #told(payload: string): void {
    const { kind, code } = JSON.parse(payload) as { readonly kind: string; readonly code: LeaveReason };
    if (kind === 'refused') this.#sentOut(code);
  }

  /** Signed out, they may come back with what they have; where the server is in trouble they do by themselves. */
  #sentOut(reason: LeaveReason): void {
    if (reason !== 'signedOut' && reason !== 'unavailable') this.giveUp(reason);
  }

  /** The server has them enter anew when they may do more than before. */
  #closed(reason: string): void {
    if (reason === 'changed' && !this.#isLeft) void this.#provider.sendToken().then(() => this.#provider.startSync());
  }
}

/** Where the last change of a text ends. */
function endOf(delta: Y.YTextEvent['delta']): number {
  let index = 0;
  let end = 0;
  for (const { retain = 0, insert = '' } of delta) {
    index += retain + String(insert).length;
    if (retain === 0) end = index;
  }
  return end;
}

interface RoomGiven {
  readonly socket: LiveSocket;
  readonly name: string;
  readonly personId: string;
  /** What a page that went left unacknowledged. */
  readonly left: readonly Uint8Array[];
}
