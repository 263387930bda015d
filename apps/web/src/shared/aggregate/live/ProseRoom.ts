import { HocuspocusProvider } from '@hocuspocus/provider';
import type * as Y from 'yjs';
import type { ProseRefusal } from '../store/rejected.ts';
import { caretsIn, toCaretPlace, type Caret } from './carets.ts';
import { batchIn } from './batches.ts';
import type { LiveSocket } from './LiveSocket.ts';
import { SharedWords } from './SharedWords.ts';
import { Unacknowledged } from './Unacknowledged.ts';
import { insertedWords } from './updates.ts';

interface Given {
  readonly socket: LiveSocket;
  readonly name: string;
  readonly personId: string;
  /** What a closed page left unacknowledged. */
  readonly recovered: readonly Uint8Array[];
}

interface Events {
  /** Words are other than they were, at these keys. */
  readonly changed: (keys: readonly string[]) => void;
  /** Whether it can be read or written in, or what can be taken back in it, is other than it was. */
  readonly statusChanged: () => void;
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

/** Why the server sends someone out of a room. */
type LeaveReason = ProseRefusal | 'signedOut' | 'unavailable';

/** What the server says of a room besides its words. */
type ServerMessage =
  { readonly kind: 'kept'; readonly name: string } | { readonly kind: 'refused'; readonly code: LeaveReason };

/** Milliseconds in which letters are gathered into one message. */
const FLUSH_DELAY = 50;

/** One document of prose at the server, and this person in it. */
export class ProseRoom {
  readonly words: SharedWords;
  readonly #events: Events;
  readonly #personId: string;
  readonly #provider: HocuspocusProvider;
  readonly #unsaved: Unacknowledged;
  readonly #caretListeners = new Set<() => void>();
  /** The keys in which there is something of this person's that was not acknowledged. */
  readonly #touched = new Set<string>();
  #isOpen = false;
  #mayWrite = false;
  #isLeft = false;
  readonly #stopWatching: () => void;

  constructor({ socket, name, personId, recovered }: Given, events: Events) {
    this.#personId = personId;
    this.#events = events;
    this.#unsaved = new Unacknowledged(recovered, events.unsaved);
    this.words = new SharedWords({
      written: (update, keys) => this.#written(update, keys),
      changed: (keys) => this.#isOpen && !this.#isLeft && events.changed(keys),
      undoable: events.statusChanged,
    });
    this.#provider = new HocuspocusProvider({
      websocketProvider: socket,
      name,
      document: this.words.document,
      token: 'cookie',
      flushDelay: FLUSH_DELAY,
      onAuthenticated: ({ scope }) => this.#authenticated(scope === 'read-write'),
      onAuthenticationFailed: ({ reason }) => this.#denied(reason as LeaveReason),
      onStateless: ({ payload }) => this.#received(payload),
      onSynced: () => this.#synced(),
      onClose: ({ event }) => this.#closed(event.reason),
      onAwarenessChange: () => this.#caretListeners.forEach((listener) => listener()),
    });
    this.#stopWatching = socket.watchSent((message) => this.#messageSent(message, name));
    this.#provider.attach();
  }

  /** It has the server's words, and can be shown. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  get mayWrite(): boolean {
    return this.#isOpen && this.#mayWrite && !this.#isLeft;
  }

  /** Nothing in it waits for an acknowledgement. */
  get isSaved(): boolean {
    return this.#unsaved.isEmpty;
  }

  /** Shows the others where this person's cursor is; null: nowhere in this document. */
  showCaret(caret: Parameters<typeof toCaretPlace>[0] | null): void {
    this.#provider.setAwarenessField('caret', caret && toCaretPlace(caret));
  }

  /** Where others have their cursors in the words at `key`. */
  carets(key: string): readonly Caret[] {
    const states = this.#provider.awareness?.getStates() ?? new Map();
    return caretsIn((place: Y.RelativePosition) => this.words.indexOf(place), states, key, this.#personId);
  }

  readonly watchCarets = (listener: () => void): (() => void) => {
    this.#caretListeners.add(listener);
    return () => this.#caretListeners.delete(listener);
  };

  /** Leaves it. Whatever was not acknowledged stays where `unsaved` reported it to. */
  leave(): void {
    this.#isLeft = true;
    this.#unsaved.end();
    this.#provider.destroy();
    this.#stopWatching();
    this.#caretListeners.clear();
    this.words.destroy();
  }

  /** Nothing more is taken from this person here. */
  giveUp(reason: ProseRefusal): void {
    if (this.#isLeft) return;
    const words = this.#unsavedWords();
    this.leave();
    this.#events.refused(reason, words);
  }

  #unsavedWords(): readonly UnsavedWords[] {
    if (this.isSaved) return [];
    if (!this.#isOpen) return [{ key: null, words: insertedWords(this.#unsaved.updates) }];
    return [...this.#touched].map((key) => ({ key, words: this.words.at(key) }));
  }

  #written(update: Uint8Array, keys: readonly string[]): void {
    for (const key of keys) this.#touched.add(key);
    this.#unsaved.add(update);
  }

  #authenticated(mayWrite: boolean): void {
    this.#mayWrite = mayWrite;
    this.#events.statusChanged();
  }

  #synced(): void {
    if (this.#isOpen || this.#isLeft) return;
    this.#isOpen = true;
    this.words.restore(this.#unsaved.takeRecovered());
    this.#unsaved.notify();
    this.#events.changed(this.words.keys);
    this.#events.statusChanged();
  }

  #messageSent(message: Uint8Array, name: string): void {
    const batch = batchIn(message, name);
    if (batch !== null) this.#unsaved.markSent(batch);
  }

  #received(payload: string): void {
    const message = JSON.parse(payload) as ServerMessage;
    if (message.kind === 'refused') this.#denied(message.code);
    if (message.kind !== 'kept') return;
    this.#unsaved.acknowledge(message.name);
    if (this.isSaved) this.#touched.clear();
  }

  /** Signed out, they may come back with what they have; where the server is in trouble they do by themselves. */
  #denied(reason: LeaveReason): void {
    if (reason !== 'signedOut' && reason !== 'unavailable') this.giveUp(reason);
  }

  /** The server has them enter anew when they may do more than before. */
  #closed(reason: string): void {
    if (reason === 'changed' && !this.#isLeft) void this.#provider.sendToken().then(() => this.#provider.startSync());
  }
}
