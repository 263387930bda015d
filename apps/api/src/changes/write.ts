import type { Membership, Viewer } from '@cynllun/domain/access/roles';
import type { EntityName } from '@cynllun/domain/plan/entities';
import type { Context } from '../context.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Sql } from '../platform/sql.ts';
import { ExpectedFailure } from './failure.ts';
import { record } from './record.ts';
import type { LogKind } from './written.ts';

export type Tx = Prisma.TransactionClient;

/** One row of the log: a field's value before and after, or a whole thing added or removed (`field` empty). */
export interface Change {
  readonly entity: EntityName | 'organisation' | 'person' | 'membership';
  readonly entityId: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A write under way: its log is locked until it ends. */
export interface Write<Asked extends Sql = Tx> {
  readonly tx: Asked;
  readonly sequence: number;
  readonly at: Date;
  readonly viewer: Viewer;
  /** Whose words these are, where several people's are written down at once; empty: the viewer's. */
  readonly authors: string[];
  /** The changes so far, free text still in them. */
  readonly changes: Change[];
}

interface Head {
  readonly sequence: bigint;
  readonly head: Uint8Array;
}

/** Which log a write goes to. With `head` (`firstHead`) the write may be the log's first, and starts it. */
export interface Log {
  readonly kind: LogKind;
  readonly id: string;
  readonly head?: Uint8Array;
  /** Something that must be written first, if it has not been: writes of its own, under the same lock. */
  readonly before?: (tx: Sql) => Promise<void>;
}

/**
 * The one way anything is written: takes the log's next sequence and with it the log's lock, reads again under it who
 * is asking, lets `use` load, decide and write, then records what changed and chains its hash to the last.
 * A write that changes nothing takes no sequence. The same `requestId` is written once: sent again, it answers with
 * the sequence it had.
 * @returns the log's sequence after the write, and before it.
 * @throws ExpectedFailure, with everything rolled back.
 */
export function writeToLog(
  context: Context,
  log: Log,
  requestId: string | null,
  use: (write: Write) => Promise<void>,
): Promise<Done> {
  const write = (tx: Tx) => writeIn(tx, context, log, requestId, use);
  return finish(context, log, context.prisma.$transaction(write, { maxWait: 10_000, timeout: 60_000 }));
}

/** As `writeToLog`, for a write that is all SQL: people save every few seconds, and this takes half the time. */
export function writeToLogInSql(
  context: Context,
  log: Log,
  requestId: string | null,
  use: (write: Write<Sql>) => Promise<void>,
): Promise<Done> {
  const write = (tx: Sql) => writeIn(tx, context, log, requestId, use);
  return finish(context, log, context.inSql(write));
}

/** The log's sequence after a write, and before it. */
interface Done {
  readonly sequence: number;
  readonly previous: number;
}

async function finish(context: Context, log: Log, written: Promise<Done>): Promise<Done> {
  try {
    const { sequence, previous } = await written;
    context.written.tell({ kind: log.kind, id: log.id, sequence, here: true });
    return { sequence, previous };
  } catch (error) {
    if (error instanceof Unchanged) return { sequence: error.sequence, previous: error.sequence };
    throw error;
  }
}

/** Rolls back a write that turned out to change nothing, so that it takes no sequence. */
class Unchanged extends Error {
  readonly sequence: number;

  constructor(sequence: number) {
    super('unchanged');
    this.sequence = sequence;
  }
}

/** One write of a transaction that may make several. A write that changes nothing rolls the transaction back. */
export async function writeIn<Asked extends Sql>(
  tx: Asked,
  context: Pick<Context, 'viewer' | 'now'>,
  log: Log,
  requestId: string | null,
  use: (write: Write<Asked>) => Promise<void>,
): Promise<Done> {
  if (log.before !== undefined) {
    await lock(tx, log);
    await log.before(tx);
  }
  const head = await takeSequence(tx, log);
  const sequence = Number(head.sequence);
  const asking = await readAsking(tx, context.viewer, log.id, requestId);
  if (asking.already !== null) throw new Unchanged(asking.already);
  const write: Write<Asked> = { tx, sequence, at: context.now(), viewer: asking.viewer, authors: [], changes: [] };
  await use(write);
  if (write.changes.length === 0) throw new Unchanged(sequence - 1);
  await record(write, log.id, head.head, requestId);
  return { sequence, previous: sequence - 1 };
}

/** Keeps every other writer out of a log until the transaction ends, as a write does. */
export async function lock(tx: Sql, { id, kind }: Pick<Log, 'id' | 'kind'>): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "ChangeLog" WHERE "id" = ${id}::uuid AND "kind" = ${kind}::"LogKind" FOR NO KEY UPDATE`;
}

async function takeSequence(tx: Sql, log: Log): Promise<Head> {
  if (log.head !== undefined)
    await tx.$executeRaw`
      INSERT INTO "ChangeLog" ("id", "kind", "head") VALUES (${log.id}::uuid, ${log.kind}::"LogKind", ${log.head})
      ON CONFLICT ("id") DO NOTHING`;
  const [head] = await tx.$queryRaw<Head[]>`
    UPDATE "ChangeLog" SET "sequence" = "sequence" + 1
    WHERE "id" = ${log.id}::uuid AND "kind" = ${log.kind}::"LogKind" RETURNING "sequence", "head"`;
  if (head === undefined) throw new ExpectedFailure({ kind: 'notFound' });
  return head;
}

/** Reads the viewer's roles again, after the lock: what was taken away while the write waited is gone. */
async function readAsking(tx: Sql, viewer: Viewer, logId: string, requestId: string | null) {
  const personId = viewer?.personId ?? null;
  const [row] = await tx.$queryRaw<{ memberships: Membership[]; already: bigint | null }[]>`
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'role', "role", 'organisationId', "organisationId", 'reviewId', "reviewId")), '[]'::jsonb)
            FROM "Membership" WHERE "personId" = ${personId}::uuid) AS "memberships",
           (SELECT "sequence" FROM "ChangeWrite" WHERE "logId" = ${logId}::uuid AND "requestId" = ${requestId}::uuid
              AND "personId" = ${personId}::uuid) AS "already"`;
  return {
    viewer: personId === null ? null : { personId, memberships: row?.memberships ?? [] },
    already: row?.already == null ? null : Number(row.already),
  };
}
