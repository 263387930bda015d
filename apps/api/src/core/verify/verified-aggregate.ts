import type { Aggregate, RootNode } from '@cynllun/domain/aggregate/aggregate';
import type { Sql } from '../../platform/sql.ts';
import type { StoredAggregate } from '../aggregate/stored-aggregate.ts';
import { readWhole } from '../read/read-whole.ts';
import type { TamperFinding } from './finding.ts';

/** An aggregate whose rows are compared with its logs. */
export interface VerifiedAggregate {
  readonly aggregate: Aggregate;
  /** A root as the tables have it, null where there is none. A field that is left out is not compared. */
  readonly read: (sql: Sql, rootId: string) => Promise<RootNode | null>;
  /** Compares what else is kept of a root's copies with them, where they are those that were frozen. */
  readonly checkOfCopies?: (sql: Sql, rootId: string) => Promise<readonly TamperFinding[]>;
  /** Compares the files that a root refers to with the hashes that it has of them. */
  readonly checkOfFiles?: (sql: Sql, rootId: string) => Promise<readonly TamperFinding[]>;
}

export const verifiedStored = (stored: StoredAggregate): VerifiedAggregate => ({
  aggregate: stored.aggregate,
  read: (sql, rootId) => readWhole(sql, stored, rootId),
});
