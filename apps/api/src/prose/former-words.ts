import { readFormerProseKey } from '@cynllun/domain/plan/former-words';
import type { Language } from '@cynllun/domain/plan/language';
import { proseKey } from '@cynllun/domain/plan/prose';
import * as Y from 'yjs';
import type { Sql } from '../platform/sql.ts';
import type { StoredProse } from './stored-prose.ts';

/** Whether a document has words under a name from before their field was a text in two languages. */
export const hasFormerWords = ({ document }: StoredProse): boolean => formerWords(document, 'en').length > 0;

/**
 * Moves such words to where they belong now, as an update of its own: also those that a page of an earlier version
 * sends later. To be called under the plan's lock: two at once would move them twice.
 */
export async function moveFormerWords(
  tx: Sql,
  at: Date,
  documents: ReadonlyMap<string, Pick<StoredProse, 'document'>>,
): Promise<void> {
  for (const [id, { document }] of documents) {
    if (formerWords(document, 'en').length === 0) continue;
    const before = Y.encodeStateVector(document);
    const language = await plainNamesIn(tx, id);
    document.transact(() => {
      for (const { key, place } of formerWords(document, language)) {
        const [from, to] = [document.getText(key), document.getText(proseKey(place))];
        to.insert(to.length, from.toString());
        from.delete(0, from.length);
      }
    });
    const update = Buffer.from(Y.encodeStateAsUpdate(document, before));
    await tx.$executeRaw`
      INSERT INTO "ProseUpdate" ("documentId", "at", "update") VALUES (${id}::uuid, ${at}, ${update})`;
  }
}

const formerWords = (document: Y.Doc, language: Language) =>
  [...document.share.keys()].flatMap((key) => {
    const place = readFormerProseKey(key, language);
    return place === null || document.getText(key).length === 0 ? [] : [{ key, place }];
  });

async function plainNamesIn(tx: Sql, documentId: string): Promise<Language> {
  const [log] = await tx.$queryRaw<{ plainNamesIn: Language }[]>`
    SELECT l."plainNamesIn" FROM "ProseDocument" d JOIN "ChangeLog" l ON l."id" = d."planId"
    WHERE d."id" = ${documentId}::uuid`;
  return log?.plainNamesIn ?? 'en';
}
