import type { Document } from '@hocuspocus/server';
import type { Services } from '../../context.ts';
import { readProse, type StoredProse } from '../../prose/stored-prose.ts';
import { Replica, type Moment } from './replica.ts';

interface Row {
  readonly documentId: string;
  readonly id: bigint;
  readonly update: Uint8Array;
}

/** A document as it was polled: whether what it lacks is only in the snapshot, and perhaps an update it lacks. */
interface Polled extends Moment {
  readonly documentId: string;
  readonly isLost: boolean;
  readonly id: bigint | null;
  readonly update: Uint8Array | null;
}

/**
 * The documents open in this process, synchronised with what is stored in the database: whoever typed it, at whichever
 * instance, and what imports and undos gave. Applying an update twice does no harm.
 */
export class Replicas {
  readonly #services: Pick<Services, 'inSql' | 'log'>;
  readonly #open = new Map<string, Replica>();
  readonly #named = new Set<bigint>();
  readonly #stale = new Set<string>();
  #fetching = false;
  #polling = false;

  constructor(services: Pick<Services, 'inSql' | 'log'>) {
    this.#services = services;
  }

  open(documentId: string, rootId: string, document: Document, stored: StoredProse): void {
    this.#open.set(documentId, new Replica(document, rootId, stored));
  }

  /** A room was closed here; another for the same document may have been opened meanwhile, or be of another kind. */
  close(documentId: string): void {
    if (this.#open.get(documentId)?.document.isDestroyed) this.#open.delete(documentId);
  }

  /** Puts in an update that was committed from here. */
  committed(documentId: string, id: bigint, update: Uint8Array): void {
    this.#open.get(documentId)?.apply(id, update);
  }

  /** A document has these updates, which may not be here yet; with none named, any. */
  hinted(documentId: string, ids: readonly bigint[]): void {
    const replica = this.#open.get(documentId);
    if (replica === undefined) return;
    if (ids.length === 0) this.#stale.add(documentId);
    for (const id of ids) if (replica.lacks(id)) this.#named.add(id);
    if (!this.#fetching) void this.#fetchHinted();
  }

  /** A root was written to: as `hinted`, of each of its documents. */
  rootWritten(rootId: string): void {
    for (const [id, replica] of this.#open) if (replica.rootId === rootId) this.hinted(id, []);
  }

  /** Applies all that is stored of a document by now. */
  async catchUp(documentId: string): Promise<void> {
    await this.#pollAll([...this.#open].filter(([id]) => id === documentId));
  }

  /** Looks for all that may have been missed. */
  async poll(): Promise<void> {
    if (this.#polling || this.#open.size === 0) return;
    this.#polling = true;
    try {
      await this.#pollAll([...this.#open]);
    } catch (error) {
      this.#services.log.warn({ err: error }, 'What others typed could not be fetched; it is tried again each second');
    } finally {
      this.#polling = false;
    }
  }

  async #fetchHinted(): Promise<void> {
    this.#fetching = true;
    while (this.#named.size + this.#stale.size > 0) {
      const named = [...this.#named];
      const stale = [...this.#open].filter(([id]) => this.#stale.has(id));
      this.#named.clear();
      this.#stale.clear();
      try {
        if (named.length > 0) await this.#fetch(named);
        if (stale.length > 0) await this.#pollAll(stale);
      } catch (error) {
        this.#services.log.warn({ err: error }, 'What others typed could not be fetched at once');
      }
    }
    this.#fetching = false;
  }

  async #fetch(ids: readonly bigint[]): Promise<void> {
    const rows = await this.#services.inSql(
      (tx) => tx.$queryRaw<Row[]>`
        SELECT "documentId", "id", "update" FROM "ProseUpdate" WHERE "id" = ANY (${ids}::bigint[]) ORDER BY "id"`,
    );
    for (const { documentId, id, update } of rows) this.#open.get(documentId)?.apply(id, update);
  }

  async #pollAll(replicas: readonly (readonly [string, Replica])[]): Promise<void> {
    const newest = new Map(replicas.map(([id, replica]) => [id, replica.newest]));
    const seen = await this.#services.inSql(
      (tx) => tx.$queryRaw<Polled[]>`
        SELECT o."id" AS "documentId", d."compacted" > o."floor" AS "isLost", u."id", u."update",
          pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS "oldest",
          pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS "next"
        FROM unnest(${replicas.map(([id]) => id)}::uuid[], ${replicas.map(([, { floor }]) => floor)}::bigint[])
          AS o("id", "floor")
        JOIN "ProseDocument" d ON d."id" = o."id"
        LEFT JOIN "ProseUpdate" u ON u."documentId" = o."id" AND u."id" > o."floor"
          AND NOT u."id" = ANY (${replicas.flatMap(([, { above }]) => above)}::bigint[])
        ORDER BY u."id"`,
    );
    const lost = new Set(seen.filter(({ isLost }) => isLost).map(({ documentId }) => documentId));
    if (lost.size > 0) await this.#readAgain([...lost]);
    for (const { documentId, id, update } of seen)
      if (id !== null && update !== null) this.#open.get(documentId)?.apply(id, update);
    // One that was opened anew meanwhile has read for itself.
    for (const { documentId, oldest, next } of new Map(seen.map((one) => [one.documentId, one])).values()) {
      const replica = this.#open.get(documentId);
      if (replicas.some(([, one]) => one === replica)) replica?.polled({ oldest, next }, newest.get(documentId) ?? 0n);
    }
  }

  async #readAgain(documentIds: readonly string[]): Promise<void> {
    const stored = await this.#services.inSql((tx) => readProse(tx, documentIds));
    for (const [documentId, prose] of stored) this.#open.get(documentId)?.applyAll(prose);
  }
}
