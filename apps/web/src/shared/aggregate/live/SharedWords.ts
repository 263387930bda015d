import { withLineFeeds } from '@cynllun/domain/text/line-ends';
import * as Y from 'yjs';
import { changeBetween } from './changeBetween.ts';
import { keysChanged } from './updates.ts';

/** Taking back one's own words, or putting them there again. */
export type Way = 'undo' | 'redo';

interface Events {
  /** This person wrote something, at these keys. */
  readonly written: (update: Uint8Array, keys: readonly string[]) => void;
  /** What is shown is other than it was, at these keys. */
  readonly changed: (keys: readonly string[]) => void;
  /** What can be taken back, or put there again, is other than it was. */
  readonly undoable: () => void;
}

const TYPED = 'typed';
const RECOVERED = 'recovered from a closed page';
const FROM_SHOWN = 'from the shown document';
const FROM_OTHERS = 'from the others';

/** A cursor goes with the letter before it: what others write where it stands comes after it. */
const BEHIND = -1;

/**
 * Words that a person writes with others: a text for each key. The screens are bound to a second document, made of the
 * shared one by its updates: while letters are composed (an input method, dictation) others' words wait outside it,
 * since to change a text control then would end the composition; one's own go out at once.
 */
export class SharedWords {
  /** What is shared: whoever carries updates to and from the others is bound to this one, and is their origin. */
  readonly document = new Y.Doc();
  readonly #shown = new Y.Doc();
  readonly #undo = new Map<string, Y.UndoManager>();
  readonly #events: Events;
  readonly #beforeListeners = new Set<() => void>();
  #heldBack: Uint8Array[] | null = null;

  constructor(events: Events) {
    this.#events = events;
    this.document.on('update', (update: Uint8Array, origin: unknown, _: Y.Doc, transaction: Y.Transaction) => {
      if (isOwn(origin)) events.written(update, keysChanged(this.document, transaction));
      if (origin !== FROM_SHOWN) this.#show(update);
    });
    this.#shown.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_OTHERS) Y.applyUpdate(this.document, update, FROM_SHOWN);
    });
    this.#shown.on('beforeTransaction', () => this.#beforeListeners.forEach((listener) => listener()));
    this.#shown.on('afterTransaction', (transaction: Y.Transaction) => {
      const keys = keysChanged(this.#shown, transaction);
      if (keys.length > 0) events.changed(keys);
    });
  }

  /** Calls back just before what is shown changes, while a text control still has the words and the cursor from before. */
  readonly watchBefore = (listener: () => void): (() => void) => {
    this.#beforeListeners.add(listener);
    return () => this.#beforeListeners.delete(listener);
  };

  at(key: string): string {
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
    const at = storable(words.slice(0, cursor)).length;
    const { start, removed, inserted } = changeBetween(text.toString(), storable(words), at);
    this.#shown.transact(() => {
      text.delete(start, removed);
      text.insert(start, inserted);
    }, TYPED);
  }

  /** Applies what this person wrote on a page that was closed; it can only go among the words it was written in. */
  restore(recovered: readonly Uint8Array[]): void {
    for (const update of recovered) Y.applyUpdate(this.document, update, RECOVERED);
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

  /** A place in the words at `key` that stays behind the letter before it, whatever is written around it. */
  place(key: string, index: number): Y.RelativePosition {
    return Y.createRelativePositionFromTypeIndex(this.#shown.getText(key), index, BEHIND);
  }

  /** Where such a place is now; null where it is not known. */
  indexOf(place: Y.RelativePosition): number | null {
    return Y.createAbsolutePositionFromRelativePosition(place, this.#shown)?.index ?? null;
  }

  /** Letters are being composed: others' words wait until they are. */
  hold(): void {
    this.#heldBack ??= [];
  }

  release(): void {
    const waiting = this.#heldBack ?? [];
    this.#heldBack = null;
    for (const update of waiting) this.#show(update);
  }

  destroy(): void {
    this.#beforeListeners.clear();
    for (const undo of this.#undo.values()) undo.destroy();
    this.document.destroy();
    this.#shown.destroy();
  }

  #show(update: Uint8Array): void {
    if (this.#heldBack === null) Y.applyUpdate(this.#shown, update, FROM_OTHERS);
    else this.#heldBack.push(update);
  }

  #undoOf(key: string): Y.UndoManager {
    const known = this.#undo.get(key);
    if (known !== undefined) return known;
    const made = new Y.UndoManager(this.#shown.getText(key), { trackedOrigins: new Set([TYPED]) });
    // Once what was written has gone out: a room that nobody looks at is left as soon as it waits for nothing.
    const undoable = () => this.#shown.once('afterAllTransactions', this.#events.undoable);
    for (const event of ['stack-item-added', 'stack-item-popped'] as const) made.on(event, undoable);
    this.#undo.set(key, made);
    return made;
  }
}

/** As the server takes words: it refuses null characters and the line ends of Windows. */
const storable = (words: string): string => withLineFeeds(words.replaceAll('\0', ''));

const isOwn = (origin: unknown): boolean => origin === FROM_SHOWN || origin === RECOVERED;

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
