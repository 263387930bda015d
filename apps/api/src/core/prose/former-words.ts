import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { readFormerProseKey } from '@cynllun/domain/aggregate/former-words';
import type { Language } from '@cynllun/domain/text/language';
import { proseKey } from '@cynllun/domain/aggregate/prose';
import * as Y from 'yjs';
import type { Sql } from '../../platform/sql.ts';

interface Document {
  readonly document: Y.Doc;
}

/** Whether a document has words under a name from before their field was a text in two languages. */
export const hasFormerWords = (from: Aggregate, { document }: Document): boolean =>
  formerWords(from, document, 'en').length > 0;

/**
 * Moves such words to where they belong now, as an update of its own: also those that a page of an earlier version
 * sends later. To be called under the log's lock: two at once would move them twice.
 */
export async function moveFormerWords(
  tx: Sql,
  from: Aggregate,
  at: Date,
  documents: ReadonlyMap<string, Document>,
): Promise<void> {
  for (const [id, { document }] of documents) {
    if (formerWords(from, document, 'en').length === 0) continue;
    const before = Y.encodeStateVector(document);
    const language = await plainNamesIn(tx, id);
    document.transact(() => {
      for (const { key, place } of formerWords(from, document, language)) {
        const [former, present] = [document.getText(key), document.getText(proseKey(place))];
        present.insert(present.length, former.toString());
        former.delete(0, former.length);
      }
    });
    const update = Buffer.from(Y.encodeStateAsUpdate(document, before));
    await tx.$executeRaw`
      INSERT INTO "ProseUpdate" ("documentId", "at", "update") VALUES (${id}::uuid, ${at}, ${update})`;
  }
}

const formerWords = (from: Aggregate, document: Y.Doc, language: Language) =>
  [...document.share.keys()].flatMap((key) => {
    const place = readFormerProseKey(from, key, language);
    return place === null || document.getText(key).length === 0 ? [] : [{ key, place }];
  });

async function plainNamesIn(tx: Sql, documentId: string): Promise<Language> {
  const [log] = await tx.$queryRaw<{ plainNamesIn: Language }[]>`
    SELECT l."plainNamesIn" FROM "ProseDocument" d JOIN "ChangeLog" l ON l."id" = d."rootId"
    WHERE d."id" = ${documentId}::uuid`;
  return log?.plainNamesIn ?? 'en';
}
