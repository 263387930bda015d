import { opened, type Words, wordsOfRow } from '../core/log/words.ts';
import type { Sql } from '../platform/sql.ts';

/** A place in what a field said when a log stood at a write, in UTF-16 units. */
export interface MarkedPlace {
  readonly logId: string;
  readonly sequence: bigint;
  readonly entityId: string;
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly field: string;
  readonly after: unknown;
  readonly words: Words | null;
}

/** The words that stood there then, from the log alone; null where they were erased since, or the log has none. */
export async function wordsAt(
  sql: Sql,
  { logId, sequence, entityId, field, start, end }: MarkedPlace,
): Promise<string | null> {
  const [name = '', part = ''] = field.split('.');
  const [row] = await sql.$queryRawUnsafe<Row[]>(
    `SELECT c."field", c."after", ${wordsOfRow} AS "words" FROM "Change" c
     WHERE c."logId" = $1::uuid AND c."entityId" = $2::uuid AND c."sequence" <= $3 AND c."after" IS NOT NULL
       AND (c."field" IN ($4, $5) OR (c."field" = '' AND jsonb_exists(c."after", $4)))
     ORDER BY c."sequence" DESC, c."n" DESC LIMIT 1`,
    logId,
    entityId,
    sequence,
    name,
    field,
  );
  if (row === undefined) return null;
  let value = opened(row.after, row.words);
  if (row.field === '') value = (value as Readonly<Record<string, unknown>>)[name];
  if (row.field !== field && part !== '') value = (value as Readonly<Record<string, unknown>> | null)?.[part];
  return typeof value === 'string' ? value.slice(start, end) : null;
}
