import type { Membership, Viewer } from '@cynllun/domain/access/roles';
import type { Context } from '../context.ts';
import { both, inOneGo, type Sql } from '../../platform/sql.ts';
import { NotFoundError } from './failure.ts';
import { record } from './record.ts';
import { inTurnOf } from './turns.ts';
import type { Log, Write } from './types.ts';

/** More that is read under a log's lock, in the statement that reads who is asking. */
export interface MoreRead {
  /** SQL expressions by name. `values` are $4 and on; $1 is the log, $2 the viewer, $3 the request. */
  readonly columns: Readonly<Record<string, string>>;
  readonly values: readonly unknown[];
}

export interface WriteOptions<Asked extends Sql> {
  readonly more?: MoreRead;
  /** Writes of its own that come first, under the same locks. */
  readonly first?: (tx: Asked) => Promise<void>;
}

/** A log's sequence after a write, and before it. */
export interface Done {
  readonly sequence: number;
  readonly previous: number;
}

/**
 * The one way anything is written: takes the log's lock, reads again under it who is asking, lets `use` load, decide
 * and write, then records what changed and chains its hash to the last. A write that changes nothing takes no
 * sequence. The same `requestId` is written once: sent again, it answers with the sequence it had.
 * @throws ExpectedFailure, with everything rolled back.
 */
export async function writeToLog(
  context: Context,
  log: Log,
  requestId: string | null,
  use: (write: Write) => Promise<void>,
): Promise<Done> {
  const [done] = await writeToLogs(context, [log], requestId, ([write]) => (write ? use(write) : Promise.resolve()));
  return done ?? { sequence: 0, previous: 0 };
}

/**
 * As `writeToLog`, to several logs in one transaction. Locks are taken in one fixed order, whatever the order given, so
 * that two writes never wait for each other.
 */
export async function writeToLogs(
  context: Context,
  logs: readonly Log[],
  requestId: string | null,
  use: (writes: readonly Write[]) => Promise<void>,
): Promise<readonly Done[]> {
  const done = await inTurnOf(idsOf(logs), () =>
    context.prisma.$transaction((tx) => writeIn(tx, context, logs, requestId, use), {
      maxWait: 10_000,
      timeout: 60_000,
    }),
  );
  publishWrites(context, logs, done);
  return done;
}

/** As `writeToLog`, for a write that is all SQL: people save every few seconds, and this takes half the time. */
export async function writeToLogInSql(
  context: Context,
  log: Log,
  requestId: string | null,
  use: (write: Write<Sql>) => Promise<void>,
  options: WriteOptions<Sql> = {},
): Promise<Done> {
  const one = ([write]: readonly Write<Sql>[]) => (write ? use(write) : Promise.resolve());
  const [done] = await writeToLogsInSql(context, [log], requestId, one, options);
  return done ?? { sequence: 0, previous: 0 };
}

/** As `writeToLogs`, for a write that is all SQL. */
export async function writeToLogsInSql(
  context: Context,
  logs: readonly Log[],
  requestId: string | null,
  use: (writes: readonly Write<Sql>[]) => Promise<void>,
  options: WriteOptions<Sql> = {},
): Promise<readonly Done[]> {
  const done = await inTurnOf(idsOf(logs), () =>
    context.inSql((tx) => writeIn(tx, context, logs, requestId, use, options)),
  );
  publishWrites(context, logs, done);
  return done;
}

const idsOf = (logs: readonly Log[]) => logs.map(({ id }) => id);

function publishWrites(
  { writeEvents }: Pick<Context, 'writeEvents'>,
  logs: readonly Log[],
  done: readonly Done[],
): void {
  for (const [index, { sequence, previous }] of done.entries()) {
    const log = logs[index];
    if (log !== undefined && sequence > previous)
      writeEvents.publish({ kind: log.aggregate.name, id: log.id, sequence, here: true });
  }
}

