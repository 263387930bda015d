import { entities, type EntityName } from '@cynllun/domain/plan/entities';
import { fieldsOf, type AddableName } from '@cynllun/domain/plan/edit';
import type { Sql } from '../platform/sql.ts';

/** Something in a plan as its table holds it, with what access to it turns on. */
export interface Row {
  readonly id: string;
  readonly parentId: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Who is named on the action it is or belongs to; null for what belongs to the plan. */
  readonly named: { readonly responsiblePersonId: string | null; readonly accountablePersonId: string | null } | null;
}

/** Where an entity's `links` fields are kept: a table of pairs, each naming the two columns. */
const linkTables = {
  recommendationIds: { table: 'ActionRecommendation', from: 'actionId', to: 'recommendationId' },
  objectiveIds: { table: 'ActionObjective', from: 'actionId', to: 'objectiveId' },
} as const;

// Names in the statements below come from the entity table and the lists above, never from input.
const quote = (name: string) => `"${name}"`;
export const tableOf = (entity: EntityName) => quote(entity.charAt(0).toUpperCase() + entity.slice(1));
const linkFieldsOf = (entity: EntityName) =>
  Object.keys(linkTables).filter((key): key is keyof typeof linkTables => key in fieldsOf(entity));
const columnsOf = (entity: EntityName) =>
  Object.keys(fieldsOf(entity)).filter((key) => fieldsOf(entity)[key]?.kind !== 'links');

/** `t`'s columns and links as one JSON object, for a statement that calls the table `t`. */
export function jsonOf(entity: EntityName): string {
  const links = linkFieldsOf(entity).map((key) => {
    const { table, from, to } = linkTables[key];
    return `'${key}', (SELECT coalesce(jsonb_agg(l.${quote(to)} ORDER BY l.${quote(to)}), '[]'::jsonb)
      FROM ${quote(table)} l WHERE l.${quote(from)} = t."id")`;
  });
  return links.length === 0 ? 'to_jsonb(t)' : `to_jsonb(t) || jsonb_build_object(${links.join(', ')})`;
}

const parents = {
  action: { table: '"Action"', plan: 'p."planId"', column: 'actionId' },
  forum: { table: '"Forum"', plan: 'p."planId"', column: 'forumId' },
  otherPlan: { table: '"OtherPlan"', plan: 'p."planId"', column: 'otherPlanId' },
} as const;

function fromPlan(entity: EntityName): string {
  const parent = entities[entity].parent;
  if (entity === 'plan') return `${tableOf(entity)} t WHERE t."id" = $1::uuid`;
  if (entity === 'review') return `"Review" t JOIN "Plan" p ON p."reviewId" = t."id" WHERE p."id" = $1::uuid`;
  if (parent === 'plan' || parent === null) return `${tableOf(entity)} t WHERE t."planId" = $1::uuid`;
  const { table, plan, column } = parents[parent];
  return `${tableOf(entity)} t JOIN ${table} p ON p."id" = t.${quote(column)} WHERE ${plan} = $1::uuid`;
}

function namedOn(entity: EntityName): string {
  const owner = entity === 'action' ? 't' : entities[entity].parent === 'action' ? 'p' : null;
  if (owner === null) return 'NULL::jsonb';
  return `jsonb_build_object('responsiblePersonId', ${owner}."responsiblePersonId",
    'accountablePersonId', ${owner}."accountablePersonId")`;
}

/** As `namedOn` of an action with these values. */
export const namedBy = (values: Row['values']): NonNullable<Row['named']> => ({
  responsiblePersonId: values['responsiblePersonId'] as string | null,
  accountablePersonId: values['accountablePersonId'] as string | null,
});

const parentColumn = (entity: AddableName) => `${entities[entity].parent}Id`;

/** Reads things of one kind in one plan; what is not there, or in another plan, is not in the answer. */
export async function loadRows(
  tx: Sql,
  planId: string,
  entity: EntityName,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const found = await tx.$queryRawUnsafe<{ json: Record<string, unknown>; named: Row['named'] }[]>(
    `SELECT ${jsonOf(entity)} AS json, ${namedOn(entity)} AS named FROM ${fromPlan(entity)} AND t."id" = ANY ($2::uuid[])`,
    planId,
    ids,
  );
  return new Map(found.map(({ json, named }) => [String(json['id']), toRow(entity, json, named)]));
}

function toRow(entity: EntityName, json: Record<string, unknown>, named: Row['named']): Row {
  const parent = entities[entity].parent;
  return {
    id: String(json['id']),
    parentId: parent === null ? '' : String(json[`${parent}Id`]),
    values: Object.fromEntries(Object.keys(fieldsOf(entity)).map((key) => [key, json[key]])),
    named,
  };
}

