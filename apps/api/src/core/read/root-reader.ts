import { LRUCache } from 'lru-cache';
import type { RootNode } from '@cynllun/domain/aggregate/aggregate';
import type { Sql } from '../../platform/sql.ts';
import type { StoredAggregate } from '../aggregate/stored-aggregate.ts';
import { readWhole, readWholes } from './read-whole.ts';

/** How many roots are cached; the least lately read goes first. */
const CACHED = 200;

/** Reads whole roots of one aggregate, each by one statement, and caches them for as long as their sequence stands. */
export class RootReader<R extends RootNode> {
  readonly #sql: Sql;
  readonly #stored: StoredAggregate;
  readonly #cache = new LRUCache<string, R>({ max: CACHED });

  constructor(sql: Sql, stored: StoredAggregate) {
    this.#sql = sql;
    this.#stored = stored;
  }

  /**
   * A root as it stands, or null. Its sequence is looked up first, so that what is returned is never stale; the root
   * itself is read only when it has changed.
   */
  async read(rootId: string): Promise<R | null> {
    const [row] = await this.#sql.$queryRaw<{ sequence: bigint }[]>`
      SELECT "sequence" FROM "ChangeLog" WHERE "id" = ${rootId}::uuid AND "kind" = ${this.#stored.aggregate.name}`;
    return row === undefined ? null : this.at(rootId, Number(row.sequence));
  }

  /** A root, for a caller that has just read its sequence. */
  async at(rootId: string, sequence: number): Promise<R | null> {
    const cached = this.#cache.get(rootId);
    if (cached?.sequence === sequence) return cached;
    const root = await readWhole(this.#sql, this.#stored, rootId);
    return root === null ? null : this.#put(root as R);
  }

  /** As `at`, of several roots: those not cached are read by one statement. Roots that are gone are left out. */
  async allAt(requested: readonly { readonly id: string; readonly sequence: number }[]): Promise<readonly R[]> {
    const cached = requested.flatMap(({ id, sequence }) => {
      const root = this.#cache.get(id);
      return root?.sequence === sequence ? [root] : [];
    });
    const missing = requested.filter(({ id }) => !cached.some((root) => root.id === id)).map(({ id }) => id);
    const read = missing.length === 0 ? [] : await readWholes(this.#sql, this.#stored, missing);
    return [...cached, ...(read as readonly R[]).map((root) => this.#put(root))];
  }

  #put(root: R): R {
    this.#cache.set(root.id, root);
    return root;
  }
}
