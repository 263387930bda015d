import {
  childrenOf,
  entityNames,
  entityOf,
  fieldsOf,
  heldBy,
  listOf,
  type Aggregate,
  type Node,
  type RootNode,
} from '@cynllun/domain/aggregate/aggregate';
import { FROZEN } from '@cynllun/domain/aggregate/edit';
import type { Sql } from '../../platform/sql.ts';
import type { StoredAggregate } from '../aggregate/stored-aggregate.ts';
import { columnsOf, linkFieldsOf, linksSql, parentColumn, quote, tableOf } from '../write/row-sql.ts';

type ReadOnlySql = Pick<Sql, '$queryRawUnsafe'>;

/** One statement, one snapshot: the sequence in the answer is the sequence of everything in it. */
export async function readWhole<R extends RootNode = RootNode>(
  sql: ReadOnlySql,
  stored: StoredAggregate,
  rootId: string,
): Promise<R | null> {
  const [row] = await sql.$queryRawUnsafe<Row[]>(wholeSql(stored, '$1::uuid'), rootId);
  return row === undefined ? null : (inDomainShape(stored, row) as R);
}

/** The fields of each entity that are read of a root; of an entity that is not named there is none. */
export type Outline = Readonly<Record<string, readonly string[]>>;

/**
 * As `readWhole`, of what `outline` names alone: what costs less to read for a decision that asks little of much. Typed by whoever
 * asks, who names what they read.
 */
export async function readOutline<R extends object>(
  sql: ReadOnlySql,
  stored: StoredAggregate,
  rootId: string,
  outline: Outline,
): Promise<R | null> {
  const narrow = narrowed(stored, outline);
  const [row] = await sql.$queryRawUnsafe<Row[]>(wholeSql(narrow, '$1::uuid', namedColumns(narrow.aggregate)), rootId);
  return row === undefined ? null : (inDomainShape(narrow, row) as object as R);
}

const narrow = new WeakMap<Outline, StoredAggregate>();

/** An aggregate that has nothing but what an outline names. */
function narrowed(stored: StoredAggregate, outline: Outline): StoredAggregate {
  const known = narrow.get(outline);
  if (known !== undefined) return known;
  const { aggregate } = stored;
  const entities = Object.entries(outline).map(([name, fields]) => {
    const entity = entityOf(aggregate, name);
    return [name, { ...entity, fields: Object.fromEntries(fields.map((key) => [key, entity.fields[key]])) }];
  });
  const made = {
    ...stored,
    aggregate: {
      ...aggregate,
      entities: Object.fromEntries(entities) as Aggregate['entities'],
      languageProperty: null,
    },
    rootExtras: {},
  };
  narrow.set(outline, made);
  return made;
}

/** As `readWhole`, of several roots, in one statement. Those that are gone are left out. */
export async function readWholes(
  sql: ReadOnlySql,
  stored: StoredAggregate,
  rootIds: readonly string[],
): Promise<readonly RootNode[]> {
  const rows = await sql.$queryRawUnsafe<Row[]>(
    `SELECT whole."json" FROM unnest($1::uuid[]) AS requested("id")
     CROSS JOIN LATERAL (${wholeSql(stored, 'requested."id"')}) whole`,
    rootIds,
  );
  return rows.map((row) => inDomainShape(stored, row));
}

interface Row {
  readonly json: string;
}

/** The statement is long, and the same each time. */
const cachedSql = new WeakMap<StoredAggregate, Map<string, string>>();

function wholeSql(stored: StoredAggregate, id: string, columns: Columns = allColumns): string {
  const known = cachedSql.get(stored) ?? new Map<string, string>();
  cachedSql.set(stored, known);
  const sql = known.get(id) ?? makeWholeSql(stored, id, columns);
  known.set(id, sql);
  return sql;
}

/** SQL: the columns that are read of an entity's table, which is called `t`. */
type Columns = (entity: string) => string;
/** They are fewer words, and faster, where all are wanted. */
const allColumns: Columns = () => 't.*';
const namedColumns =
  (from: Aggregate): Columns =>
  (entity) => {
    const { parent } = entityOf(from, entity);
    const above = parent === null || parent === from.root ? [] : [parentColumn(from, entity)];
    return ['id', ...columnsOf(from, entity)]
      .map(quote)
      .concat(above)
      .map((column) => `t.${column}`)
      .join(', ');
  };

/**
 * Children are gathered by set, one scan a table, and joined by parent: no query a row. Rows become JSON as they are, and
 * nothing is put together as jsonb. `id` is a root's, in SQL.
 */
