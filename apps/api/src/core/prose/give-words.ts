import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { proseKey, type Prose } from '@cynllun/domain/aggregate/prose';
import { diffWordsWithSpace } from 'diff';
import type * as Y from 'yjs';
import { beforeCommit, type Sql } from '../../platform/sql.ts';
import { moveFormerWords } from './former-words.ts';
import { readProse } from './stored-prose.ts';

/** Words that a piece of prose is given as a whole: by an import, an undo, a restored moment. */
export interface GivenWords extends Prose {
  readonly documentId: string;
}

/**
 * Gives prose its words in the documents that people write in, so that those who have one open see them come. They are
 * in the columns already. A document that nobody has opened yet will be made from the columns.
 */
export async function giveWords(
  tx: Sql,
  { personId, at }: { readonly personId: string | null; readonly at: Date },
  from: Aggregate,
  given: readonly GivenWords[],
): Promise<void> {
  const byDocument = Map.groupBy(given, ({ documentId }) => documentId);
  const documents = await readProse(tx, [...byDocument.keys()]);
  await moveFormerWords(tx, from, at, documents);
  const updates: { readonly id: string; readonly update: Uint8Array }[] = [];
  for (const [id, { document }] of documents) {
    document.once('update', (update: Uint8Array) => void updates.push({ id, update }));
    document.transact(() => {
      for (const { words, documentId: _, ...place } of byDocument.get(id) ?? [])
        replaceWords(document.getText(proseKey(place)), words);
    });
  }
  if (updates.length === 0) return;
  await beforeCommit(
    tx,
    () => tx.$executeRaw`
    INSERT INTO "ProseUpdate" ("documentId", "personId", "at", "update", "written")
    SELECT u."id", ${personId}::uuid, ${at}, u."update", true
    FROM unnest(${updates.map(({ id }) => id)}::uuid[], ${updates.map(({ update }) => update)}::bytea[])
      AS u("id", "update")`,
  );
}

/**
 * Changes a text into `words` by taking out and putting in only what differs, word by word: whoever is writing in the
 * rest of it stays where they are.
 */
export function replaceWords(text: Y.Text, words: string): void {
  let index = 0;
  for (const { value, added, removed } of diffWordsWithSpace(text.toString(), words)) {
    if (removed) text.delete(index, value.length);
    else if (added) text.insert(index, value);
    if (!removed) index += value.length;
  }
}