/** One write of a transaction that may make several. A write that changes nothing takes no sequence. */
export async function writeIn<Asked extends Sql>(
  tx: Asked,
  context: Pick<Context, 'viewer' | 'now'>,
  logs: readonly Log[],
  requestId: string | null,
  use: (writes: readonly Write<Asked>[]) => Promise<void>,
  { more, first }: WriteOptions<Asked> = {},
): Promise<readonly Done[]> {
  if (first !== undefined) {
    await lockAll(tx, logs);
    await first(tx);
  }
  const [heads, asking] = await both(
    tx,
    () => lockAll(tx, logs),
    () => readAsking(tx, context.viewer, logs, requestId, more),
  );
  const { already } = asking;
  if (already !== null) return heads.map((head) => alreadyDone(head, already[head.log.id]));
  const at = context.now();
  const writes = heads.map(({ log, sequence }) => ({
    tx,
    log,
    sequence: sequence + 1,
    at,
    viewer: asking.viewer,
    authors: [],
    changes: [],
    read: asking.read,
  }));
  await use(writes);
  const done: Done[] = [];
  for (const [index, write] of writes.entries()) {
    const previous = write.sequence - 1;
    const isWritten = write.changes.length > 0;
    if (isWritten) await record(write, heads[index]?.head ?? new Uint8Array(), requestId);
    done.push({ previous, sequence: isWritten ? write.sequence : previous });
  }
  return done;
}

/** A log that is locked, as it stands. */
interface Head {
  readonly log: Log;
  readonly sequence: number;
  readonly head: Uint8Array;
}

/** Locks logs in the order of their aggregates and ids, and answers in the order given. */
async function lockAll(tx: Sql, logs: readonly Log[]): Promise<readonly Head[]> {
  const inOrder = logs.toSorted(inLockOrder);
  const heads = await inOneGo(
    tx,
    inOrder.map((log) => () => lock(tx, log)),
  );
  return logs.map((log) => {
    const head = heads[inOrder.indexOf(log)] ?? null;
    if (head === null) throw new NotFoundError();
    return { log, ...head };
  });
}

const inLockOrder = (one: Log, other: Log): number =>
  one.aggregate.lockOrder - other.aggregate.lockOrder || (one.id < other.id ? -1 : 1);

/**
 * Keeps every other writer out of a log until the transaction ends.
 * @returns where it stands; null where there is no such log
 */
export async function lock(tx: Sql, { aggregate, id, head: first }: Log): Promise<Omit<Head, 'log'> | null> {
  const make = async () =>
    first === undefined
      ? 0
      : tx.$executeRaw`
          INSERT INTO "ChangeLog" ("id", "kind", "head") VALUES (${id}::uuid, ${aggregate.name}, ${first})
          ON CONFLICT ("id") DO NOTHING`;
  const take = () => tx.$queryRaw<{ sequence: bigint; head: Uint8Array }[]>`
    SELECT "sequence", "head" FROM "ChangeLog"
    WHERE "id" = ${id}::uuid AND "kind" = ${aggregate.name} FOR NO KEY UPDATE`;
  const [, [head]] = await both(tx, make, take);
  return head === undefined ? null : { sequence: Number(head.sequence), head: head.head };
}

/**
 * Reads the viewer's roles again, after the lock: what was taken away while the write waited is gone. It may be sent with
 * the statement that takes the lock, which is answered first.
 */
async function readAsking(
  tx: Sql,
  viewer: Viewer,
  logs: readonly Log[],
  requestId: string | null,
  more: MoreRead = { columns: {}, values: [] },
) {
  const personId = viewer?.personId ?? null;
  const columns = Object.entries(more.columns).map(([name, sql]) => `, ${sql} AS "${name}"`);
  const [row] = await tx.$queryRawUnsafe<{ memberships: Membership[]; already: Record<string, number> | null }[]>(
    `SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'role', "role", 'organisationId', "organisationId", 'reviewId', "reviewId")), '[]'::jsonb)
            FROM "Membership" WHERE "personId" = $2::uuid) AS "memberships",
           (SELECT jsonb_object_agg("logId", "sequence") FROM "ChangeWrite"
            WHERE "logId" = ANY ($1::uuid[]) AND "requestId" = $3::uuid AND "personId" = $2::uuid) AS "already"
           ${columns.join('')}`,
    logs.map(({ id }) => id),
    personId,
    requestId,
    ...more.values,
  );
  const { memberships = [], already = null, ...read } = row ?? {};
  return {
    viewer: personId === null ? null : { personId, memberships },
    already,
    read: read as Readonly<Record<string, unknown>>,
  };
}

/** A request that was written before answers with the sequence it had, and changes nothing now. */
const alreadyDone = ({ sequence }: Head, had: number | undefined): Done => ({
  sequence: had ?? sequence,
  previous: had ?? sequence,
});
