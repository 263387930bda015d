import { editFields } from '@cynllun/domain/plan/edit';
import { entityNames, type EntityName } from '@cynllun/domain/plan/entities';
import { proseEdit, readProseKey, type Prose } from '@cynllun/domain/plan/prose';
import type * as Y from 'yjs';
import { lock, writeIn, type Change } from '../changes/write.ts';
import type { Context, Services } from '../context.ts';
import { changesBetween } from '../plan/field-changes.ts';
import { loadRows, updateRows, type Row } from '../plan/rows.ts';
import type { Sql } from '../platform/sql.ts';
import { moveFormerWords } from './former-words.ts';
import { readProse } from './stored-prose.ts';

/**
 * Writes into their columns what people have typed since it was last done: a write a document in the plan's log, with
 * everyone who typed as its author. `documentIds` null is all of the plan's.
 */
export async function settle(
  services: Pick<Services, 'inSql' | 'now' | 'written'>,
  planId: string,
  documentIds: readonly string[] | null,
): Promise<void> {
  const log = { kind: 'plan', id: planId } as const;
  const sequence = await services.inSql(async (tx) => {
    await lock(tx, log);
    return settleIn(tx, services, planId, documentIds);
  });
  if (sequence !== null) services.written.tell({ ...log, sequence, here: true });
}

/**
 * As `settle`, in a transaction that has the plan's lock: nobody's words are added meanwhile.
 * @returns the sequence of the last write, null where there was none to make
 */
export async function settleIn(
  tx: Sql,
  context: Pick<Context, 'now'>,
  planId: string,
  documentIds: readonly string[] | null,
): Promise<number | null> {
  const waiting = await readUnsettled(tx, planId, documentIds);
  if (waiting.length === 0) return null;
  const documents = await readProse(tx, [...new Set(waiting.map(({ documentId }) => documentId))]);
  await moveFormerWords(tx, context.now(), documents);
  let sequence: number | null = null;
  for (const [id, { document }] of documents) {
    const edited = await editedRows(tx, planId, document);
    if (edited.length === 0) continue;
    const typed = waiting.filter(({ documentId }) => documentId === id).flatMap(({ personId }) => personId ?? []);
    sequence = await writeDown(tx, context, planId, edited, [...new Set(typed)].toSorted());
  }
  const ids = waiting.map(({ id }) => id);
  await tx.$executeRaw`UPDATE "ProseUpdate" SET "written" = true WHERE "id" = ANY (${ids}::bigint[])`;
  return sequence;
}

interface Unsettled {
  readonly id: bigint;
  readonly documentId: string;
  readonly personId: string | null;
}

const readUnsettled = (tx: Sql, planId: string, documentIds: readonly string[] | null) =>
  tx.$queryRaw<Unsettled[]>`
    SELECT u."id", u."documentId", u."personId" FROM "ProseUpdate" u JOIN "ProseDocument" d ON d."id" = u."documentId"
    WHERE NOT u."written" AND d."planId" = ${planId}::uuid
      AND (${documentIds}::uuid[] IS NULL OR d."id" = ANY (${documentIds}::uuid[]))`;

interface EditedRow {
  readonly entity: EntityName;
  readonly row: Row;
  readonly fields: readonly string[];
  readonly changes: readonly Change[];
}

/** What the document says otherwise than the columns. Words of what is no longer in the plan go nowhere. */
async function editedRows(tx: Sql, planId: string, document: Y.Doc): Promise<readonly EditedRow[]> {
  const prose = proseIn(document);
  const edited: EditedRow[] = [];
  for (const entity of entityNames) {
    const ofEntity = Map.groupBy(
      prose.filter((piece) => piece.entity === entity),
      ({ id }) => id,
    );
    if (ofEntity.size === 0) continue;
    const rows = await loadRows(tx, planId, entity, [...ofEntity.keys()]);
    for (const row of rows.values()) edited.push(...editedRow(entity, row, ofEntity.get(row.id) ?? []));
  }
  return edited;
}

function editedRow(entity: EntityName, row: Row, prose: readonly Prose[]): readonly EditedRow[] {
  const values = prose.reduce(
    (so, piece) => editFields(entity, so, proseEdit(piece, piece.words.toWellFormed())),
    row.values as Record<string, unknown>,
  );
  const after = { ...row, values };
  const changes = changesBetween(entity, row, after);
  if (changes.length === 0) return [];
  return [{ entity, row: after, fields: prose.map(({ field }) => field), changes }];
}

/** The pieces of prose in a document. */
const proseIn = (document: Y.Doc): readonly Prose[] =>
  [...document.share.keys()].flatMap((key) => {
    const place = readProseKey(key);
    return place === null ? [] : [{ ...place, words: document.getText(key).toString() }];
  });

async function writeDown(
  tx: Sql,
  { now }: Pick<Context, 'now'>,
  planId: string,
  edited: readonly EditedRow[],
  authors: readonly string[],
): Promise<number> {
  const [only, ...others] = authors;
  const viewer = only === undefined || others.length > 0 ? null : { personId: only, memberships: [] };
  const { sequence } = await writeIn(tx, { viewer, now }, { kind: 'plan', id: planId }, null, async (write) => {
    for (const { entity, row, fields, changes } of edited) {
      await updateRows(tx, entity, fields, [row]);
      write.changes.push(...changes);
    }
    if (others.length > 0) write.authors.push(...authors);
  });
  return sequence;
}
