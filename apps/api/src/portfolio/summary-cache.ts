import { LRUCache } from 'lru-cache';
import { Prisma } from '../generated/prisma/client.ts';
import type { StoredSummary } from './summarise.ts';
import { refresh, type PlanToSummarise } from './summaries.ts';
import { onePerDatabase } from '../platform/per-database.ts';
import type { Sql } from '../platform/sql.ts';

/** How many are cached; the least lately read goes first. */
const MOST = 5_000;

/** SQL: the version of a summary (`s`): the plan's write, its facts', the rules, and the day until which it is true. */
export const summaryVersion = Prisma.sql`concat_ws(' ', s."sequence", s."factsVersion", s."rulesVersion", s."validUntil")`;

interface Versioned {
  readonly planId: string;
  readonly version: string;
}
type Cached = Versioned & { readonly summary: StoredSummary };

/** Caches summaries: one is read from the database only when another has taken its place there. */
class SummaryCache {
  readonly #sql: Sql;
  readonly #cache = new LRUCache<string, Cached>({ max: MOST });
  /** Those that are being refreshed, by plan, write and day. */
  readonly #refreshing = new Map<string, Promise<void>>();

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Makes summaries anew. One that is being made for someone else already is waited for, not made twice. */
  async refresh(requested: readonly PlanToSummarise[], today: string): Promise<void> {
    const nameOf = ({ planId, sequence }: PlanToSummarise) => `${planId} ${sequence} ${today}`;
    const others = requested.flatMap((one) => this.#refreshing.get(nameOf(one)) ?? []);
    const mine = requested.filter((one) => !this.#refreshing.has(nameOf(one)));
    const refreshing = refresh(this.#sql, mine, today).finally(() => {
      for (const one of mine) this.#refreshing.delete(nameOf(one));
    });
    for (const one of mine) this.#refreshing.set(nameOf(one), refreshing);
    await Promise.all([refreshing, ...others]);
  }

  /** The summaries whose versions a statement has just read, by plan; those not cached by one statement. */
  async read(requested: readonly Versioned[]): Promise<ReadonlyMap<string, StoredSummary>> {
    const cached = requested.flatMap((one) => {
      const known = this.#cache.get(one.planId);
      return known?.version === one.version ? [known] : [];
    });
    const known = new Set(cached.map(({ planId }) => planId));
    const missing = requested.map(({ planId }) => planId).filter((planId) => !known.has(planId));
    const read = missing.length === 0 ? [] : await this.#readStored(missing);
    return new Map([...cached, ...read].map(({ planId, summary }) => [planId, summary]));
  }

  async #readStored(planIds: readonly string[]): Promise<readonly Cached[]> {
    const read = await this.#sql.$queryRaw<Cached[]>`
      SELECT s."planId", s."summary", ${summaryVersion} AS "version" FROM "PlanSummary" s
      WHERE s."planId" = ANY (${planIds}::uuid[])`;
    for (const one of read) this.#cache.set(one.planId, one);
    return read;
  }
}

export const summaryCache = onePerDatabase((sql) => new SummaryCache(sql));
