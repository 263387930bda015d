import type { Sql } from '../../platform/sql.ts';
import { tableOf } from '../write/row-sql.ts';
import { checkChain, type LogToCheck } from './check-chain.ts';
import { checkRows } from './check-rows.ts';
import { checkSnapshots } from './check-snapshots.ts';
import type { TamperFinding } from './finding.ts';
import { checkMailedHeads, type MailedHead } from './heads.ts';
import type { VerifiedAggregate } from './verified-aggregate.ts';

interface Reading {
  readonly sql: Sql;
  readonly verified: readonly VerifiedAggregate[];
}

/** Every log, as "ChangeLog" has it. */
export async function readLogs(sql: Sql): Promise<readonly LogToCheck[]> {
  const logs = await sql.$queryRaw<(Omit<LogToCheck, 'sequence'> & { readonly sequence: bigint })[]>`
    SELECT "id", "kind", "sequence", "head" FROM "ChangeLog" ORDER BY "kind", "id"`;
  return logs.map((log) => ({ ...log, sequence: Number(log.sequence) }));
}

/**
 * Reads every log and the rows it tells of, one log after another, and says what was changed behind the log.
 * @param mailed heads that were mailed: without them nobody can tell that the last writes were taken out of a log with
 *   all that they changed
 */
export async function* verify(reading: Reading, mailed: readonly MailedHead[]): AsyncGenerator<TamperFinding> {
  const logs = await readLogs(reading.sql);
  const mailedByLog = Map.groupBy(mailed, ({ logId }) => logId);
  for (const log of logs) yield* await verifyLog(reading, log, mailedByLog.get(log.id) ?? []);
  const known = new Set(logs.map(({ id }) => id));
  for (const [logId, heads] of mailedByLog) if (!known.has(logId)) yield* checkMailedHeads(heads, new Map());
  for (const one of reading.verified) yield* await rootsWithoutLog(reading.sql, one);
}

/** As `verify`, of one log. */
export async function verifyLog(
  { sql, verified }: Reading,
  log: LogToCheck,
  mailed: readonly MailedHead[] = [],
): Promise<readonly TamperFinding[]> {
  const { findings, hashes } = await checkChain(sql, log);
  const kind = verified.find(({ aggregate }) => aggregate.name === log.kind);
  const rows = kind === undefined ? [] : await checkRows(sql, kind, log.id);
  const snapshots = kind === undefined ? [] : await checkSnapshots(sql, kind.aggregate, log.id);
  const ofCopies = snapshots.length > 0 ? [] : ((await kind?.checkOfCopies?.(sql, log.id)) ?? []);
  const files = (await kind?.checkOfFiles?.(sql, log.id)) ?? [];
  return [...findings, ...rows, ...snapshots, ...ofCopies, ...files, ...checkMailedHeads(mailed, hashes)];
}

async function rootsWithoutLog(sql: Sql, { aggregate }: VerifiedAggregate): Promise<readonly TamperFinding[]> {
  const roots = await sql.$queryRawUnsafe<{ id: string }[]>(
    `SELECT r."id" FROM ${tableOf(aggregate.root)} r
     WHERE NOT EXISTS (SELECT FROM "ChangeLog" l WHERE l."id" = r."id" AND l."kind" = $1)`,
    aggregate.name,
  );
  return roots.map(({ id }) => ({ trouble: 'logMissing', kind: aggregate.name, logId: id, sequence: null, where: '' }));
}
