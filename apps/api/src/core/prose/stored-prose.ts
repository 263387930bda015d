import { proseKey, proseOf } from '@cynllun/domain/aggregate/prose';
import { withLineFeeds } from '@cynllun/domain/text/line-ends';
import * as Y from 'yjs';
import { lock } from '../log/write.ts';
import type { Services } from '../context.ts';
import type { StoredAggregate } from '../aggregate/stored-aggregate.ts';
import { readWhole } from '../read/read-whole.ts';
import type { Sql } from '../../platform/sql.ts';
import { hasFormerWords, moveFormerWords } from './former-words.ts';
import { hasOtherLineEnds, mendLineEnds } from './mend-line-ends.ts';

/** A document of prose as it is stored: all of it, and the updates that are not yet in its snapshot. */
export interface StoredProse {
  readonly document: Y.Doc;
  /** The updates in it that are rows of their own. */
  readonly ids: readonly bigint[];
  /** The newest update that is in the snapshot. */
  readonly compacted: bigint;
}

/** A document's snapshot, without a number, or one of the updates that came after it. */
interface Part {
  readonly documentId: string;
  readonly id: bigint | null;
  readonly compacted: bigint | null;
  readonly update: Uint8Array;
}

/** SQL: the ids of a root's documents. `root` is its id, in SQL. */
export const openedSql = (root: string): string =>
  `ARRAY(SELECT "id"::text FROM "ProseDocument" WHERE "rootId" = ${root})`;

/** Reads documents by id, in one statement; those there are none of are left out. */
export async function readProse(tx: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, StoredProse>> {
  const rows = await tx.$queryRawUnsafe<Part[]>(
    `SELECT "id" AS "documentId", NULL::bigint AS "id", "compacted", "snapshot" AS "update" FROM "ProseDocument"
     WHERE "id" = ANY ($1::uuid[])
     UNION ALL
     SELECT "documentId", "id", NULL, "update" FROM "ProseUpdate" WHERE "documentId" = ANY ($1::uuid[])
     ORDER BY "id" NULLS FIRST`,
    ids,
  );
  const gathered = Map.groupBy(rows, ({ documentId }) => documentId);
  return new Map(
    [...gathered].map(([id, parts]) => [
      id,
      {
        document: joined(parts.map(({ update }) => update)),
        ids: parts.flatMap((part) => (part.id === null ? [] : [part.id])),
        compacted: parts.find(({ compacted }) => compacted !== null)?.compacted ?? 0n,
      },
    ]),
  );
}

/** A document of these updates; those that came before what they build on wait in it. */
export function joined(updates: readonly Uint8Array[]): Y.Doc {
  const document = new Y.Doc();
  document.transact(() => {
    for (const update of updates) Y.applyUpdate(document, update);
  });
  return document;
}

/**
 * Reads a document, and makes it from the columns where there is none: once, by whoever is first. Null where the root
 * has nothing that this is the document of.
 */
export function openProse(
  { inSql, now }: Pick<Services, 'inSql' | 'now'>,
  stored: StoredAggregate,
  rootId: string,
  documentId: string,
): Promise<StoredProse | null> {
  const { aggregate } = stored;
  const isAsWritten = (known: StoredProse | undefined) =>
    known !== undefined && !hasOtherLineEnds(known.document) && !hasFormerWords(aggregate, known);
  return inSql(async (tx) => {
    const known = (await readProse(tx, [documentId])).get(documentId);
    if (known !== undefined && isAsWritten(known)) return known;
    // Under the lock the columns stand still, and whoever gives them other words finds the document.
    await lock(tx, { aggregate, id: rootId });
    const found = await readProse(tx, [documentId]);
    if (found.size === 0) await makeFromColumns(tx, stored, rootId, documentId);
    for (const { document } of found.values())
      if (hasOtherLineEnds(document)) await mendLineEnds(tx, documentId, document, now());
    await moveFormerWords(tx, aggregate, now(), await readProse(tx, [documentId]));
    return (await readProse(tx, [documentId])).get(documentId) ?? null;
  });
}

async function makeFromColumns(tx: Sql, stored: StoredAggregate, rootId: string, documentId: string): Promise<void> {
  const root = await readWhole(tx, stored, rootId);
  const prose = root === null ? null : proseOf(stored.aggregate, root, documentId);
  if (prose === null) return;
  const document = new Y.Doc();
  document.transact(() => {
    for (const { words, ...place } of prose)
      if (words !== '') document.getText(proseKey(place)).insert(0, withLineFeeds(words));
  });
  const snapshot = Y.encodeStateAsUpdate(document);
  await tx.$executeRaw`
    INSERT INTO "ProseDocument" ("id", "aggregate", "rootId", "snapshot")
    VALUES (${documentId}::uuid, ${stored.aggregate.name}, ${rootId}::uuid, ${snapshot})
    ON CONFLICT ("id") DO NOTHING`;
}
