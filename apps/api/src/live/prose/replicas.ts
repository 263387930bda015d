import type { Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import type { Services } from '../../context.ts';
import { readProse, type StoredProse } from '../../prose/stored-prose.ts';

/** Milliseconds after which every row with a lower number than one seen is surely visible. */
const LATE = 10_000;
/** After a silence this long, rows that were missed may be in the snapshot alone. */
const LOST = 30_000;

/** A document as it is open here, and which kept updates are in it. */
class Replica {
  readonly document: Document;
  readonly planId: string;
  /** Numbers become visible out of order: those of the last seconds are remembered one by one. */
  readonly #recent = new Map<bigint, number>();
  #newest = 0n;
  #floor = 0n;

  constructor(document: Document, planId: string, ids: readonly bigint[], now: number) {
    this.document = document;
    this.planId = planId;
    for (const id of ids) this.has(id, now);
  }

  get newest(): bigint {
    return this.#newest;
  }

  /** Every update with this number or a lower one is in. */
  floor(now: number): bigint {
    for (const [id, at] of this.#recent) {
      if (now - at < LATE) continue;
      this.#recent.delete(id);
      if (id > this.#floor) this.#floor = id;
    }
    return this.#floor;
  }

  recent(): readonly bigint[] {
    return [...this.#recent.keys()];
  }

  has(id: bigint, now: number): void {
    this.#recent.set(id, now);
    if (id > this.#newest) this.#newest = id;
  }
}

interface Row {
  readonly documentId: string;
  readonly id: bigint;
  readonly update: Uint8Array;
}

/**
 * The documents open in this process, kept equal to what is kept in the database: whoever typed it, at whichever
 * instance, and what imports and undos gave. Applying an update twice does no harm.
 */
export class Replicas {
  readonly #services: Pick<Services, 'inSql' | 'log'>;
  readonly #open = new Map<string, Replica>();
  readonly #told = new Set<string>();
  #fetching = false;
  #lookedAt = Date.now();

  constructor(services: Pick<Services, 'inSql' | 'log'>) {
    this.#services = services;
  }

  open(documentId: string, planId: string, document: Document, { ids }: StoredProse): void {
    this.#open.set(documentId, new Replica(document, planId, ids, Date.now()));
  }

  close(documentId: string): void {
    this.#open.delete(documentId);
  }

  /** An update that came through this process, and is or will be in the document. */
  has(documentId: string, id: bigint): void {
    this.#open.get(documentId)?.has(id, Date.now());
  }

  /** A document has updates that may not be here yet. */
  told(documentId: string): void {
    if (!this.#open.has(documentId)) return;
    this.#told.add(documentId);
    if (!this.#fetching) void this.#fetchTold();
  }

  /** As `told`, of every document of a plan. */
  toldOfPlan(planId: string): void {
    for (const [id, replica] of this.#open) if (replica.planId === planId) this.told(id);
  }

  /** Looks for all that may have been missed. */
  async look(): Promise<void> {
    const now = Date.now();
    const silent = now - this.#lookedAt > LOST;
    if (this.#open.size === 0 && !silent) this.#lookedAt = now;
    if (this.#open.size === 0) return;
    try {
      await (silent ? this.#readAgain() : this.#fetchMissed(now));
      this.#lookedAt = now;
    } catch (error) {
      this.#services.log.warn({ err: error }, 'What others typed could not be fetched; it is tried again each second');
    }
  }

  async #fetchTold(): Promise<void> {
    this.#fetching = true;
    while (this.#told.size > 0) {
      const after = [...this.#told].flatMap((id) => {
        const replica = this.#open.get(id);
        return replica === undefined ? [] : [{ id, after: replica.newest }];
      });
      this.#told.clear();
      try {
        await this.#fetch(after, []);
      } catch (error) {
        this.#services.log.warn({ err: error }, 'What others typed could not be fetched at once');
      }
    }
    this.#fetching = false;
  }

  #fetchMissed(now: number): Promise<void> {
    const after = [...this.#open].map(([id, replica]) => ({ id, after: replica.floor(now) }));
    return this.#fetch(
      after,
      [...this.#open.values()].flatMap((replica) => replica.recent()),
    );
  }

  async #fetch(after: readonly { id: string; after: bigint }[], known: readonly bigint[]): Promise<void> {
    const rows = await this.#services.inSql(
      (tx) => tx.$queryRaw<Row[]>`
        SELECT u."documentId", u."id", u."update"
        FROM unnest(${after.map(({ id }) => id)}::uuid[], ${after.map((one) => one.after)}::bigint[]) AS o("id", "after")
        JOIN "ProseUpdate" u ON u."documentId" = o."id" AND u."id" > o."after"
        WHERE NOT u."id" = ANY (${known}::bigint[]) ORDER BY u."id"`,
    );
    for (const row of rows) this.#apply(row);
  }

  async #readAgain(): Promise<void> {
    const stored = await this.#services.inSql((tx) => readProse(tx, [...this.#open.keys()]));
    for (const [documentId, { document, ids }] of stored) {
      const update = Y.encodeStateAsUpdate(document);
      this.#apply({ documentId, id: 0n, update });
      for (const id of ids) this.has(documentId, id);
    }
  }

  #apply({ documentId, id, update }: Row): void {
    const replica = this.#open.get(documentId);
    if (replica === undefined) return;
    if (id > 0n) replica.has(id, Date.now());
    Y.applyUpdate(replica.document, update, FROM_THE_LOG);
  }
}

/** Where an update comes from that is kept already; Hocuspocus has a name for its own way of sharing between servers. */
const FROM_THE_LOG = { source: 'redis' } as const;
