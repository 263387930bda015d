import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { readProseKey } from '@cynllun/domain/aggregate/prose';
import { path } from '@cynllun/domain/aggregate/path';
import * as Y from 'yjs';
import type { Sql } from '../../platform/sql.ts';
import { readProse } from './stored-prose.ts';

/** A field of a thing, or of a text one part of it. */
interface ErasedField {
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
}

/**
 * Takes the words of erased fields out of a root's documents, and out of what these remember: a word that was typed and
 * deleted stays in its document's updates until they are taken into a snapshot. All updates must be in their columns.
 */
export async function eraseFromDocuments(
  tx: Sql,
  from: Aggregate,
  rootId: string,
  erased: readonly ErasedField[],
): Promise<void> {
  const keys = erased.map(({ entity, entityId, field }): string => path(entity, entityId, field));
  const prose = keys.filter((key) => readProseKey(from, key) !== null);
  const stored = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ProseDocument" WHERE "rootId" = ${rootId}::uuid ORDER BY "id"`;
  const documents = await readProse(
    tx,
    stored.map(({ id }) => id),
  );
  for (const [id, { document, ids, compacted }] of documents) {
    document.transact(() => {
      for (const text of prose.filter((key) => document.share.has(key)).map((key) => document.getText(key)))
        text.delete(0, text.length);
    });
    await tx.$executeRaw`
      UPDATE "ProseDocument" SET "snapshot" = ${Buffer.from(Y.encodeStateAsUpdate(document))},
        "compacted" = ${[compacted, ...ids].reduce((one, other) => (one > other ? one : other))}
      WHERE "id" = ${id}::uuid`;
    await tx.$executeRaw`DELETE FROM "ProseUpdate" WHERE "id" = ANY (${ids}::bigint[])`;
  }
}
