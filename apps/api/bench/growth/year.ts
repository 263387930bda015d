import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import * as Y from 'yjs';
import { SeededRandom } from '../../check-live/seeded-random.ts';

/** What a plan has seen in a year: updates of its prose, by people who each sat down to type for a while. */
export const YEAR = { updates: 200_000, actions: 40, sitting: 60 } as const;

/** Words of a field are kept to about this, as people keep them: what is longer is cut. */
const LONGEST = 3_000;
const phrase = 'The authority will see that this is done, and will say how. ';

/** A document while it is written: all of its updates, in order. */
interface Written {
  readonly id: string;
  readonly document: Y.Doc;
  readonly updates: Uint8Array[];
}

/** Types for a year in the documents of a plan, some far more than others. @returns each with its updates, in order */
export function typeForAYear(documentIds: readonly string[], keyOf: (id: string) => string): readonly Written[] {
  const random = new SeededRandom(1);
  const all = documentIds.map((id) => ({ id, document: new Y.Doc(), updates: [] as Uint8Array[] }));
  for (let count = 0; count < YEAR.updates; count += YEAR.sitting) {
    const written = all[Math.min(random.below(all.length), random.below(all.length))];
    if (written !== undefined) sitDown(written, keyOf(written.id), random);
  }
  return all;
}

/** Someone opens a document and types, letter by letter, with mistakes, in a place of their choice. */
function sitDown({ document, updates }: Written, key: string, random: SeededRandom): void {
  const own = new Y.Doc();
  Y.applyUpdate(own, Y.encodeStateAsUpdate(document));
  own.on('update', (update: Uint8Array) => {
    updates.push(update);
    Y.applyUpdate(document, update);
  });
  const text = own.getText(key);
  let at = random.below(text.length + 1);
  for (let stroke = 0; stroke < YEAR.sitting; stroke += 1) {
    if (text.length > LONGEST) {
      at = random.below(text.length - 500);
      text.delete(at, 500);
    } else if (random.below(6) === 0 && at > 0) {
      at -= 1;
      text.delete(at, 1);
    } else {
      text.insert(at, phrase.charAt(stroke % phrase.length));
      at += 1;
    }
  }
}

/** Keeps what was typed as the server does, and as long ago. */
export async function keep(pool: pg.Pool, planId: string, personId: string, all: readonly Written[]): Promise<void> {
  const nothing = Buffer.from(Y.encodeStateAsUpdate(new Y.Doc()));
  for (const { id, updates } of all) {
    await pool.query('INSERT INTO "ProseDocument" ("id", "planId", "snapshot") VALUES ($1, $2, $3)', [
      id,
      planId,
      nothing,
    ]);
    for (let from = 0; from < updates.length; from += 5_000)
      await pool.query(
        `INSERT INTO "ProseUpdate" ("documentId", "personId", "at", "update", "written")
         SELECT $1, $2, now() - interval '1 day', u, true FROM unnest($3::bytea[]) WITH ORDINALITY AS t(u, n) ORDER BY n`,
        [id, personId, updates.slice(from, from + 5_000).map((update) => Buffer.from(update))],
      );
  }
}

/** A change log as long as that: a write for each, of one field of one of the actions. */
export async function logAYear(
  pool: pg.Pool,
  planId: string,
  personId: string,
  actionIds: readonly string[],
): Promise<void> {
  const some = `(($3::uuid[])[1 + n % array_length($3::uuid[], 1)])`;
  const series = `generate_series(1, ${YEAR.updates}) AS n`;
  const guards = (state: string) =>
    pool.query(`ALTER TABLE "ChangeLog" ${state} TRIGGER USER; ALTER TABLE "ChangeWrite" ${state} TRIGGER USER`);
  // A log takes one write at a time otherwise.
  await guards('DISABLE');
  await pool.query(
    `WITH w AS (INSERT INTO "ChangeWrite" ("logId", "sequence", "personId", "at", "requestId", "hash")
       SELECT $1::uuid, n, $2::uuid, now() - interval '1 day', gen_random_uuid(), '\\x00' FROM ${series}),
     c AS (INSERT INTO "Change" ("logId", "sequence", "n", "entity", "entityId", "field", "after")
       SELECT $1::uuid, n, 1, 'action', ${some}, 'description', '{"sha256":"00"}'::jsonb FROM ${series}),
     v AS (INSERT INTO "ChangeValue" ("logId", "sequence", "n", "hash", "salt", "value")
       SELECT $1::uuid, n, 1, '\\x00', '\\x00', repeat('word ', 20) FROM ${series})
     UPDATE "ChangeLog" SET "sequence" = ${YEAR.updates} WHERE "id" = $1::uuid AND array_length($3::uuid[], 1) > 0`,
    [planId, personId, actionIds],
  );
  await guards('ENABLE');
}

export const newIds = (count: number): readonly string[] => Array.from({ length: count }, () => randomUUIDv7());
