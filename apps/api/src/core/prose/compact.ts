import * as Y from 'yjs';
import type { Services } from '../context.ts';
import type { Sql } from '../../platform/sql.ts';
import { joined } from './stored-prose.ts';

/** Fewer rows than this are as quick to read as a snapshot. */
const WORTH_IT = 100;
/** Rows taken into a snapshot at once. */
const AT_ONCE = 1_000;

/** Milliseconds after which every instance has an update, and every row with a lower number is visible. */
const OLD = 60_000;

/**
 * Takes old updates into their documents' snapshots, so that a document that was written in for a year opens as fast
 * as a new one. Only rows whose words are in the columns, and which every instance has long seen, go; by their exact
 * numbers, in the transaction that writes the snapshot: there is no moment at which a word is in neither.
 * @returns how many rows went
 */
export async function compactProse({ inSql, now }: Pick<Services, 'inSql' | 'now'>): Promise<number> {
  const before = new Date(now().getTime() - OLD);
  let rows = 0;
  for (;;) {
    const gone = await inSql((tx) => compactOne(tx, before));
    if (gone === 0) return rows;
    rows += gone;
  }
}

async function compactOne(tx: Sql, before: Date): Promise<number> {
  const [stored] = await tx.$queryRaw<{ id: string; snapshot: Uint8Array }[]>`
    SELECT d."id", d."snapshot" FROM "ProseDocument" d
    WHERE d."id" IN (SELECT "documentId" FROM "ProseUpdate" WHERE "written" AND "at" < ${before}
                     GROUP BY "documentId" HAVING count(*) >= ${WORTH_IT})
    ORDER BY d."id" LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`;
  if (stored === undefined) return 0;
  const rows = await tx.$queryRaw<{ id: bigint; update: Uint8Array }[]>`
    SELECT "id", "update" FROM "ProseUpdate"
    WHERE "documentId" = ${stored.id}::uuid AND "written" AND "at" < ${before} ORDER BY "id" LIMIT ${AT_ONCE}`;
  const document = joined([stored.snapshot, ...rows.map(({ update }) => update)]);
  const ids = rows.map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE "ProseDocument" SET "snapshot" = ${Buffer.from(Y.encodeStateAsUpdate(document))},
      "compacted" = greatest("compacted", ${ids.at(-1) ?? 0n})
    WHERE "id" = ${stored.id}::uuid`;
  return tx.$executeRaw`DELETE FROM "ProseUpdate" WHERE "id" = ANY (${ids}::bigint[])`;
}
