import type { Aggregate, RootNode } from '@cynllun/domain/aggregate/aggregate';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { proseAt, proseDocumentOf, proseEdit, readProseKey } from '@cynllun/domain/aggregate/prose';
import type { Language } from '@cynllun/domain/text/language';
import type { ProseRefusal } from '../store/rejected.ts';
import type { LiveSocket } from './LiveSocket.ts';
import type { LiveStore } from './liveStore.ts';
import { ProseRoom, type UnsavedWords } from './ProseRoom.ts';
import { proseRoomName, type RoomOwner } from './roomNames.ts';
import { fromTexts, toText } from './updates.ts';

/** Milliseconds a document stays open after its last field has left the screen. */
const CLOSE_DELAY = 5_000;

interface Given {
  readonly store: LiveStore;
  readonly owner: RoomOwner;
  readonly socket: () => LiveSocket;
  /** A document was opened, closed, or is other than it was. */
  readonly onChange: () => void;
}

/**
 * The documents of a root's prose that are on the screen, or have something unacknowledged. The store shows what they
 * say in the place of the columns' words, and writes what is unacknowledged to the device.
 */
export class ProseRooms {
  readonly #given: Given;
  readonly #personId: string;
  readonly #rooms = new Map<string, ProseRoom>();
  /** How many fields on the screen are in a document. */
  readonly #retained = new Map<string, number>();
  /**
   * Live words whose document was closed, with what their columns said then: shown until the columns say something else,
   * which is these words, or others' after them.
   */
  readonly #notStored = new Map<string, string | null>();

  constructor(given: Given) {
    const { view } = given.store.getSnapshot();
    this.#given = given;
    this.#personId = view.viewer.id;
  }

  get isEmpty(): boolean {
    return this.#rooms.size === 0;
  }

  get(documentId: string): ProseRoom | undefined {
    return this.#rooms.get(documentId);
  }

  /** A document is on the screen. @returns it no longer is */
  retain(documentId: string): () => void {
    this.#retained.set(documentId, (this.#retained.get(documentId) ?? 0) + 1);
    if (!this.#rooms.has(documentId)) this.#open(documentId);
    return () => {
      this.#retained.set(documentId, (this.#retained.get(documentId) ?? 1) - 1);
      setTimeout(() => this.#given.onChange(), CLOSE_DELAY);
    };
  }

  /** Opens the documents in which an earlier page left something unacknowledged. */
  openUnsaved(): void {
    const { store } = this.#given;
    for (const [documentId, { updates }] of store.getSnapshot().prose) {
      if (this.#rooms.has(documentId)) continue;
      if (fromTexts(updates).length > 0) this.#open(documentId);
      else store.setUnsavedProse(documentId, { updates: [], isLate: false });
    }
  }

  /** Closes those that nobody looks at and that wait for nothing. */
  closeIdle(): void {
    for (const [documentId, room] of this.#rooms) {
      if (this.#isRetained(documentId) || !room.isSaved) continue;
      const { store } = this.#given;
      const inColumn = (key: string) => wordsAt(store.aggregate, store.getSnapshot().view.root, key);
      if (room.isOpen) for (const key of room.words.keys) this.#notStored.set(key, inColumn(key));
      this.#rooms.delete(documentId);
      room.leave();
    }
  }

  /** Live words are no longer needed once the columns say the same. */
  dropStoredWords(): void {
    if (this.#notStored.size === 0) return;
    const { store } = this.#given;
    const { view, root } = store.getSnapshot();
    const isStored = ([key, before]: readonly [string, string | null]) => {
      const now = wordsAt(store.aggregate, view.root, key);
      return now !== before || now === wordsAt(store.aggregate, root, key);
    };
    const stored = [...this.#notStored].filter(isStored).map(([key]) => key);
    for (const key of stored) this.#notStored.delete(key);
    if (stored.length > 0) store.showLiveWords(new Map(stored.map((key) => [key, null])));
  }

  /** The person may not see the root any more. */
  giveUp(): void {
    for (const room of this.#rooms.values()) room.giveUp('notFound');
  }

  #open(documentId: string): void {
    const { store, owner, socket, onChange } = this.#given;
    const room: ProseRoom = new ProseRoom(
      {
        socket: socket(),
        name: proseRoomName(owner, documentId),
        personId: this.#personId,
        recovered: fromTexts(store.getSnapshot().prose.get(documentId)?.updates ?? []),
      },
      {
        changed: (keys) => store.showLiveWords(new Map(keys.map((key) => [key, room.words.at(key)]))),
        statusChanged: onChange,
        unsaved: (updates, isLate) => store.setUnsavedProse(documentId, { updates: updates.map(toText), isLate }),
        refused: (reason, words) => this.#refused(documentId, room, reason, words),
      },
    );
    this.#rooms.set(documentId, room);
    const { root } = store.getSnapshot().view;
    for (const key of this.#notStored.keys())
      if (documentOf(store.aggregate, root, key) === documentId) this.#notStored.delete(key);
    onChange();
  }

  /** Words that were not taken are shown to their writer; what others write goes on to be. */
  #refused(documentId: string, room: ProseRoom, reason: ProseRefusal, unsaved: readonly UnsavedWords[]): void {
    const { store, onChange } = this.#given;
    const isPrompted = reason === 'removed' && this.#promptAboutRemoved(documentId, unsaved);
    const words = unsaved
      .filter((one) => one.words.trim() !== '')
      .map(({ key, words: written }) => ({ words: written, language: languageOf(store.aggregate, key) }));
    store.refuseProse(documentId, { reason, words: isPrompted ? [] : words });
    // Only now: what is unsaved and has no room is given one.
    this.#rooms.delete(documentId);
    store.showLiveWords(new Map(room.words.keys.map((key) => [key, null])));
    const isThere = reason !== 'notFound' && reason !== 'removed';
    if (isThere && this.#isRetained(documentId)) this.#open(documentId);
    // What the person may do, or what there is, is other than it was thought.
    store.refresh();
    onChange();
  }

  /** Edits of what was removed prompt whether to put it back with them; the feed may have done so already. */
  #promptAboutRemoved(documentId: string, unsaved: readonly UnsavedWords[]): boolean {
    const { store } = this.#given;
    if (store.getSnapshot().removed.some(({ id }) => id === documentId)) return true;
    const edits = unsaved.flatMap((one) => asEdit(store.aggregate, one));
    if (edits.length > 0) store.edit(edits);
    return edits.length > 0;
  }

  #isRetained(documentId: string): boolean {
    return (this.#retained.get(documentId) ?? 0) > 0;
  }
}

/** The document that holds a piece of prose, by its key; null where there is no such thing (yet, or any more). */
export function documentOf(from: Aggregate, root: RootNode, key: string): string | null {
  const place = readProseKey(from, key);
  return place === null ? null : proseDocumentOf(from, root, place);
}

function asEdit(from: Aggregate, { key, words }: UnsavedWords): readonly Edit[] {
  const place = key === null ? null : readProseKey(from, key);
  if (place === null) return [];
  return [{ kind: 'set', entity: place.entity, id: place.id, fields: proseEdit(place, words) }];
}

function wordsAt(from: Aggregate, root: RootNode, key: string): string | null {
  const place = readProseKey(from, key);
  return place === null ? null : proseAt(from, root, place);
}

/** The language of a piece of prose; null where it has one language, or it is not known which piece it is. */
const languageOf = (from: Aggregate, key: string | null): Language | null =>
  key === null ? null : (readProseKey(from, key)?.language ?? null);
