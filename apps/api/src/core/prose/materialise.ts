import { entityNames, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { editFields } from '@cynllun/domain/aggregate/edit';
import { proseEdit, readProseKey, type Prose } from '@cynllun/domain/aggregate/prose';
import type * as Y from 'yjs';
import type { Context, Services } from '../context.ts';
import type { Sql } from '../../platform/sql.ts';
import type { StoredAggregate } from '../aggregate/stored-aggregate.ts';
import { lock, writeIn } from '../log/write.ts';
import type { Change, Log } from '../log/types.ts';
import { changesBetween } from '../write/field-changes.ts';
import { loadRows } from '../write/load-rows.ts';
import type { Row } from '../write/row-sql.ts';
import { updateRows } from '../write/store-rows.ts';
import { isId } from '../graphql/checked-ids.ts';
import { moveFormerWords } from './former-words.ts';
import { readProse } from './stored-prose.ts';

/** SQL: whether words that were typed in a root are not in its columns yet. `root` is its id, in SQL. */
export const unwrittenSql = (root: string): string => `EXISTS (
  SELECT FROM "ProseUpdate" u JOIN "ProseDocument" d ON d."id" = u."documentId"
  WHERE NOT u."written" AND d."rootId" = ${root})`;

/**
 * Writes into their columns what people have typed since it was last done: a write a document in the root's log, with
 * everyone who typed as its author. `documentIds` null is all of the root's.
 */
export async function materialise(
  services: Pick<Services, 'inSql' | 'now' | 'writeEvents'>,
  stored: StoredAggregate,
  rootId: string,
  documentIds: readonly string[] | null,
): Promise<void> {
  const log = { aggregate: stored.aggregate, id: rootId };
  const sequence = await services.inSql(async (tx) => {
    await lock(tx, log);
    return materialiseIn(tx, services, stored, rootId, documentIds);
  });
  if (sequence !== null)
    services.writeEvents.publish({ kind: stored.aggregate.name, id: rootId, sequence, here: true });
}

/**
 * As `materialise`, in a transaction that has the log's lock: nobody's words are added meanwhile.
 * @returns the sequence of the last write, null where there was none to make
 */
export async function materialiseIn(
  tx: Sql,
  context: Pick<Context, 'now'>,
  { aggregate }: Pick<StoredAggregate, 'aggregate'>,
  rootId: string,
  documentIds: readonly string[] | null,
): Promise<number | null> {
  const waiting = await readUnwritten(tx, rootId, documentIds);
  if (waiting.length === 0) return null;
  const log = { aggregate, id: rootId };
  const documents = await readProse(tx, [...new Set(waiting.map(({ documentId }) => documentId))]);
  await moveFormerWords(tx, aggregate, context.now(), documents);
  let sequence: number | null = null;
  for (const [id, { document }] of documents) {
    const edited = await editedRows(tx, aggregate, rootId, document);
    if (edited.length === 0) continue;
    const typed = waiting.filter(({ documentId }) => documentId === id).flatMap(({ personId }) => personId ?? []);
    sequence = await writeDown(tx, context, log, edited, [...new Set(typed)].toSorted());
  }
  const ids = waiting.map(({ id }) => id);
  await tx.$executeRaw`UPDATE "ProseUpdate" SET "written" = true WHERE "id" = ANY (${ids}::bigint[])`;
  return sequence;
}

interface Unwritten {
  readonly id: bigint;
  readonly documentId: string;
  readonly personId: string | null;
}

const readUnwritten = (tx: Sql, rootId: string, documentIds: readonly string[] | null) =>
  tx.$queryRaw<Unwritten[]>`
    SELECT u."id", u."documentId", u."personId" FROM "ProseUpdate" u JOIN "ProseDocument" d ON d."id" = u."documentId"
    WHERE NOT u."written" AND d."rootId" = ${rootId}::uuid
      AND (${documentIds}::uuid[] IS NULL OR d."id" = ANY (${documentIds}::uuid[]))`;

interface EditedRow {
  readonly row: Row;
  readonly fields: readonly string[];
  readonly changes: readonly Change[];
}

/** What the document says otherwise than the columns. Words of what is gone, or frozen, go nowhere. */
async function editedRows(tx: Sql, from: Aggregate, rootId: string, document: Y.Doc): Promise<readonly EditedRow[]> {
  const prose = proseIn(from, document);
  const byThing = Map.groupBy(prose, ({ id }) => id);
  const byEntity = Map.groupBy(prose, ({ entity }) => entity);
  const requested = entityNames(from)
    .filter((entity) => byEntity.has(entity))
    .map((entity) => [entity, [...new Set((byEntity.get(entity) ?? []).map(({ id }) => id))]] as const);
  const rows = await loadRows(tx, from, rootId, new Map(requested));
  return [...rows.values()]
    .filter(({ isFrozen }) => !isFrozen)
    .flatMap((row) => editedRow(from, row, byThing.get(row.id) ?? []));
}

function editedRow(from: Aggregate, row: Row, prose: readonly Prose[]): readonly EditedRow[] {
  const values = prose.reduce<Row['values']>(
    (so, piece) => editFields(from, row.entity, so, proseEdit(piece, piece.words.toWellFormed())),
    row.values,
  );
  const after = { ...row, values };
  const changes = changesBetween(from, row, after);
  return changes.length === 0 ? [] : [{ row: after, fields: prose.map(({ field }) => field), changes }];
}

/** The pieces of prose in a document. */
const proseIn = (from: Aggregate, document: Y.Doc): readonly Prose[] =>
  [...document.share.keys()].flatMap((key) => {
    const place = readProseKey(from, key);
    // A key that names no id was taken once, and would keep the whole root from being written to.
    return place === null || !isId(place.id) ? [] : [{ ...place, words: document.getText(key).toString() }];
  });

async function writeDown(
  tx: Sql,
  { now }: Pick<Context, 'now'>,
  log: Log,
  edited: readonly EditedRow[],
  authors: readonly string[],
): Promise<number> {
  const [only, ...others] = authors;
  const viewer = only === undefined || others.length > 0 ? null : { personId: only, memberships: [] };
  const [done] = await writeIn(tx, { viewer, now }, [log], null, async ([write]) => {
    for (const { row, fields, changes } of edited) {
      await updateRows(tx, log.aggregate, row.entity, fields, [row]);
      write?.changes.push(...changes);
    }
    if (others.length > 0) write?.authors.push(...authors);
  });
  return done?.sequence ?? 0;
}
