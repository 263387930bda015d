import type { Language } from '@cynllun/domain/text/language';
import type { Services } from '../core/context.ts';
import type { Sql } from '../platform/sql.ts';
import type { Format } from './content.ts';
import type { Problem } from './not-made.ts';

export type State = 'queued' | 'making' | 'ready' | 'failed';

/** A document without its bytes. */
export interface StoredDocument {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly format: Format;
  readonly language: Language;
  /** SHA-256 of what it says, in hex. */
  readonly madeFrom: string;
  readonly name: string;
  readonly personId: string;
  readonly state: State;
  readonly problem: Problem | null;
  readonly tries: number;
}

const columns = `"id", "kind", "subjectId", "format", "language", "madeFrom", "name", "personId", "state", "problem", "tries"`;

const DAY = 86_400_000;
/** How long a document stays after it was last asked for. */
const KEPT_FOR = 7 * DAY;
/** Waited for longer than this, a document is queued anew: its job is lost. */
const LOST_AFTER = 600_000;

export type NewDocument = Omit<StoredDocument, 'state' | 'problem' | 'tries'>;

/**
 * The one document of these words in this format: a new one, or the one there is. One that failed, expired or was lost is
 * begun anew. `isQueued`: it is for the caller to have it made.
 */
export async function keepDocument(
  tx: Sql,
  now: Date,
  document: NewDocument,
): Promise<StoredDocument & { readonly isQueued: boolean }> {
  const { id, kind, subjectId, format, language, madeFrom, name, personId } = document;
  const lost = new Date(now.getTime() - LOST_AFTER);
  await tx.$executeRaw`
    DELETE FROM "Document" WHERE "kind" = ${kind} AND "subjectId" = ${subjectId}::uuid AND "format" = ${format}::"DocumentFormat"
      AND "language" = ${language}::"Language" AND "madeFrom" = ${madeFrom}
      AND ("state" = 'failed' OR "expiresAt" <= ${now}::timestamptz
        OR ("state" <> 'ready' AND coalesce("startedAt", "askedAt") < ${lost}::timestamptz))`;
  const [row] = await tx.$queryRawUnsafe<(StoredDocument & { readonly isQueued: boolean })[]>(
    `INSERT INTO "Document"
       ("id", "kind", "subjectId", "format", "language", "madeFrom", "name", "personId", "askedAt", "expiresAt")
     VALUES ($1::uuid, $2, $3::uuid, $4::"DocumentFormat", $5::"Language", $6, $7, $8::uuid, $9::timestamptz, $10::timestamptz)
     ON CONFLICT ("kind", "subjectId", "format", "language", "madeFrom") DO UPDATE SET "expiresAt" = EXCLUDED."expiresAt"
     RETURNING ${columns}, "id" = $1::uuid AS "isQueued"`,
    id,
    kind,
    subjectId,
    format,
    language,
    madeFrom,
    name,
    personId,
    now,
    new Date(now.getTime() + KEPT_FOR),
  );
  if (row === undefined) throw new Error('A document was neither found nor added');
  return row;
}

export async function readDocument(sql: Sql, id: string): Promise<StoredDocument | null> {
  const [row] = await sql.$queryRawUnsafe<StoredDocument[]>(
    `SELECT ${columns} FROM "Document" WHERE "id" = $1::uuid`,
    id,
  );
  return row ?? null;
}

/** The bytes of one that is ready. */
export async function readBytes(sql: Sql, id: string): Promise<Buffer | null> {
  const [row] = await sql.$queryRaw<{ bytes: Buffer | null }[]>`
    SELECT "bytes" FROM "Document" WHERE "id" = ${id}::uuid AND "state" = 'ready'`;
  return row?.bytes ?? null;
}

/** Takes a document to be made by a job: the first that comes, and that same one again. Null where there is nothing to make. */
export async function takeDocument(sql: Sql, id: string, jobId: string, now: Date): Promise<StoredDocument | null> {
  const [row] = await sql.$queryRawUnsafe<StoredDocument[]>(
    `UPDATE "Document" SET "state" = 'making', "jobId" = $2::uuid, "startedAt" = $3::timestamptz, "tries" = "tries" + 1
     WHERE "id" = $1::uuid AND ("state" = 'queued' OR ("state" = 'making' AND "jobId" = $2::uuid))
     RETURNING ${columns}`,
    id,
    jobId,
    now,
  );
  return row ?? null;
}

/** One try at a document. What came of it counts only while no later one was begun, and the document is still there. */
type Try = Pick<StoredDocument, 'id' | 'tries'>;

export const storeBytes = (sql: Sql, { id, tries }: Try, bytes: Uint8Array, now: Date): Promise<number> =>
  sql.$executeRaw`
    UPDATE "Document" SET "state" = 'ready', "bytes" = ${Buffer.from(bytes)}, "madeAt" = ${now}::timestamptz
    WHERE "id" = ${id}::uuid AND "state" = 'making' AND "tries" = ${tries}::int`;

export const storeProblem = (sql: Sql, { id, tries }: Try, problem: Problem): Promise<number> =>
  sql.$executeRaw`
    UPDATE "Document" SET "state" = 'failed', "problem" = ${problem}
    WHERE "id" = ${id}::uuid AND "state" = 'making' AND "tries" = ${tries}::int`;

/** The program ends: whoever takes the job next begins anew, and this try does not count. */
export const putBack = (sql: Sql, { id, tries }: Try): Promise<number> =>
  sql.$executeRaw`
    UPDATE "Document" SET "state" = 'queued', "tries" = "tries" - 1
    WHERE "id" = ${id}::uuid AND "state" = 'making' AND "tries" = ${tries}::int`;

/** Deletes what nobody asked for within a week: it can be made again. */
export async function deleteOldDocuments({ prisma, now }: Pick<Services, 'now' | 'prisma'>): Promise<void> {
  await prisma.document.deleteMany({ where: { expiresAt: { lt: now() } } });
}
