import { createHash, randomUUIDv7 } from 'node:crypto';
import { cleanFileName } from '@cynllun/domain/files/file-name';
import { kindOfBytes } from '@cynllun/domain/files/kind-of-bytes';
import { kilobytesOf, kindsFor, type FileKind, type FilePurpose } from '@cynllun/domain/files/kinds';
import type { Context, Services } from '../core/context.ts';
import type { ErasureReason } from '../core/log/erase.ts';
import { invalid, NotFoundError } from '../core/log/failure.ts';
import type { Sql } from '../platform/sql.ts';
import { RefusedFile } from './refused-file.ts';

/** Milliseconds that a file waits to be put to use. */
const WAITS = 24 * 60 * 60_000;

/** The most that is kept for one consultation, and the most that one person has sent and not used. */
const MOST = { files: 400, bytes: 1024 ** 3, waiting: 20 } as const;

/** A file without its bytes. */
export interface KeptFile {
  readonly id: string;
  readonly consultationId: string;
  readonly purpose: FilePurpose;
  readonly kind: FileKind;
  /** As it is offered; empty once it was erased. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly personId: string;
  /** Something refers to it. */
  readonly isUsed: boolean;
}

const columns = `"id", "consultationId", "purpose", "kind", "name", "size", "personId", "usedAt" IS NOT NULL AS "isUsed"`;

interface Sent {
  readonly consultationId: string;
  readonly purpose: FilePurpose;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Keeps a file as it was sent, until something refers to it or a day is over. What it is goes by its content.
 * @throws RefusedFile `empty`, `unknownKind`, `otherKind`, `tooManyWaiting`, `noRoom`
 */
export async function keepFile(context: Context, { consultationId, purpose, name, bytes }: Sent): Promise<KeptFile> {
  const { viewer, sql, inSql, now } = context;
  if (viewer === null) throw new NotFoundError();
  if (bytes.length === 0) throw new RefusedFile('empty');
  const kind = kindOfBytes(bytes);
  if (kind === null) throw new RefusedFile('unknownKind');
  if (!kindsFor[purpose].includes(kind)) throw new RefusedFile('otherKind');
  await deleteUnusedFiles(context);
  const id = randomUUIDv7();
  const hash = createHash('sha256').update(bytes).digest();
  await inSql(async (tx) => {
    // Whoever sends another waits here, so that all are counted.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`files ${consultationId}`}))`;
    const [there] = await tx.$queryRaw<{ files: number; bytes: number; waiting: number }[]>`
      SELECT count(*)::int AS "files", coalesce(sum("size"), 0)::float8 AS "bytes",
        count(*) FILTER (WHERE "usedAt" IS NULL AND "personId" = ${viewer.personId}::uuid)::int AS "waiting"
      FROM "KeptFile" WHERE "consultationId" = ${consultationId}::uuid AND "erasedAt" IS NULL`;
    if (there === undefined) return;
    if (there.waiting >= MOST.waiting) throw new RefusedFile('tooManyWaiting');
    if (there.files >= MOST.files || there.bytes + bytes.length > MOST.bytes) throw new RefusedFile('noRoom');
    await tx.$executeRaw`
      INSERT INTO "KeptFile" ("id", "consultationId", "purpose", "kind", "name", "size", "hash", "bytes", "personId", "at")
      VALUES (${id}::uuid, ${consultationId}::uuid, ${purpose}::"FilePurpose", ${kind}::"FileKind",
        ${cleanFileName(name, kind)}, ${bytes.length}::int, ${hash}, ${Buffer.from(bytes)}, ${viewer.personId}::uuid,
        ${now()}::timestamptz)`;
  });
  const kept = await findFile(sql, id);
  if (kept === null) throw new NotFoundError();
  return kept;
}

export async function findFile(sql: Sql, id: string): Promise<KeptFile | null> {
  const [row] = await sql.$queryRawUnsafe<KeptFile[]>(
    `SELECT ${columns} FROM "KeptFile" WHERE "id" = $1::uuid AND "erasedAt" IS NULL`,
    id,
  );
  return row ?? null;
}

/** What refers to a file says of it: its hash stays when the file is erased. */
export interface FileReference {
  readonly fileId: string;
  /** SHA-256 in hex. */
  readonly hash: string;
  readonly kind: FileKind;
  readonly kilobytes: number;
}

/**
 * Puts a file to use that whoever asks has sent, in the transaction of what refers to it. It is used once.
 * @throws ValidationError naming `fileId` where there is none such, or it was used or deleted
 */
export async function useFile(
  { tx, viewer, at }: { readonly tx: Sql; readonly viewer: Context['viewer']; readonly at: Date },
  { fileId, consultationId, purpose }: { fileId: string; consultationId: string; purpose: FilePurpose },
): Promise<FileReference> {
  const [file] = await tx.$queryRaw<{ kind: FileKind; size: number; hash: string }[]>`
    UPDATE "KeptFile" SET "usedAt" = ${at}::timestamptz
    WHERE "id" = ${fileId}::uuid AND "consultationId" = ${consultationId}::uuid AND "purpose" = ${purpose}::"FilePurpose"
      AND "personId" = ${viewer?.personId ?? null}::uuid AND "usedAt" IS NULL AND "erasedAt" IS NULL
    RETURNING "kind", "size", encode("hash", 'hex') AS "hash"`;
  if (file === undefined) throw invalid('fileId', 'fileGone');
  return { fileId, hash: file.hash, kind: file.kind, kilobytes: kilobytesOf(file.size) };
}

/** Bytes read at a time. */
const PIECE = 256 * 1024;

/** The bytes of a file, piece by piece, so that a slow reader keeps none of it in memory. */
export async function* bytesOf(sql: Sql, { id, size }: Pick<KeptFile, 'id' | 'size'>): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < size; from += PIECE) {
    const [row] = await sql.$queryRaw<{ bytes: Uint8Array | null }[]>`
      SELECT substring("bytes" FROM ${from + 1}::int FOR ${PIECE}::int) AS "bytes" FROM "KeptFile" WHERE "id" = ${id}::uuid`;
    if (row?.bytes == null) throw new Error('A file was erased while it was read');
    yield row.bytes;
  }
}

/**
 * Erases what a file holds and what it was called. Its hash stays, so that whatever refers to it still verifies. Whether the viewer
 * may do so is for the caller to ask.
 * @returns whether there was anything to erase
 */
export async function eraseFile(
  { sql, viewer }: Pick<Context, 'sql' | 'viewer'>,
  fileId: string,
  reason: ErasureReason,
): Promise<boolean> {
  const [row] = await sql.$queryRaw<{ erased: boolean }[]>`
    SELECT erase_file(${fileId}::uuid, ${viewer?.personId ?? null}::uuid, ${reason}, ${randomUUIDv7()}::uuid) AS "erased"`;
  return row?.erased ?? false;
}

/** Deletes what was sent and not used within a day. */
export async function deleteUnusedFiles({ prisma, now }: Pick<Services, 'now' | 'prisma'>): Promise<void> {
  const before = new Date(now().getTime() - WAITS);
  await prisma.keptFile.deleteMany({ where: { usedAt: null, at: { lt: before } } });
}
