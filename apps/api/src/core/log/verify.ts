import type { PrismaClient } from '../../generated/prisma/client.ts';
import { sha256 } from './seal.ts';
import { canonicalRow, WriteHash, type LogRow } from './write-hash.ts';

interface StoredWrite {
  readonly sequence: bigint;
  readonly personId: string | null;
  readonly authors: readonly string[];
  readonly at: Date;
  readonly hash: Uint8Array;
  readonly rows: readonly LogRow[];
}

/** What a log was before its first write. */
export const firstHead = Buffer.alloc(32);

/**
 * Reads a log from its first write and checks every hash, and that every word stored in `ChangeValue` is the word its row
 * was given. Erased words are passed over: their rows still stand in the chain.
 * @returns the first sequence that does not hold, or null if the log is whole.
 */
export async function brokenAt(prisma: PrismaClient, logId: string): Promise<number | null> {
  const writes = await prisma.$queryRaw<StoredWrite[]>`
    SELECT w."sequence", w."personId", w."authors", w."at", w."hash", (
      SELECT jsonb_agg(jsonb_build_object('n', c."n", 'entity', c."entity", 'entityId', c."entityId",
        'field', c."field", 'before', c."before", 'after', c."after") ORDER BY c."n")
      FROM "Change" c WHERE c."logId" = w."logId" AND c."sequence" = w."sequence") AS "rows"
    FROM "ChangeWrite" w WHERE w."logId" = ${logId}::uuid ORDER BY w."sequence"`;
  let head: Uint8Array = firstHead;
  for (const [index, write] of writes.entries()) {
    const sequence = Number(write.sequence);
    const { at, personId, authors, rows } = write;
    const expected = new WriteHash(head, { logId, at, personId, authors });
    expected.add(rows.map(canonicalRow).join(','));
    if (sequence !== index + 1 || !expected.digest(sequence).equals(write.hash)) return sequence;
    head = write.hash;
  }
  return brokenValue(prisma, logId);
}

async function brokenValue(prisma: PrismaClient, logId: string): Promise<number | null> {
  const values = await prisma.changeValue.findMany({ where: { logId, erasedAt: null }, orderBy: { sequence: 'asc' } });
  const broken = values.find(
    ({ salt, value, hash }) => salt === null || value === null || !sha256(salt, value).equals(hash),
  );
  return broken === undefined ? null : Number(broken.sequence);
}
