import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import * as Y from 'yjs';
import { wordsInPdf } from './read-pdf.ts';

/** A column of a table in which something was found: `Comment.words`. */
export type Column = string;

interface Table {
  readonly table: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly bytes: readonly string[] | null;
}

const tables = `SELECT format('%I.%I', n.nspname, c.relname) AS "table", c.relname AS "name",
    array_agg(a.attname::text ORDER BY a.attnum) AS "columns",
    array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.atttypid = 'bytea'::regtype) AS "bytes"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND a.attnum > 0 AND NOT a.attisdropped
  GROUP BY 1, 2 ORDER BY 1`;

/** Every column of every table that says any of these words, as text or in bytes: packed, in a document or in prose. */
export async function columnsSaying(ownerUrl: string, words: readonly string[]): Promise<readonly Column[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const found: Column[] = [];
    const says = (text: string) => words.some((one) => text.toLowerCase().includes(one.toLowerCase()));
    for (const { table, name, columns, bytes } of (await client.query<Table>(tables)).rows) {
      const texts = columns.map((column) => `"${column}"${(bytes ?? []).includes(column) ? '' : '::text'}`);
      const { rows } = await client.query<Record<string, Buffer | string | null>>(
        `SELECT ${texts.join(', ')} FROM ${table}`,
      );
      for (const column of columns) {
        const said = await Promise.all(
          rows.map(({ [column]: value = null }) =>
            typeof value === 'string' ? [value] : value === null ? [] : wordsInBytes(value),
          ),
        );
        if (said.flat().some(says)) found.push(`${name}.${column}`);
      }
    }
    return found;
  } finally {
    await client.end();
  }
}

/** What bytes say: as they stand, unpacked where they are packed, on the pages of a PDF, and of prose what it says and what it remembers. */
async function wordsInBytes(bytes: Buffer): Promise<readonly string[]> {
  const plain = [bytes.toString('utf8'), bytes.toString('latin1')];
  // A hash, a salt: nothing is packed in so few.
  if (bytes.length <= 32) return plain;
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return [...plain, await wordsInPdf(bytes).catch(() => '')];
  return [
    ...plain,
    ...attempt(() => [gunzipSync(bytes).toString('utf8')]),
    ...attempt(() => Object.values(unzipSync(bytes)).map((file) => strFromU8(file))),
    ...attempt(() => proseIn(bytes)),
  ];
}

function attempt(read: () => readonly string[]): readonly string[] {
  try {
    return read();
  } catch {
    return [];
  }
}

function proseIn(bytes: Buffer): readonly string[] {
  const document = new Y.Doc();
  Y.applyUpdate(document, bytes);
  return [...document.share.keys()].map((key) => document.getText(key).toString());
}
