import { childrenOf, fieldsOf, hasEntity, listedNames, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import type { Sql } from '../../platform/sql.ts';
import {
  inRoot,
  linkTableOf,
  parentColumn,
  quote,
  readRows,
  rowsSql,
  tableOf,
  type FoundRows,
  type Row,
} from './row-sql.ts';

/** Ids of things, by what they are. */
export type IdsByEntity = ReadonlyMap<string, readonly string[]>;

/** Reads things of a root, of any kinds, in one statement. */
export async function loadRows(
  tx: Sql,
  from: Aggregate,
  rootId: string,
  requested: IdsByEntity,
): Promise<ReadonlyMap<string, Row>> {
  if (requested.size === 0) return new Map();
  const names = [...requested.keys()];
  const columns = names.map(
    (entity, index) => `${rowsSql(from, entity, '$1::uuid', `$${index + 2}::uuid[]`)} AS "${entity}"`,
  );
  const [found] = await tx.$queryRawUnsafe<Readonly<Record<string, FoundRows>>[]>(
    `SELECT ${columns.join(', ')}`,
    rootId,
    ...requested.values(),
  );
  const rows = names.flatMap((entity) => readRows(from, entity, found?.[entity] ?? []));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Which of some things are in a root: ids, by one statement. */
export async function knownIds(
  tx: Sql,
  from: Aggregate,
  rootId: string,
  requested: IdsByEntity,
): Promise<ReadonlySet<string>> {
  if (requested.size === 0) return new Set();
  const parts = [...requested.keys()].map(
    (entity, index) =>
      `SELECT t."id" FROM ${inRoot(from, entity, '$1::uuid')} AND t."id" = ANY ($${index + 2}::uuid[])`,
  );
  const found = await tx.$queryRawUnsafe<{ id: string }[]>(parts.join(' UNION ALL '), rootId, ...requested.values());
  return new Set(found.map(({ id }) => id));
}

/** Everything that belongs to the given things of a root, in one statement a level. */
export async function loadDescendants(
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
  const requested = new Map(
    children.map((child) => [child, found?.[child] ?? []] as const).filter(([, of]) => of.length > 0),
  );
  const rows = [...(await loadRows(tx, from, rootId, requested)).values()];
  const deeper: Row[] = [];
  for (const [child, of] of requested) deeper.push(...(await loadDescendants(tx, from, rootId, child, of)));
  return [...rows, ...deeper];
}

/** The things of a root that link to any of the given ones. */
export async function loadLinkedTo(
  tx: Sql,
  from: Aggregate,
  rootId: string,
  targets: IdsByEntity,
): Promise<ReadonlyMap<string, Row>> {
  const ids = [...targets.values()].flat();
  const linking = listedNames(from).flatMap((entity) => {
    const conditions = conditionsOfLinks(from, entity, targets);
    return conditions.length === 0 ? [] : [{ entity, conditions }];
  });
  if (linking.length === 0 || ids.length === 0) return new Map();
  const parts = linking.map(
    ({
      entity,
      conditions,
    }) => `(SELECT coalesce(jsonb_agg(t."id"), '[]'::jsonb) FROM ${inRoot(from, entity, '$1::uuid')}
      AND (${conditions.join(' OR ')})) AS "${entity}"`,
  );
  const [found] = await tx.$queryRawUnsafe<Readonly<Record<string, readonly string[]>>[]>(
    `SELECT ${parts.join(', ')}`,
    rootId,
    ids,
  );
  const requested = linking
    .map(({ entity }) => [entity, found?.[entity] ?? []] as const)
    .filter(([, of]) => of.length > 0);
  return loadRows(tx, from, rootId, new Map(requested));
}

function conditionsOfLinks(from: Aggregate, entity: string, targets: IdsByEntity): readonly string[] {
  return Object.entries(fieldsOf(from, entity)).flatMap(([key, { kind, to }]) => {
    if (to === undefined || !hasEntity(from, to) || !targets.has(to)) return [];
    if (kind === 'link') return [`t.${quote(key)} = ANY ($2::uuid[])`];
    const pairs = linkTableOf(entity, to);
    return [
      `EXISTS (SELECT FROM ${pairs.table} l WHERE l.${pairs.from} = t."id" AND l.${pairs.to} = ANY ($2::uuid[]))`,
    ];
  });
}
