import * as Y from 'yjs';
import type { Sql } from '../../platform/sql.ts';
import { readProse } from './stored-prose.ts';

/** Takes words out of one piece of prose, which is named by its key. */
type EditProse = (key: string, text: Y.Text) => void;

/**
 * Takes erased words out of a root's documents, and out of what these remember: a word that was typed and deleted stays in
 * its document's updates until they are taken into a snapshot. All updates must be in their columns.
 */
export async function eraseFromDocuments(tx: Sql, rootId: string, edit: EditProse): Promise<void> {
  const stored = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ProseDocument" WHERE "rootId" = ${rootId}::uuid ORDER BY "id"`;
  const documents = await readProse(
    tx,
    stored.map(({ id }) => id),
  );
  for (const [id, { document, ids, compacted }] of documents) {
    document.transact(() => {
      for (const key of document.share.keys()) edit(key, document.getText(key));
    });
    await tx.$executeRaw`
      UPDATE "ProseDocument" SET "snapshot" = ${Buffer.from(Y.encodeStateAsUpdate(document))},
        "compacted" = ${[compacted, ...ids].reduce((one, other) => (one > other ? one : other))}
      WHERE "id" = ${id}::uuid`;
    await tx.$executeRaw`DELETE FROM "ProseUpdate" WHERE "id" = ANY (${ids}::bigint[])`;
  }
}
