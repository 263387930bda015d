import type { Viewer } from '@cynllun/domain/access/roles';
import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Sql } from '../../platform/sql.ts';

export type Tx = Prisma.TransactionClient;

/** One row of the log: a field's value before and after, or a whole thing added or removed (`field` empty). */
export interface Change {
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A write under way: its log is locked until it ends. */
export interface Write<Asked extends Sql = Tx> {
  readonly tx: Asked;
  readonly log: Log;
  /** The sequence that the log has with this write. */
  readonly sequence: number;
  readonly at: Date;
  readonly viewer: Viewer;
  /** Whose words these are, where several people's are written down at once; empty: the viewer's. */
  readonly authors: string[];
  /** The changes so far, free text still in them. */
  readonly changes: Change[];
  /** What `MoreRead` read under the lock, by its column names. */
  readonly read: Readonly<Record<string, unknown>>;
}

/** Which log a write goes to: of an aggregate, the root's with this id. With `head` (`firstHead`) it may be the first. */
export interface Log {
  readonly aggregate: Aggregate;
  readonly id: string;
  readonly head?: Uint8Array;
}
