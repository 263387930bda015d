import { entityOf } from '@cynllun/domain/aggregate/aggregate';
import { path } from '@cynllun/domain/aggregate/path';
import { invalid } from '../log/failure.ts';
import type { AggregateWrite } from './aggregate-write.ts';
import type { ChangedThing } from './changeset.ts';
import { parentColumn, quote, tableOf, type Row } from './row-sql.ts';

/** What tells a thing from its siblings, by its parent. */
type Told = Pick<Row, 'id' | 'parentId' | 'values'>;

/**
 * Refuses a second thing of those of which there is one for what it says (`distinctBy`). Under the lock, so that of two people who
 * add the same at once one does, and the other is told.
 */
export async function refuseSecond(write: AggregateWrite, changed: readonly ChangedThing[]): Promise<void> {
  const by = (entity: string) => entityOf(write.stored.aggregate, entity).distinctBy;
  const placed = changed.flatMap(({ is, fields }) =>
    // What says nothing yet is like nothing.
    is !== null && by(is.entity).some((key) => fields.has(key) && is.values[key] !== '') ? [is] : [],
  );
  for (const [entity, rows] of Map.groupBy(placed, (row) => row.entity)) {
    const keyOf = ({ parentId, values }: Told) => JSON.stringify([parentId, ...by(entity).map((key) => values[key])]);
    const changedIds = new Set(changed.flatMap(({ was, is }) => [was?.id, is?.id]));
    const others = (await siblingsOf(write, entity, rows)).filter(({ id }) => !changedIds.has(id));
    const are = changed.flatMap(({ is }) => (is?.entity === entity ? [is] : []));
    const alike = Map.groupBy([...others, ...are], keyOf);
    const second = rows.find((row) => (alike.get(keyOf(row)) ?? []).length > 1);
    if (second !== undefined) throw invalid(path(entity, second.id, ''), 'oneAlready');
  }
}

const siblingsOf = (
  { tx, stored: { aggregate } }: AggregateWrite,
  entity: string,
  rows: readonly Row[],
): Promise<readonly Told[]> =>
  tx.$queryRawUnsafe<Told[]>(
    `SELECT t."id", t.${parentColumn(aggregate, entity)} AS "parentId", jsonb_build_object(${entityOf(aggregate, entity)
      .distinctBy.map((key) => `'${key}', t.${quote(key)}`)
      .join(', ')}) AS "values"
     FROM ${tableOf(entity)} t WHERE t.${parentColumn(aggregate, entity)} = ANY ($1::uuid[])`,
    [...new Set(rows.map(({ parentId }) => parentId))],
  );
