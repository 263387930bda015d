import { set, type Edit } from '@cynllun/domain/plan/edit';
import { proseAt, proseDocumentOf, proseEdit, readProseKey } from '@cynllun/domain/plan/prose';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { PlanStore } from '../store/PlanStore.ts';
import type { ProseRefusal } from '../store/settle.ts';
import type { LiveSocket } from './LiveSocket.ts';
import { ProseRoom, type UnsavedWords } from './ProseRoom.ts';
import { fromTexts, toText } from './updates.ts';

/** Milliseconds a document stays open after its last field has left the screen. */
const LINGER = 5_000;

interface Given {
  readonly store: PlanStore;
  readonly socket: () => LiveSocket;
  /** A document was opened, closed, or is other than it was. */
  readonly onChange: () => void;
}

/**
 * The documents of a plan's prose that are on the screen, or have something unacknowledged. What they say goes over the
 * words of the columns in the plan's store, and what is unacknowledged onto the device.
 */
export class ProseRooms {
  readonly #given: Given;
  readonly #planId: string;
  readonly #personId: string;
  readonly #rooms = new Map<string, ProseRoom>();
  /** How many fields on the screen are in a document. */
  readonly #wanted = new Map<string, number>();
  /** Live words whose document was closed: shown until the columns say them too. */
  readonly #settling = new Set<string>();

  constructor(given: Given) {
    const { view } = given.store.getSnapshot();
    this.#given = given;
    this.#planId = view.plan.id;
    this.#personId = view.viewer.id;
  }

  get isEmpty(): boolean {
    return this.#rooms.size === 0;
  }

  get(documentId: string): ProseRoom | undefined {
    return this.#rooms.get(documentId);
  }

  /** A document is on the screen. @returns it no longer is */
  want(documentId: string): () => void {
    this.#wanted.set(documentId, (this.#wanted.get(documentId) ?? 0) + 1);
    if (!this.#rooms.has(documentId)) this.#open(documentId);
    return () => {
      this.#wanted.set(documentId, (this.#wanted.get(documentId) ?? 1) - 1);
      setTimeout(() => this.#given.onChange(), LINGER);
    };
  }

  /** Opens the documents in which an earlier page left something unacknowledged. */
  openUnsaved(): void {
    const { store } = this.#given;
    for (const [documentId, { updates }] of store.getSnapshot().prose) {
      if (this.#rooms.has(documentId)) continue;
      if (fromTexts(updates).length > 0) this.#open(documentId);
      else store.keepProse(documentId, { updates: [], isLate: false });
    }
  }

  /** Closes those that nobody looks at and that wait for nothing. */
  closeIdle(): void {
    for (const [documentId, room] of this.#rooms) {
      if (this.#isWanted(documentId) || !room.isSaved) continue;
      if (room.isOpen) for (const key of room.words.keys) this.#settling.add(key);
      this.#rooms.delete(documentId);
      room.leave();
    }
  }

  /** Live words are no longer needed once the columns say the same. */
  letSettle(): void {
    if (this.#settling.size === 0) return;
    const { view, plan } = this.#given.store.getSnapshot();
    const settled = [...this.#settling].filter((key) => wordsAt(view.plan, key) === wordsAt(plan, key));
    for (const key of settled) this.#settling.delete(key);
    if (settled.length > 0) this.#given.store.overlay(new Map(settled.map((key) => [key, null])));
  }

  /** The person may not see the plan any more. */
  giveUp(): void {
    for (const room of this.#rooms.values()) room.giveUp('notFound');
  }

  #open(documentId: string): void {
    const { store, socket, onChange } = this.#given;
    const room: ProseRoom = new ProseRoom(
      {
        socket: socket(),
        name: `prose/${this.#planId}/${documentId}`,
        personId: this.#personId,
        left: fromTexts(store.getSnapshot().prose.get(documentId)?.updates ?? []),
      },
      {
        changed: (keys) => store.overlay(new Map(keys.map((key) => [key, room.words.at(key)]))),
        stood: onChange,
        unsaved: (updates, isLate) => store.keepProse(documentId, { updates: updates.map(toText), isLate }),
        refused: (reason, words) => this.#refused(documentId, room, reason, words),
      },
    );
    this.#rooms.set(documentId, room);
    const { plan } = store.getSnapshot().view;
    for (const key of this.#settling) if (documentOf(plan, key) === documentId) this.#settling.delete(key);
    onChange();
  }

  /** Words that were not taken are shown to their writer; what others write goes on to be. */
  #refused(documentId: string, room: ProseRoom, reason: ProseRefusal, unsaved: readonly UnsavedWords[]): void {
    const { store, onChange } = this.#given;
    const isAsked = reason === 'removed' && this.#askAboutRemoved(documentId, unsaved);
    const words = unsaved.map((one) => one.words).filter((one) => one.trim() !== '');
    store.refuseProse(documentId, { reason, words: isAsked ? [] : words });
    // Only now: what is unsaved and has no room is given one.
    this.#rooms.delete(documentId);
    store.overlay(new Map(room.words.keys.map((key) => [key, null])));
    const isThere = reason !== 'notFound' && reason !== 'removed';
    if (isThere && this.#isWanted(documentId)) this.#open(documentId);
    // What the person may do, or what there is, is other than it was thought.
    store.refresh();
    onChange();
  }

  /** Edits of what was removed ask whether to put it back with them; the feed may have asked already. */
  #askAboutRemoved(documentId: string, unsaved: readonly UnsavedWords[]): boolean {
    const { store } = this.#given;
    if (store.getSnapshot().removed.some(({ id }) => id === documentId)) return true;
    const edits = unsaved.flatMap(asEdit);
    if (edits.length > 0) store.edit(edits);
    return edits.length > 0;
  }

  #isWanted(documentId: string): boolean {
    return (this.#wanted.get(documentId) ?? 0) > 0;
  }
}

/** The document that holds a piece of prose, by its key; null where the plan has no such thing (yet, or any more). */
export function documentOf(plan: Plan, key: string): string | null {
  const place = readProseKey(key);
  return place === null ? null : proseDocumentOf(plan, place);
}

function asEdit({ key, words }: UnsavedWords): readonly Edit[] {
  const place = key === null ? null : readProseKey(key);
  return place === null ? [] : [set(place.entity, place.id, proseEdit(place, words))];
}

function wordsAt(plan: Plan, key: string): string | null {
  const place = readProseKey(key);
  return place === null ? null : proseAt(plan, place);
}
