import type { Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import type { StoredProse } from '../../prose/stored-prose.ts';

/** What PostgreSQL says of transactions at a moment: the oldest under way, and the next to begin. */
export interface Moment {
  readonly oldest: bigint;
  readonly next: bigint;
}

/**
 * A document as it is open here, and which committed updates are in it. Updates are numbered before they are committed, so
 * a lower number can become visible after a higher one: all at or below the floor are here, those above are
 * remembered one by one.
 */
export class Replica {
  readonly document: Document;
  readonly rootId: string;
  readonly #above = new Set<bigint>();
  #newest = 0n;
  #floor: bigint;
  /** Once every transaction before `next` has ended and was looked for, all up to `upTo` are here. */
  #mark: { readonly upTo: bigint; readonly next: bigint } | null = null;

  constructor(document: Document, rootId: string, { ids, compacted }: StoredProse) {
    this.document = document;
    this.rootId = rootId;
    this.#floor = compacted;
    for (const id of ids) this.#has(id);
  }

  get newest(): bigint {
    return this.#newest;
  }

  get floor(): bigint {
    return this.#floor;
  }

  get above(): readonly bigint[] {
    return [...this.#above];
  }

  lacks(id: bigint): boolean {
    return id > this.#floor && !this.#above.has(id);
  }

  /** Puts an update in, if it is not. */
  apply(id: bigint, update: Uint8Array): void {
    Y.applyUpdate(this.document, update, FROM_THE_DATABASE);
    this.#has(id);
  }

  /** Puts in all that is stored of the document: what was missed may be only in the snapshot. */
  applyAll({ document, ids, compacted }: StoredProse): void {
    Y.applyUpdate(this.document, Y.encodeStateAsUpdate(document), FROM_THE_DATABASE);
    for (const id of ids) this.#has(id);
    this.#raise(compacted);
  }

  /** All that could be seen at a moment was put in; `newest` is the newest that was here before. */
  polled({ oldest, next }: Moment, newest: bigint): void {
    if (this.#mark !== null && oldest >= this.#mark.next) {
      this.#raise(this.#mark.upTo);
      this.#mark = null;
    }
    if (newest > this.#floor) this.#mark ??= { upTo: newest, next };
  }

  #has(id: bigint): void {
    if (id > this.#floor) this.#above.add(id);
    if (id > this.#newest) this.#newest = id;
  }

  #raise(floor: bigint): void {
    if (floor <= this.#floor) return;
    this.#floor = floor;
    for (const id of this.#above) if (id <= floor) this.#above.delete(id);
  }
}

/** Where an update comes from that is committed already; Hocuspocus has a name for its own way of sharing between servers. */
const FROM_THE_DATABASE = { source: 'redis' } as const;
