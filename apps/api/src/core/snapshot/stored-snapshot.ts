import { isErased, type Erased } from '@cynllun/domain/history/row';
import type { ErasedWords } from '@cynllun/domain/history/root-at';
import type { Sql } from '../../platform/sql.ts';
import type { SealedJson } from './canonical.ts';

/** A part of something frozen, to be kept. */
export interface NewSnapshot extends SealedJson {
  readonly part: string;
  readonly schema: number;
}

/** As it is kept: what was hashed, and the words that were not erased since. */
export interface Snapshot {
  readonly id: string;
  readonly part: string;
  readonly schema: number;
  readonly content: string;
  readonly values: readonly StoredValue[];
}

export interface StoredValue {
  readonly path: string;
  /** Hex; null once the words were erased. */
  readonly salt: string | null;
  readonly value: string | null;
  /** ISO 8601; null also where something is left of them. */
  readonly erasedAt: string | null;
}

/** Keeps the parts of what is frozen under `id`, in the write to the log that says their hashes. */
export async function keepSnapshots(tx: Sql, logId: string, id: string, parts: readonly NewSnapshot[]): Promise<void> {
  const rows = parts.map(({ part, schema, content }) => ({ part, schema, content }));
  const values = parts.flatMap(({ part, values: of }) => of.map((one) => ({ part, ...one })));
  await tx.$executeRaw`
    INSERT INTO "Snapshot" ("id", "part", "logId", "schema", "content")
    SELECT ${id}::uuid, r."part", ${logId}::uuid, r."schema", r."content"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("part" text, "schema" int, "content" text)`;
  await tx.$executeRaw`
    INSERT INTO "SnapshotValue" ("id", "part", "path", "salt", "value")
    SELECT ${id}::uuid, v."part", v."path", decode(v."salt", 'hex'), v."value"
    FROM jsonb_to_recordset(${JSON.stringify(values)}::jsonb) AS v("part" text, "path" text, "salt" text, "value" text)`;
}

/** What is kept under some ids, by one statement. */
export const readSnapshots = (sql: Sql, ids: readonly string[]): Promise<readonly Snapshot[]> =>
  sql.$queryRaw<Snapshot[]>`
    SELECT s."id", s."part", s."schema", s."content", (
      SELECT coalesce(json_agg(json_build_object('path', v."path", 'salt', encode(v."salt", 'hex'),
        'value', coalesce(v."value", v."remaining"),
        'erasedAt', CASE WHEN v."remaining" IS NULL THEN v."erasedAt" END) ORDER BY v."path"), '[]')
      FROM "SnapshotValue" v WHERE v."id" = s."id" AND v."part" = s."part") AS "values"
    FROM "Snapshot" s WHERE s."id" = ANY (${ids}::uuid[]) ORDER BY s."id", s."part"`;

/** Words of a snapshot, without what hides them. */
interface WithWords {
  readonly values: readonly Omit<StoredValue, 'salt'>[];
}

/** The words of a snapshot by where they stood: as they are, or, erased, when they were. */
export function wordsOf({ values }: WithWords): (path: string) => string | Erased {
  const byPath = new Map(values.map((one) => [one.path, one]));
  return (path) => {
    const { value = null, erasedAt = null } = byPath.get(path) ?? {};
    return erasedAt === null ? (value ?? '') : { erasedAt: new Date(erasedAt).toISOString() };
  };
}

/** The words of a snapshot for who reads it: those that were erased are empty, and are listed once they were asked for. */
export function openWords(snapshot: WithWords): {
  readonly open: (path: string) => string;
  readonly erased: readonly ErasedWords[];
} {
  const wordsAt = wordsOf(snapshot);
  const erased: ErasedWords[] = [];
  const open = (path: string): string => {
    const words = wordsAt(path);
    if (!isErased(words)) return words;
    erased.push({ path, erasedAt: words.erasedAt });
    return '';
  };
  return { open, erased };
}