/** Adds things of one kind, in one statement a table. Returns the ids added: those not taken by something already. */
export async function insertRows(tx: Sql, entity: AddableName, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const columns = ['id', parentColumn(entity), ...columnsOf(entity)].map(quote).join(', ');
  const objects = rows.map((row) => ({ ...row.values, id: row.id, [parentColumn(entity)]: row.parentId }));
  const added = await tx.$queryRawUnsafe<{ id: string }[]>(
    `INSERT INTO ${tableOf(entity)} (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::${tableOf(entity)}, $1::jsonb)
     ON CONFLICT ("id") DO NOTHING RETURNING "id"`,
    JSON.stringify(objects),
  );
  const ids = new Set(added.map(({ id }) => id));
  const addedRows = rows.filter((row) => ids.has(row.id));
  for (const key of linkFieldsOf(entity)) await insertLinks(tx, key, addedRows);
  return ids;
}

/** Writes the named fields of things of one kind, in one statement a table. */
export async function updateRows(
  tx: Sql,
  entity: EntityName,
  fields: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const columns = columnsOf(entity).filter((column) => fields.includes(column));
  if (columns.length > 0) {
    const objects = rows.map(({ id, values }) => ({
      ...Object.fromEntries(columns.map((column) => [column, values[column]])),
      id,
    }));
    await tx.$executeRawUnsafe(
      `UPDATE ${tableOf(entity)} t SET ${columns.map((column) => `${quote(column)} = r.${quote(column)}`).join(', ')}
       FROM jsonb_populate_recordset(NULL::${tableOf(entity)}, $1::jsonb) r WHERE t."id" = r."id"`,
      JSON.stringify(objects),
    );
  }
  for (const key of linkFieldsOf(entity).filter((field) => fields.includes(field))) {
    await deleteLinks(tx, key, rows);
    await insertLinks(tx, key, rows);
  }
}

/** Removes things of one kind; what belongs to them, and links to them, go with them. */
export async function deleteRows(tx: Sql, entity: AddableName, ids: readonly string[]): Promise<void> {
  await tx.$executeRawUnsafe(`DELETE FROM ${tableOf(entity)} WHERE "id" = ANY ($1::uuid[])`, ids);
}

async function insertLinks(tx: Sql, key: keyof typeof linkTables, rows: readonly Row[]): Promise<void> {
  const { table, from, to } = linkTables[key];
  const pairs = rows.flatMap((row) =>
    (row.values[key] as readonly string[]).map((id) => ({ [from]: row.id, [to]: id })),
  );
  if (pairs.length === 0) return;
  await tx.$executeRawUnsafe(
    `INSERT INTO ${quote(table)} (${quote(from)}, ${quote(to)})
     SELECT ${quote(from)}, ${quote(to)} FROM jsonb_populate_recordset(NULL::${quote(table)}, $1::jsonb)
     ON CONFLICT DO NOTHING`,
    JSON.stringify(pairs),
  );
}

async function deleteLinks(tx: Sql, key: keyof typeof linkTables, rows: readonly Row[]): Promise<void> {
  const { table, from } = linkTables[key];
  await tx.$executeRawUnsafe(
    `DELETE FROM ${quote(table)} WHERE ${quote(from)} = ANY ($1::uuid[])`,
    rows.map((row) => row.id),
  );
}

/** Reads what belongs to the given parents, in order. */
export async function loadChildren(
  tx: Sql,
  entity: AddableName,
  parentIds: readonly string[],
): Promise<readonly Row[]> {
  const found = await tx.$queryRawUnsafe<{ json: Record<string, unknown> }[]>(
    `SELECT ${jsonOf(entity)} AS json FROM ${tableOf(entity)} t WHERE t.${quote(parentColumn(entity))} = ANY ($1::uuid[])
     ORDER BY t."position", t."id"`,
    parentIds,
  );
  return found.map(({ json }) => toRow(entity, json, null));
}

/** The actions that link to any of the given things. */
export async function linkedTo(tx: Sql, ids: readonly string[]): Promise<readonly Row[]> {
  const found = await tx.$queryRawUnsafe<{ json: Record<string, unknown> }[]>(
    `SELECT ${jsonOf('action')} AS json FROM "Action" t
     WHERE t."monitoringForumId" = ANY ($1::uuid[])
       OR EXISTS (SELECT FROM "ActionRecommendation" l WHERE l."actionId" = t."id" AND l."recommendationId" = ANY ($1::uuid[]))
       OR EXISTS (SELECT FROM "ActionObjective" l WHERE l."actionId" = t."id" AND l."objectiveId" = ANY ($1::uuid[]))`,
    ids,
  );
  return found.map(({ json }) => toRow('action', json, null));
}
