import type { Sql } from '../../platform/sql.ts';
import { sha256 } from '../log/seal.ts';
import { canonicalRow, WriteHash, type LogRow } from '../log/write-hash.ts';
import type { TamperFinding, Trouble } from './finding.ts';

/** A log as "ChangeLog" has it. */
export interface LogToCheck {
  readonly id: string;
  readonly kind: string;
  readonly sequence: number;
  readonly head: Uint8Array;
}

interface StoredWrite {
  readonly sequence: bigint;
  readonly personId: string | null;
  readonly authors: readonly string[];
  readonly at: Date;
  readonly hash: Uint8Array;
  readonly rows: readonly LogRow[] | null;
}

interface StoredWords {
  readonly sequence: bigint;
  readonly n: number;
  readonly hash: Uint8Array;
  readonly salt: Uint8Array | null;
  readonly value: string | null;
  readonly erasedAt: Date | null;
  /** Erasures of that moment say of as many values as were erased then. */
  readonly isNoted: boolean;
}

/** What a log was before its first write. */
export const firstHead = Buffer.alloc(32);

/** How many writes are read at once: an import's alone may be twenty thousand rows. */
const AT_ONCE = 500;

/** What was found, and the hash of each write by its sequence. */
export interface CheckedChain {
  readonly findings: readonly TamperFinding[];
  readonly hashes: ReadonlyMap<number, Uint8Array>;
}

/**
 * Reads a log from its first write: that each write's hash follows from what is stored, that none is left out, that the
 * head is the last one's, and that the words in "ChangeValue" are those that rows were given, each there or erased, with an
 * erasure that says so.
 */
export async function checkChain(sql: Sql, log: LogToCheck): Promise<CheckedChain> {
  const findings: TamperFinding[] = [];
  const hashes = new Map<number, Uint8Array>();
  const find = (trouble: Trouble, sequence: number | null, where = '') =>
    findings.push({ trouble, kind: log.kind, logId: log.id, sequence, where });
  let [head, last]: [Uint8Array, number] = [firstHead, 0];
  for (;;) {
    const writes = await readWrites(sql, log.id, last);
    for (const write of writes) {
      const sequence = Number(write.sequence);
      if (sequence !== last + 1) find('writeMissing', last + 1);
      else if (!hashOf(log.id, head, write).equals(write.hash)) find('writeChanged', sequence);
      [head, last] = [write.hash, sequence];
      hashes.set(sequence, write.hash);
    }
    await checkWords(sql, log.id, writes, find);
    if (writes.length < AT_ONCE) break;
  }
  if (last !== log.sequence || !Buffer.from(head).equals(log.head)) find('headChanged', log.sequence);
  return { findings, hashes };
}

const readWrites = (sql: Sql, logId: string, after: number) =>
  sql.$queryRaw<StoredWrite[]>`
    SELECT w."sequence", w."personId", w."authors", w."at", w."hash", (
      SELECT jsonb_agg(jsonb_build_object('n', c."n", 'entity', c."entity", 'entityId', c."entityId",
        'field', c."field", 'before', c."before", 'after', c."after") ORDER BY c."n")
      FROM "Change" c WHERE c."logId" = w."logId" AND c."sequence" = w."sequence") AS "rows"
    FROM "ChangeWrite" w WHERE w."logId" = ${logId}::uuid AND w."sequence" > ${after}
    ORDER BY w."sequence" LIMIT ${AT_ONCE}`;

function hashOf(logId: string, head: Uint8Array, { at, personId, authors, rows, sequence }: StoredWrite): Buffer {
  const expected = new WriteHash(head, { logId, at, personId, authors });
  expected.add((rows ?? []).map(canonicalRow).join(','));
  return expected.digest(Number(sequence));
}

async function checkWords(
  sql: Sql,
  logId: string,
  writes: readonly StoredWrite[],
  find: (trouble: Trouble, sequence: number, where: string) => void,
): Promise<void> {
  const [first, last] = [writes.at(0)?.sequence, writes.at(-1)?.sequence];
  if (first === undefined || last === undefined) return;
  const stored = await readWords(sql, logId, first, last);
  const byRow = Map.groupBy(stored, ({ sequence, n }) => `${sequence} ${n}`);
  for (const { sequence, rows } of writes)
    for (const row of rows ?? []) {
      const where = `${row.entity} ${row.entityId} ${row.field}`.trimEnd();
      const words = byRow.get(`${sequence} ${row.n}`) ?? [];
      const given = new Set([...hashesIn(row.before), ...hashesIn(row.after)]);
      const there = new Set(words.map(({ hash }) => Buffer.from(hash).toString('hex')));
      if ([...given].some((hash) => !there.has(hash))) find('wordsMissing', Number(sequence), where);
      const troubles = words.map((one) => troubleWith(one, given));
      for (const trouble of new Set(troubles)) if (trouble !== null) find(trouble, Number(sequence), where);
    }
}

const readWords = (sql: Sql, logId: string, first: bigint, last: bigint) =>
  sql.$queryRaw<StoredWords[]>`
    SELECT v."sequence", v."n", v."hash", v."salt", v."value", v."erasedAt", v."erasedAt" IS NULL
      OR (SELECT coalesce(sum(e."values"), 0) FROM "Erasure" e WHERE e."at" = v."erasedAt")
        >= (SELECT count(*) FROM "ChangeValue" o WHERE o."logId" = v."logId" AND o."erasedAt" = v."erasedAt") AS "isNoted"
    FROM "ChangeValue" v
    WHERE v."logId" = ${logId}::uuid AND v."sequence" BETWEEN ${first}::bigint AND ${last}::bigint`;

function troubleWith(
  { hash, salt, value, erasedAt, isNoted }: StoredWords,
  given: ReadonlySet<string>,
): Trouble | null {
  if (!given.has(Buffer.from(hash).toString('hex'))) return 'wordsChanged';
  if (erasedAt !== null) return isNoted ? null : 'wordsErasedUnnoted';
  return salt !== null && value !== null && sha256(salt, value).equals(hash) ? null : 'wordsChanged';
}

/** The hashes of the words that were taken out of a value of a change row. */
function hashesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const sealed = sealedHash(value);
  return sealed === null ? Object.values(value).flatMap(hashesIn) : [sealed];
}

/** The hash that stands for words in a change row; null where a value is no such. */
export const sealedHash = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'sha256' in value && typeof value.sha256 === 'string'
    ? value.sha256
    : null;
