import { withLineFeeds } from '@cynllun/domain/text/line-ends';
import type * as Y from 'yjs';
import type { Sql } from '../../platform/sql.ts';

/** Whether a document has words with other line ends than LF, from before those were refused. */
export const hasOtherLineEnds = (document: Y.Doc): boolean =>
  [...document.share.keys()].some((key) => document.getText(key).toString().includes('\r'));

/** Mends them by an update of the server's own, which goes to the columns as any other. Under the log's lock. */
export async function mendLineEnds(tx: Sql, documentId: string, document: Y.Doc, now: Date): Promise<void> {
  const updates: Uint8Array[] = [];
  document.once('update', (update: Uint8Array) => void updates.push(update));
  document.transact(() => {
    for (const key of document.share.keys()) mendText(document.getText(key));
  });
  for (const update of updates)
    await tx.$executeRaw`
      INSERT INTO "ProseUpdate" ("documentId", "at", "update") VALUES (${documentId}::uuid, ${now}, ${Buffer.from(update)})`;
}

/** From the end on, so that places before stay; only the line ends change, and whoever writes stays where they are. */
function mendText(text: Y.Text): void {
  for (const found of [...text.toString().matchAll(/\r\r?\n|\r/g)].toReversed()) {
    const [end] = found;
    const kept = withLineFeeds(end);
    text.delete(found.index, end.endsWith('\n') ? end.length - 1 : end.length);
    if (!end.endsWith('\n')) text.insert(found.index, kept);
  }
}
