import {
  childrenOf,
  entityOf,
  fieldsOf,
  hasEntity,
  listedNames,
  type Aggregate,
  type FieldValues,
} from '@cynllun/domain/aggregate/aggregate';
import { FROZEN } from '@cynllun/domain/aggregate/edit';
import type { Sql } from '../../platform/sql.ts';
import type { Owners } from '../aggregate/stored-aggregate.ts';

/** A thing of an aggregate as its table holds it, with what access to it turns on. */
export interface Row {
  readonly entity: string;
  readonly id: string;
  /** Empty for the root and what it has one of. */
  readonly parentId: string;
  /** The document its prose is written in. */
  readonly documentId: string;
  readonly values: FieldValues;
  /** Whose own it is, or what it belongs to is; null where it is nobody's. */
  readonly owners: Owners | null;
  /** It, or something it belongs to, was frozen. */
  readonly isFrozen: boolean;
}

// Names in the statements below come from declarations, never from input.
const quote = (name: string) => `"${name}"`;
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
export const tableOf = (entity: string): string => quote(capital(entity));

/** Where a `links` field is kept: a table of pairs, named after both ends. */
export function linkTableOf(entity: string, to: string) {
  return { table: quote(`${capital(entity)}${capital(to)}`), from: quote(`${entity}Id`), to: quote(`${to}Id`) };
}

/** The `links` fields of an entity, with what each leads to. */
export const linkFieldsOf = (from: Aggregate, entity: string): readonly { readonly key: string; readonly to: string }[] =>
  Object.entries(fieldsOf(from, entity)).flatMap(([key, { kind, to }]) =>
    kind === 'links' && to !== undefined ? [{ key, to }] : [],
  );

const columnsOf = (from: Aggregate, entity: string) =>
  Object.entries(fieldsOf(from, entity)).flatMap(([key, { kind }]) => (kind === 'links' ? [] : [key]));

/** `t`'s columns and links as one JSON object, for a statement that calls the table `t`. */
export function jsonOf(from: Aggregate, entity: string): string {
  const links = linkFieldsOf(from, entity).map(({ key, to }) => {
    const pairs = linkTableOf(entity, to);
    return `'${key}', (SELECT coalesce(jsonb_agg(l.${pairs.to} ORDER BY l.${pairs.to}), '[]'::jsonb)
      FROM ${pairs.table} l WHERE l.${pairs.from} = t."id")`;
  });
  return links.length === 0 ? 'to_jsonb(t)' : `to_jsonb(t) || jsonb_build_object(${links.join(', ')})`;
}

/** A step from a thing towards its root, and what the table is called in the statement. */
interface Step {
  readonly entity: string;
  readonly alias: string;
}

/** From a thing up to its root, both included; what a root has one of is found by the root's own column. */
function stepsUp(from: Aggregate, entity: string): readonly Step[] {
  const steps: Step[] = [{ entity, alias: 't' }];
  for (let at = entityOf(from, entity).parent; at !== null; at = entityOf(from, at).parent)
    steps.push({ entity: at, alias: `p${steps.length}` });
  return steps;
}

const parentColumn = (from: Aggregate, entity: string) => quote(`${entityOf(from, entity).parent}Id`);

/** SQL: the tables that lead from things held in lists, `t`, up to the id of their root. */
export function listedSql(from: Aggregate, entity: string): { readonly tables: string; readonly rootId: string } {
  // The root's table itself is not needed: what belongs to it names it.
  const steps = stepsUp(from, entity).slice(0, -1);
  const joins = steps.slice(1).map(({ entity: above, alias }, index) => {
    const below = steps[index];
    return `JOIN ${tableOf(above)} ${alias} ON ${alias}."id" = ${below?.alias}.${parentColumn(from, below?.entity ?? '')}`;
  });
  const top = steps.at(-1);
  return {
    tables: `${tableOf(entity)} t ${joins.join(' ')}`,
    rootId: `${top?.alias}.${parentColumn(from, top?.entity ?? '')}`,
  };
}

/** The things of one kind in the root whose id is `root`, in SQL. */
function inRoot(from: Aggregate, entity: string, root: string): string {
  const { one, parent } = entityOf(from, entity);
  if (parent === null) return `${tableOf(entity)} t WHERE t."id" = ${root}`;
  if (one !== null)
    return `${tableOf(entity)} t JOIN ${tableOf(from.root)} p1 ON p1.${quote(`${one}Id`)} = t."id" WHERE p1."id" = ${root}`;
  const { tables, rootId } = listedSql(from, entity);
  return `${tables} WHERE ${rootId} = ${root}`;
}

