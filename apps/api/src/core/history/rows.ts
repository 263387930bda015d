import { hasEntity, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { nameIn } from '@cynllun/domain/history/names';
import type { HistoryRow } from '@cynllun/domain/history/row';
import type { Language } from '@cynllun/domain/text/language';
import { readRow, wordsOfRow, type Words } from '../log/words.ts';

/** Something that was removed: what it was called when it went. */
export interface Gone {
  readonly entity: string;
  readonly id: string;
  readonly parentId: string | null;
  /** A text, words, or null where it was called nothing. */
  readonly name: unknown;
}

export type StoredRow = HistoryRow & { readonly words: Words | null };
export type StoredGone = Omit<Gone, 'name'> & { readonly before: unknown; readonly words: Words | null };

/** In SQL, whose part the row `c` of the log is about: what it belongs to never changes. */
export const parentOfRow = `coalesce(
  CASE WHEN c."field" = '' THEN coalesce(c."after", c."before") ->> 'parentId' END,
  (SELECT coalesce(o."after", o."before") ->> 'parentId' FROM "Change" o
   WHERE o."entityId" = c."entityId" AND o."field" = '' LIMIT 1))`;

/** In SQL, the row `c` of the log as a `StoredRow`. */
export const rowJson = `jsonb_build_object('entity', c."entity", 'entityId', c."entityId", 'field', c."field",
  'before', c."before", 'after', c."after", 'parentId', ${parentOfRow}, 'words', ${wordsOfRow})`;

/** In SQL, the id of a thing in the root `$1` and those of all that ever belonged to it. */
export const idsAbout = (thing: string): string => `
  SELECT ${thing}::uuid AS "id" UNION SELECT c."entityId" FROM "Change" c
  WHERE c."logId" = $1::uuid AND c."field" = '' AND coalesce(c."after", c."before") ->> 'parentId' = ${thing}::text`;

/** In SQL, of the things with these ids those that the root `$1` has no longer, as `StoredGone`. */
export const goneAmong = (ids: string): string => `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('entity', c."entity", 'id', c."entityId",
    'parentId', c."before" ->> 'parentId', 'before', c."before", 'words', ${wordsOfRow})), '[]')
  FROM (SELECT DISTINCT ON ("entityId") * FROM "Change"
    WHERE "logId" = $1::uuid AND "field" = '' AND "entityId" IN (${ids})
    ORDER BY "entityId", "sequence" DESC, "n" DESC) c
  WHERE c."after" IS NULL)`;

export const toRow =
  (from: Aggregate, plainNamesIn: Language) =>
  (row: StoredRow): HistoryRow =>
    readRow(from, row, plainNamesIn);

export const toGone =
  (from: Aggregate, plainNamesIn: Language) =>
  (stored: StoredGone): Gone => {
    const { before, id, parentId } = readRow(from, { ...stored, field: '', after: null }, plainNamesIn);
    const values = before as Readonly<Record<string, unknown>>;
    const { entity } = stored;
    return { entity, id, parentId, name: hasEntity(from, entity) ? nameIn(from, entity, values) : null };
  };