function makeWholeSql({ aggregate, rootExtras }: StoredAggregate, id: string, columns: Columns): string {
  const extras = Object.entries(rootExtras).map(([name, { sql }]) => `${sql} AS ${quote(name)}`);
  const ones = onesOf(aggregate).map(({ name, property }) => {
    const key = `root.${quote(`${property}Id`)}`;
    return `(SELECT row_to_json(o) FROM (SELECT ${[columns(name), ...linksOf(aggregate, name)].join(', ')} FROM ${tableOf(name)} t
      WHERE t."id" = ${key}) o) AS ${quote(property)}`;
  });
  const lists = childrenOf(aggregate, aggregate.root).map(
    (child) =>
      `(SELECT coalesce(${listSql(aggregate, child)}, '[]') FROM (${rowsSql(aggregate, child, id, columns)}) c)
      AS ${quote(listOf(aggregate, child))}`,
  );
  return `
  SELECT row_to_json(whole)::text AS json FROM (
    SELECT ${['root.*', 'l."sequence"', ...extras, ...ones, ...lists].join(',\n    ')}
    FROM ${tableOf(aggregate.root)} root JOIN "ChangeLog" l ON l."id" = root."id" WHERE root."id" = ${id}) whole`;
}

const onesOf = (from: Aggregate) =>
  entityNames(from).flatMap((name) => {
    const property = entityOf(from, name).one;
    return property === null ? [] : [{ name, property }];
  });

const listSql = (from: Aggregate, entity: string) => `json_agg(c ORDER BY ${orderBy(from, entity)})`;

const linksOf = (from: Aggregate, entity: string) =>
  linkFieldsOf(from, entity).map(({ key, to }) => `${linksSql(entity, to)} AS ${quote(key)}`);

/** The rows of a kind in a root, each with its links and lists. */
function rowsSql(from: Aggregate, entity: string, rootId: string, columns: Columns): string {
  const children = childrenOf(from, entity);
  const links = linksOf(from, entity);
  const lists = children.map((child) => `coalesce("of_${child}"."list", '[]') AS ${quote(listOf(from, child))}`);
  const joined = children.map(
    (child) => `LEFT JOIN (SELECT c.${parentColumn(from, child)} AS "parent", ${listSql(from, child)} AS "list"
      FROM (${rowsSql(from, child, rootId, columns)}) c GROUP BY 1
    ) "of_${child}" ON "of_${child}"."parent" = t."id"`,
  );
  return `SELECT ${[columns(entity), ...links, ...lists].join(', ')}
    FROM ${tableOf(entity)} t ${joined.join(' ')} ${upTo(from, entity, rootId)}`;
}

/** Joins what is below a root to it, so that only its own are read. */
function upTo(from: Aggregate, entity: string, rootId: string): string {
  const joins: string[] = [];
  let [at, alias] = [entity, 't'];
  for (;;) {
    const parent = entityOf(from, at).parent ?? from.root;
    if (parent === from.root) return `${joins.join(' ')} WHERE ${alias}."${from.root}Id" = ${rootId}`;
    const next = `up${joins.length}`;
    joins.push(`JOIN ${tableOf(parent)} ${next} ON ${next}."id" = ${alias}."${parent}Id"`);
    [at, alias] = [parent, next];
  }
}

function orderBy(from: Aggregate, entity: string): string {
  const { order, fields } = entityOf(from, entity);
  return [...order.filter((key) => key in fields), 'id'].map((key) => `c.${quote(key)}`).join(', ');
}

/** Leaves out the columns that only tables need. */
function inDomainShape({ aggregate, rootExtras }: StoredAggregate, row: Row): RootNode {
  const json = JSON.parse(row.json) as Node;
  const ones = onesOf(aggregate).map(({ name, property }) => [
    property,
    strip(aggregate, name, json[property] as Node),
  ]);
  const more = ['sequence', aggregate.languageProperty ?? 'id', ...Object.keys(rootExtras)].map((key) => [
    key,
    json[key],
  ]);
  return { ...strip(aggregate, aggregate.root, json), ...Object.fromEntries([...ones, ...more]) } as RootNode;
}

function strip(from: Aggregate, entity: string, json: Node): Node {
  const own = Object.keys(fieldsOf(from, entity)).map((key) => [key, json[key]]);
  const lists = childrenOf(from, entity).map((child) => [
    listOf(from, child),
    heldBy(from, json, child).map((item) => strip(from, child, item)),
  ]);
  const frozen = entityOf(from, entity).freezes ? [[FROZEN, json[FROZEN]]] : [];
  return { id: json.id, ...Object.fromEntries([...own, ...lists, ...frozen]) };
}
