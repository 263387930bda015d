import type { TamperFinding, Trouble } from '../core/verify/finding.ts';
import type { Sql } from '../platform/sql.ts';

/** A table whose rows refer to files, and the column that names the root of its log. */
interface Referring {
  readonly kind: string;
  readonly tables: readonly string[];
  readonly rootId: string;
}

/**
 * Whether the files that a root refers to are those whose hashes it has: there, and as they were sent, or erased as an erasure
 * says.
 */
export const checkFiles =
  ({ kind, tables, rootId }: Referring) =>
  async (sql: Sql, logId: string): Promise<readonly TamperFinding[]> => {
    const referring = tables
      .map((table) => `SELECT "fileId", "hash" FROM "${table}" WHERE "${rootId}" = $1::uuid AND "fileId" <> ''`)
      .join(' UNION ALL ');
    const rows = await sql.$queryRawUnsafe<{ fileId: string; trouble: Trouble | null }[]>(
      `SELECT r."fileId", CASE
         WHEN f."id" IS NULL THEN 'fileMissing'
         WHEN encode(f."hash", 'hex') <> r."hash" OR (f."bytes" IS NOT NULL AND sha256(f."bytes") <> f."hash") THEN 'fileChanged'
         WHEN f."bytes" IS NULL AND NOT EXISTS (SELECT FROM "Erasure" e WHERE e."at" = f."erasedAt") THEN 'wordsErasedUnnoted'
       END AS "trouble"
       FROM (${referring}) r LEFT JOIN "KeptFile" f ON f."id"::text = r."fileId"`,
      logId,
    );
    return rows.flatMap(({ fileId, trouble }) =>
      trouble === null ? [] : [{ trouble, kind, logId, sequence: null, where: `file ${fileId}` }],
    );
  };
