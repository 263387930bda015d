import type { Aggregate, RootNode } from '@cynllun/domain/aggregate/aggregate';
import type { Sql } from '../../platform/sql.ts';
import type { StoredAggregate } from '../aggregate/stored-aggregate.ts';
import { readWhole } from '../read/read-whole.ts';

/** An aggregate whose rows are compared with its logs. */
export interface VerifiedAggregate {
  readonly aggregate: Aggregate;
  /** A root as the tables have it, null where there is none. A field that is left out is not compared. */
  readonly read: (sql: Sql, rootId: string) => Promise<RootNode | null>;
}

export const verifiedStored = (stored: StoredAggregate): VerifiedAggregate => ({
  aggregate: stored.aggregate,
  read: (sql, rootId) => readWhole(sql, stored, rootId),
});
