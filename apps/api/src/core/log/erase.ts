import { randomUUIDv7 } from 'node:crypto';
import type { Context } from '../context.ts';
import type { StoredAggregate } from '../aggregate/stored-aggregate.ts';
import { eraseFromDocuments } from '../prose/erase-from-documents.ts';
import { materialiseIn } from '../prose/materialise.ts';
import { writeToLogInSql, type Done } from './write.ts';
import type { Change } from './types.ts';

/** One piece of words in a log: the row it stands in, and its hash in hex. */
export interface SealedWords {
  readonly sequence: number;
  readonly n: number;
  readonly hash: string;
}

/**
 * Erases chosen words from a root's log and everything else that still holds them: the documents that people wrote them
 * in and, where a thing was appended or frozen, its own row. That a row was changed is a write like any other. The log
 * verifies as before. Whether the viewer may do so is for the caller to ask.
 */
export function eraseWords(
  context: Context,
  stored: StoredAggregate,
  rootId: string,
  words: readonly SealedWords[],
  reason: string,
): Promise<Done> {
  const log = { aggregate: stored.aggregate, id: rootId };
  return writeToLogInSql(
    context,
    log,
    null,
    async (write) => {
      const { tx, viewer } = write;
      const [row] = await tx.$queryRaw<{ fields: readonly Pick<Change, 'entity' | 'entityId' | 'field'>[] }[]>`
        SELECT erase_values(${rootId}::uuid, ${JSON.stringify(words)}::jsonb, ${viewer?.personId ?? null}::uuid, ${reason},
          ${randomUUIDv7()}::uuid) AS "fields"`;
      const fields = row?.fields ?? [];
      const before = { erasedAt: write.at.toISOString() };
      write.changes.push(...fields.map((field) => ({ ...field, before, after: '' })));
      await eraseFromDocuments(tx, stored.aggregate, rootId, fields);
    },
    { first: async (tx) => void (await materialiseIn(tx, context, stored, rootId, null)) },
  );
}
