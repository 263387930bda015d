import { randomUUIDv7 } from 'node:crypto';
import { entityNames, entityOf, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { readPath } from '@cynllun/domain/aggregate/path';
import { fillerOf, placesOf, TAKEN_OUT } from '@cynllun/domain/text/take-out';
import type { Context } from '../context.ts';
import { eraseFromDocuments } from '../prose/erase-from-documents.ts';
import { materialiseIn } from '../prose/materialise.ts';
import { inRoot } from '../write/row-sql.ts';
import type { Sql } from '../../platform/sql.ts';
import { writeToLogInSql, type Done } from './write.ts';
import type { Log, Write } from './types.ts';

/** One piece of words in a log: the row it stands in, and its hash in hex. */
export interface SealedWords {
  readonly sequence: number;
  readonly n: number;
  readonly hash: string;
  /** They go from a row too that people still edit, where it says the same. */
  readonly live?: boolean;
}

/** Whose log words are erased from: the root of this id. */
interface Of {
  readonly aggregate: Aggregate;
}

/** Why words were erased, as "Erasure" keeps it: never whose, nor what they said. */
export type ErasureReason = 'person' | 'passage' | 'own';

/** A field of a row that erasing changed, with what it says now. */
interface ErasedField {
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly after: unknown;
}

/**
 * Erases chosen words whole, from a root's log and everything else that still holds them: copies that were frozen of them in any
 * log, the documents that people wrote them in and, where a thing was appended or frozen, its own row. That a row was changed
 * is a write like any other. The log verifies as before. Whether the viewer may do so is for the caller to ask.
 */
export const eraseWords = (
  context: Context,
  { aggregate }: Of,
  rootId: string,
  words: readonly SealedWords[],
  reason: ErasureReason,
  also: (write: Write<Sql>) => Promise<void> = async () => undefined,
): Promise<Done> =>
  writeToLogInSql(
    context,
    { aggregate, id: rootId },
    null,
    async (write) => {
      await also(write);
      await eraseWordsIn(write, words, reason);
    },
    { first: (tx) => writeDownTyped(tx, context, [{ aggregate, id: rootId }]) },
  );

/** As `eraseWords`, within a write for which `writeDownTyped` came first. */
export async function eraseWordsIn(
  write: Write<Sql>,
  words: readonly SealedWords[],
  reason: ErasureReason,
): Promise<void> {
  if (words.length === 0) return;
  const { tx, log, viewer } = write;
  const [row] = await tx.$queryRaw<{ fields: readonly ErasedField[] }[]>`
    SELECT erase_values(${log.id}::uuid, ${JSON.stringify(words)}::jsonb, ${viewer?.personId ?? null}::uuid, ${reason},
      ${randomUUIDv7()}::uuid) AS "fields"`;
  const fields = row?.fields ?? [];
  const keys = new Set(fields.map(({ entity, entityId, field }) => `${entity}:${entityId}:${field}`));
  tell(write, fields);
  await eraseFromDocuments(tx, log.id, (key, text) => {
    if (keys.has(key)) text.delete(0, text.length);
  });
}

/** Where words stood: a field of a thing in a root. */
export interface ErasedPlace {
  readonly entityId: string;
  readonly field: string;
}

interface Said {
  readonly words: readonly string[];
  /** Only of these, and then of their copies in every log; null for all of the root. */
  readonly places: readonly ErasedPlace[] | null;
}

/**
 * Takes words out of all that a root's log, its rows, its documents and its copies say, and keeps the rest of what was said: within
 * a write for which `writeDownTyped` came first. Whether the viewer may do so is for the caller to ask.
 */
export async function eraseSaidIn(write: Write<Sql>, { words, places }: Said, reason: ErasureReason): Promise<void> {
  if (words.length === 0) return;
  const { tx, log, viewer } = write;
  const things = await thingsIn(tx, log.aggregate, log.id);
  const [row] = await tx.$queryRaw<{ fields: readonly ErasedField[] }[]>`
    SELECT erase_words(${log.id}::uuid, ${words}::text[], nullif(${JSON.stringify(places)}::jsonb, 'null'),
      ${JSON.stringify(things)}::jsonb, ${viewer?.personId ?? null}::uuid, ${reason}, ${randomUUIDv7()}::uuid) AS "fields"`;
  tell(
    write,
    (row?.fields ?? []).flatMap((field) => partsOf(log.aggregate, field)),
  );
  await eraseFromDocuments(tx, log.id, (key, text) => {
    const { id, field } = readPath(key);
    if (places?.some((one) => one.entityId === id && one.field === field.split('.')[0]) === false) return;
    for (const { start, end } of placesOf(text.toString(), words).toReversed()) {
      text.delete(start, end - start);
      text.insert(start, fillerOf(end - start));
    }
  });
}

/** Writes what is typed in roots into their columns, so that an erasure finds it. */
export async function writeDownTyped(tx: Sql, context: Pick<Context, 'now'>, logs: readonly Log[]): Promise<void> {
  for (const { aggregate, id } of logs) await materialiseIn(tx, context, { aggregate }, id, null);
}

/** Has the log say which fields of rows were changed, and what is left in them. */
function tell({ changes, at }: Write<Sql>, fields: readonly ErasedField[]): void {
  const before = { erasedAt: at.toISOString() };
  changes.push(...fields.map((field) => ({ ...field, before })));
}

/** A field as the log names it: of a text in two languages, each language that has words taken out. */
function partsOf(from: Aggregate, { entity, entityId, field, after }: ErasedField): readonly ErasedField[] {
  const { kind } = entityOf(from, entity).fields[field] ?? {};
  if (kind !== 'text' || typeof after !== 'object' || after === null) return [{ entity, entityId, field, after }];
  return Object.entries(after).flatMap(([part, words]) =>
    typeof words === 'string' && words.includes(TAKEN_OUT)
      ? [{ entity, entityId, field: `${field}.${part}`, after: words }]
      : [],
  );
}

/** Everything in a root, as its tables have it: its log need not have named all of it. */
const thingsIn = (tx: Sql, from: Aggregate, rootId: string): Promise<readonly object[]> =>
  tx.$queryRawUnsafe(
    entityNames(from)
      .map(
        (name, index) => `SELECT ($2::text[])[${index + 1}] AS "entity", t."id" FROM ${inRoot(from, name, '$1::uuid')}`,
      )
      .join(' UNION ALL '),
    rootId,
    entityNames(from),
  );
