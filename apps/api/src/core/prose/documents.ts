import { entityNames, entityOf, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import type { Sql } from '../../platform/sql.ts';
import type { Owners } from '../aggregate/stored-aggregate.ts';
import { listedSql, surroundings } from '../write/row-sql.ts';

/** Something other than a root that has a document of its own, with what access to the document turns on. */
export interface ProseDocument {
  readonly id: string;
  readonly entity: string;
  readonly rootId: string;
  readonly owners: Owners | null;
  readonly isFrozen: boolean;
}

/** Reads what has documents, by its ids, in whichever roots and in one statement; what is not there is left out. */
export async function readDocuments(
  tx: Sql,
  from: Aggregate,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ProseDocument>> {
  const parts = entityNames(from).flatMap((entity) => documentsSql(from, entity));
  if (parts.length === 0 || ids.length === 0) return new Map();
  const rows = await tx.$queryRawUnsafe<{ document: ProseDocument }[]>(parts.join(' UNION ALL '), ids);
  return new Map(rows.map(({ document }) => [document.id, document]));
}

function documentsSql(from: Aggregate, entity: string): readonly string[] {
  const { document, list } = entityOf(from, entity);
  if (!document || list === null) return [];
  const { tables, rootId } = listedSql(from, entity);
  return [
    `SELECT jsonb_build_object('id', t."id", 'entity', '${entity}', 'rootId', ${rootId},
       ${surroundings(from, entity, rootId)}) AS "document" FROM ${tables} WHERE t."id" = ANY ($1::uuid[])`,
  ];
}
