import { opened, type Words, wordsOfRow } from '../core/log/words.ts';
import type { Sql } from '../platform/sql.ts';

/** A place in what a field said when a log stood at a write, in UTF-16 units. */
export interface MarkedPlace {
  readonly id: string;
  readonly logId: string;
  readonly sequence: bigint;
  readonly entityId: string;
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly id: string;
  readonly field: string;
  readonly after: unknown;
  readonly words: Words | null;
}

/** The words that stood in places then, from the logs alone, by the ids of the places; none of what was erased since. */
export async function wordsAt(sql: Sql, places: readonly MarkedPlace[]): Promise<ReadonlyMap<string, string>> {
  const asked = places.map(({ sequence, ...place }) => ({ ...place, sequence: Number(sequence) }));
  const rows = await sql.$queryRawUnsafe<Row[]>(
    `SELECT p."id", s.* FROM jsonb_to_recordset($1::jsonb)
         AS p("id" uuid, "logId" uuid, "sequence" bigint, "entityId" uuid, "field" text),
       LATERAL (SELECT c."field", c."after", ${wordsOfRow} AS "words" FROM "Change" c
         WHERE c."logId" = p."logId" AND c."entityId" = p."entityId" AND c."sequence" <= p."sequence" AND c."after" IS NOT NULL
           AND (c."field" IN (split_part(p."field", '.', 1), p."field")
             OR (c."field" = '' AND jsonb_exists(c."after", split_part(p."field", '.', 1))))
         ORDER BY c."sequence" DESC, c."n" DESC LIMIT 1) s`,
    JSON.stringify(asked),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    places.flatMap((place) => {
      const said = saidIn(byId.get(place.id), place.field);
      return said === null ? [] : [[place.id, said.slice(place.start, place.end)] as const];
    }),
  );
}

function saidIn(row: Row | undefined, field: string): string | null {
  if (row === undefined) return null;
  const [name = '', part = ''] = field.split('.');
  const member = (value: unknown, key: string) => (value as Readonly<Record<string, unknown>> | null)?.[key];
  const whole = opened(row.after, row.words);
  const of = row.field === '' ? member(whole, name) : whole;
  const value = row.field !== field && part !== '' ? member(of, part) : of;
  return typeof value === 'string' ? value : null;
}
