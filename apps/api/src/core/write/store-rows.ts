import { entityOf, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { FROZEN } from '@cynllun/domain/aggregate/edit';
import { path } from '@cynllun/domain/aggregate/path';
import pg from 'pg';
import { beforeCommit, type Sql } from '../../platform/sql.ts';
import { invalid } from '../log/failure.ts';
import { columnsOf, keyOf, linkFieldsOf, linkTableOf, quote, tableOf, type Row } from './row-sql.ts';

/**
 * Adds things of one kind, in one statement a table. Whatever this and the others here write is waited for with the commit.
 * @throws ValidationError (`alreadyThere`) where something has the id of one of them: it belongs to one thing for ever
 */
export async function insertRows(
  tx: Sql,
  from: Aggregate,
  entity: string,
  rows: readonly Pick<Row, 'id' | 'parentId' | 'values'>[],
): Promise<void> {
  const { parent } = entityOf(from, entity);
  const columns = ['id', `${parent}Id`, ...columnsOf(from, entity)].map(quote).join(', ');
  const objects = rows.map(({ id, parentId, values }) => ({ ...values, id, [`${parent}Id`]: parentId }));
  const insert = `
    INSERT INTO ${tableOf(entity)} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${tableOf(entity)}, $1::jsonb)`;
  await beforeCommit(tx, () =>
    tx.$executeRawUnsafe(insert, JSON.stringify(objects)).catch((error: unknown) => {
      throw asTaken(error, entity) ?? error;
    }),
  );
  for (const link of linkFieldsOf(from, entity)) await insertLinks(tx, entity, link, rows);
}

/** What the database says of an id that is taken, as what a person is told; null for any other error. */
function asTaken(error: unknown, entity: string): Error | null {
  if (!(error instanceof pg.DatabaseError) || error.constraint !== keyOf(entity)) return null;
  const [, id = ''] = /=\(([^)]*)\)/.exec(error.detail ?? '') ?? [];
  return invalid(path(entity, id, ''), 'alreadyThere');
}

/** Writes the named fields of things of one kind, in one statement a table. `isFrozen` is a name too. */
export async function updateRows(
  tx: Sql,
  from: Aggregate,
  entity: string,
  fields: readonly string[],
  rows: readonly Pick<Row, 'id' | 'values'>[],
): Promise<void> {
  const columns = columnsOf(from, entity).filter((column) => fields.includes(column));
  if (columns.length > 0) {
    const objects = rows.map(({ id, values }) => ({
      ...Object.fromEntries(columns.map((column) => [column, values[column]])),
      id,
    }));
    await send(
      tx,
      `UPDATE ${tableOf(entity)} t SET ${columns.map((column) => `${quote(column)} = r.${quote(column)}`).join(', ')}
       FROM jsonb_populate_recordset(NULL::${tableOf(entity)}, $1::jsonb) r WHERE t."id" = r."id"`,
      JSON.stringify(objects),
    );
  }
  for (const link of linkFieldsOf(from, entity).filter(({ key }) => fields.includes(key))) {
    await deleteLinks(tx, entity, link, rows);
    await insertLinks(tx, entity, link, rows);
  }
}

/** Freezes things of one kind: from here on the database refuses to change them. */
export async function freezeRows(tx: Sql, entity: string, ids: readonly string[]): Promise<void> {
  await send(tx, `UPDATE ${tableOf(entity)} SET ${quote(FROZEN)} = true WHERE "id" = ANY ($1::uuid[])`, ids);
}

/** Removes things of one kind; what belongs to them, and links to them, go with them. */
export async function deleteRows(tx: Sql, entity: string, ids: readonly string[]): Promise<void> {
  await send(tx, `DELETE FROM ${tableOf(entity)} WHERE "id" = ANY ($1::uuid[])`, ids);
}

const send = (tx: Sql, text: string, ...values: readonly unknown[]): Promise<void> =>
  beforeCommit(tx, () => tx.$executeRawUnsafe(text, ...values));

interface LinkField {
  readonly key: string;
  readonly to: string;
}

type Linking = readonly Pick<Row, 'id' | 'values'>[];

async function insertLinks(tx: Sql, entity: string, { key, to }: LinkField, rows: Linking): Promise<void> {
  const pairs = linkTableOf(entity, to);
  const linked = rows.flatMap((row) =>
    (row.values[key] as readonly string[]).map((id) => ({ [`${entity}Id`]: row.id, [`${to}Id`]: id })),
  );
  if (linked.length === 0) return;
  await send(
    tx,
    `INSERT INTO ${pairs.table} (${pairs.from}, ${pairs.to})
     SELECT ${pairs.from}, ${pairs.to} FROM jsonb_populate_recordset(NULL::${pairs.table}, $1::jsonb)
     ON CONFLICT DO NOTHING`,
    JSON.stringify(linked),
  );
}

async function deleteLinks(tx: Sql, entity: string, { to }: LinkField, rows: Linking): Promise<void> {
  const pairs = linkTableOf(entity, to);
  await send(
    tx,
    `DELETE FROM ${pairs.table} WHERE ${pairs.from} = ANY ($1::uuid[])`,
    rows.map((row) => row.id),
  );
}