/** SQL: what a row says beyond its values: its document, owners, and whether it is frozen. */
export function surroundings(from: Aggregate, entity: string, root: string): string {
  const steps = entityOf(from, entity).one === null ? stepsUp(from, entity).slice(0, -1) : [];
  const owned = steps.find((step) => entityOf(from, step.entity).owners.length > 0);
  const document = steps.find((step) => entityOf(from, step.entity).document);
  const owners = owned && entityOf(from, owned.entity).owners.map((key) => `'${key}', ${owned.alias}.${quote(key)}`);
  const frozen = steps.filter((step) => entityOf(from, step.entity).freezes);
  const isFrozen = frozen.map(({ alias }) => `${alias}.${quote(FROZEN)}`).join(' OR ');
  return `'documentId', ${document === undefined ? root : `${document.alias}."id"`},
    'owners', ${owners === undefined ? 'NULL' : `jsonb_build_object(${owners.join(', ')})`},
    'isFrozen', ${isFrozen === '' ? 'false' : isFrozen}`;
}

/**
 * SQL: things of one kind in a root, by their ids, as one JSON list that `readRows` takes. What is not there, or in
 * another root, is not in it.
 */
export const rowsSql = (from: Aggregate, entity: string, root: string, ids: string): string =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object('json', ${jsonOf(from, entity)}, ${surroundings(from, entity, root)})),
    '[]'::jsonb) FROM ${inRoot(from, entity, root)} AND t."id" = ANY (${ids}))`;

/** What `rowsSql` found. */
export type FoundRows = readonly {
  readonly json: Readonly<Record<string, unknown>>;
  readonly documentId: string;
  readonly owners: Owners | null;
  readonly isFrozen: boolean;
}[];

export const readRows = (from: Aggregate, entity: string, found: FoundRows): readonly Row[] =>
  found.map(({ json, ...rest }) => ({ entity, ...rest, ...valuesIn(from, entity, json) }));

function valuesIn(from: Aggregate, entity: string, json: Readonly<Record<string, unknown>>) {
  const { parent, one } = entityOf(from, entity);
  return {
    id: String(json['id']),
    parentId: parent === null || one !== null ? '' : String(json[`${parent}Id`]),
    values: Object.fromEntries(Object.keys(fieldsOf(from, entity)).map((key) => [key, json[key]])),
  };
}

/** Ids of things, by what they are. */
export type Wanted = ReadonlyMap<string, readonly string[]>;

/** Reads things of a root, of any kinds, in one statement. */
export async function loadRows(
  tx: Sql,
  from: Aggregate,
  rootId: string,
  wanted: Wanted,
): Promise<ReadonlyMap<string, Row>> {
  if (wanted.size === 0) return new Map();
  const names = [...wanted.keys()];
  const columns = names.map((entity, index) => `${rowsSql(from, entity, '$1::uuid', `$${index + 2}::uuid[]`)} AS "${entity}"`);
  const [found] = await tx.$queryRawUnsafe<Readonly<Record<string, FoundRows>>[]>(
    `SELECT ${columns.join(', ')}`,
    rootId,
    ...wanted.values(),
  );
  const rows = names.flatMap((entity) => readRows(from, entity, found?.[entity] ?? []));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Which of some things are in a root: ids, by one statement. */
export async function knownIds(tx: Sql, from: Aggregate, rootId: string, wanted: Wanted): Promise<ReadonlySet<string>> {
  if (wanted.size === 0) return new Set();
  const parts = [...wanted.keys()].map(
    (entity, index) => `SELECT t."id" FROM ${inRoot(from, entity, '$1::uuid')} AND t."id" = ANY ($${index + 2}::uuid[])`,
  );
  const found = await tx.$queryRawUnsafe<{ id: string }[]>(parts.join(' UNION ALL '), rootId, ...wanted.values());
  return new Set(found.map(({ id }) => id));
}

/** Everything that belongs to the given things of a root, in one statement a level. */
export async function loadBelow(
  tx: Sql,
  from: Aggregate,
  rootId: string,
  entity: string,
  ids: readonly string[],
): Promise<readonly Row[]> {
  const children = childrenOf(from, entity);
  if (children.length === 0 || ids.length === 0) return [];
  const parts = children.map(
    (child) => `(SELECT coalesce(jsonb_agg(t."id" ORDER BY t."id"), '[]'::jsonb) FROM ${tableOf(child)} t
      WHERE t.${parentColumn(from, child)} = ANY ($1::uuid[])) AS "${child}"`,
  );
  const [found] = await tx.$queryRawUnsafe<Readonly<Record<string, readonly string[]>>[]>(
    `SELECT ${parts.join(', ')}`,
    ids,
  );
  const wanted = new Map(children.map((child) => [child, found?.[child] ?? []] as const).filter(([, of]) => of.length > 0));
  const rows = [...(await loadRows(tx, from, rootId, wanted)).values()];
  const deeper: Row[] = [];
  for (const [child, of] of wanted) deeper.push(...(await loadBelow(tx, from, rootId, child, of)));
  return [...rows, ...deeper];
}

/** The things of a root that link to any of the given ones. */
export async function loadLinkedTo(
  tx: Sql,
  from: Aggregate,
  rootId: string,
  targets: Wanted,
): Promise<ReadonlyMap<string, Row>> {
  const ids = [...targets.values()].flat();
  const linking = listedNames(from).flatMap((entity) => {
    const conditions = conditionsOfLinks(from, entity, targets);
    return conditions.length === 0 ? [] : [{ entity, conditions }];
  });
  if (linking.length === 0 || ids.length === 0) return new Map();
  const parts = linking.map(
    ({ entity, conditions }) => `(SELECT coalesce(jsonb_agg(t."id"), '[]'::jsonb) FROM ${inRoot(from, entity, '$1::uuid')}
      AND (${conditions.join(' OR ')})) AS "${entity}"`,
  );
  const [found] = await tx.$queryRawUnsafe<Readonly<Record<string, readonly string[]>>[]>(
    `SELECT ${parts.join(', ')}`,
    rootId,
    ids,
  );
  const wanted = linking
    .map(({ entity }) => [entity, found?.[entity] ?? []] as const)
    .filter(([, of]) => of.length > 0);
  return loadRows(tx, from, rootId, new Map(wanted));
}

function conditionsOfLinks(from: Aggregate, entity: string, targets: Wanted): readonly string[] {
  return Object.entries(fieldsOf(from, entity)).flatMap(([key, { kind, to }]) => {
    if (to === undefined || !hasEntity(from, to) || !targets.has(to)) return [];
    if (kind === 'link') return [`t.${quote(key)} = ANY ($2::uuid[])`];
    const pairs = linkTableOf(entity, to);
    return [
      `EXISTS (SELECT FROM ${pairs.table} l WHERE l.${pairs.from} = t."id" AND l.${pairs.to} = ANY ($2::uuid[]))`,
    ];
  });
}

/** Adds things of one kind, in one statement a table. Returns the ids added: those not taken by something already. */
export async function insertRows(
  tx: Sql,
  from: Aggregate,
  entity: string,
  rows: readonly Pick<Row, 'id' | 'parentId' | 'values'>[],
): Promise<ReadonlySet<string>> {
  const { parent } = entityOf(from, entity);
  const columns = ['id', `${parent}Id`, ...columnsOf(from, entity)].map(quote).join(', ');
  const objects = rows.map(({ id, parentId, values }) => ({ ...values, id, [`${parent}Id`]: parentId }));
  const added = await tx.$queryRawUnsafe<{ id: string }[]>(
    `INSERT INTO ${tableOf(entity)} (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::${tableOf(entity)}, $1::jsonb)
     ON CONFLICT ("id") DO NOTHING RETURNING "id"`,
    JSON.stringify(objects),
  );
  const ids = new Set(added.map(({ id }) => id));
  const addedRows = rows.filter((row) => ids.has(row.id));
  for (const link of linkFieldsOf(from, entity)) await insertLinks(tx, entity, link, addedRows);
  return ids;
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
    await tx.$executeRawUnsafe(
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
  await tx.$executeRawUnsafe(
    `UPDATE ${tableOf(entity)} SET ${quote(FROZEN)} = true WHERE "id" = ANY ($1::uuid[])`,
    ids,
  );
}

/** Removes things of one kind; what belongs to them, and links to them, go with them. */
export async function deleteRows(tx: Sql, entity: string, ids: readonly string[]): Promise<void> {
  await tx.$executeRawUnsafe(`DELETE FROM ${tableOf(entity)} WHERE "id" = ANY ($1::uuid[])`, ids);
}

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
  await tx.$executeRawUnsafe(
    `INSERT INTO ${pairs.table} (${pairs.from}, ${pairs.to})
     SELECT ${pairs.from}, ${pairs.to} FROM jsonb_populate_recordset(NULL::${pairs.table}, $1::jsonb)
     ON CONFLICT DO NOTHING`,
    JSON.stringify(linked),
  );
}

async function deleteLinks(tx: Sql, entity: string, { to }: LinkField, rows: Linking): Promise<void> {
  const pairs = linkTableOf(entity, to);
  await tx.$executeRawUnsafe(
    `DELETE FROM ${pairs.table} WHERE ${pairs.from} = ANY ($1::uuid[])`,
    rows.map((row) => row.id),
  );
}
