import { proseKey, proseOf } from '@cynllun/domain/plan/prose';
import * as Y from 'yjs';
import { lock } from '../changes/write.ts';
import type { Services } from '../context.ts';
import { readWholePlan } from '../plan/read-plan.ts';
import type { Sql } from '../platform/sql.ts';
import { hasFormerWords, moveFormerWords } from './former-words.ts';

/** A document of prose as it is kept: all of it, and the updates that are not yet in its snapshot. */
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
 * Reads a document, and makes it from the plan's columns where there is none: once, by whoever is first. Null where
 * the plan has no such action.
 */
export function openProse(
  { inSql, now }: Pick<Services, 'inSql' | 'now'>,
  planId: string,
  documentId: string,
): Promise<StoredProse | null> {
  return inSql(async (tx) => {
    const stored = (await readProse(tx, [documentId])).get(documentId);
    if (stored !== undefined && !hasFormerWords(stored)) return stored;
    // Under the plan's lock the columns stand still, and whoever gives them other words finds the document.
    await lock(tx, { kind: 'plan', id: planId });
    if (stored === undefined) await makeFromColumns(tx, planId, documentId);
    else await moveFormerWords(tx, now(), await readProse(tx, [documentId]));
    return (await readProse(tx, [documentId])).get(documentId) ?? null;
  });
}

async function makeFromColumns(tx: Sql, planId: string, documentId: string): Promise<void> {
  const plan = await readWholePlan(tx, planId);
  const prose = plan === null ? null : proseOf(plan, documentId);
  if (prose === null) return;
  const document = new Y.Doc();
  document.transact(() => {
    for (const { words, ...place } of prose) if (words !== '') document.getText(proseKey(place)).insert(0, words);
  });
  const snapshot = Y.encodeStateAsUpdate(document);
  await tx.$executeRaw`
    INSERT INTO "ProseDocument" ("id", "planId", "snapshot") VALUES (${documentId}::uuid, ${planId}::uuid, ${snapshot})
    ON CONFLICT ("id") DO NOTHING`;
}
