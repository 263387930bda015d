import { entityNames, entityOf, hasEntity, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import type { AggregateWrite } from './aggregate-write.ts';
import type { ChangedThing } from './changeset.ts';
import type { Row } from './row-sql.ts';
import { deleteRows, freezeRows, insertRows, updateRows } from './store-rows.ts';

/**
 * Writes what became of things to their tables, a statement a kind: what was added, parents first; what changed, things
 * with the same fields together; what was frozen; what went.
 */
export async function flush({ tx, stored: { aggregate } }: AggregateWrite, changed: readonly ChangedThing[]) {
  const byEntity = Map.groupBy(changed, ({ was, is }) => (is ?? was)?.entity ?? '');
  const entities = inInsertOrder(aggregate).filter((entity) => byEntity.has(entity));
  for (const write of [insert, update, freeze, remove])
    for (const entity of entities) await write(tx, aggregate, entity, byEntity.get(entity) ?? []);
}

type Tx = AggregateWrite['tx'];

/** Entities so that each comes after what it belongs to, and what it links to. */
function inInsertOrder(from: Aggregate): readonly string[] {
  const ordered = new Set<string>();
  const put = (name: string, under: readonly string[]): void => {
    if (ordered.has(name) || under.includes(name)) return;
    const { parent, fields } = entityOf(from, name);
    const linked = Object.values(fields).flatMap(({ to }) => (to !== undefined && hasEntity(from, to) ? [to] : []));
    for (const other of parent === null ? linked : [parent, ...linked]) put(other, [...under, name]);
    ordered.add(name);
  };
  for (const name of entityNames(from)) put(name, []);
  return [...ordered];
}

async function insert(tx: Tx, from: Aggregate, entity: string, things: readonly ChangedThing[]): Promise<void> {
  const rows = things.flatMap(({ was, is }): readonly Row[] => (was === null && is !== null ? [is] : []));
  if (rows.length > 0) await insertRows(tx, from, entity, rows);
}

async function update(tx: Tx, from: Aggregate, entity: string, things: readonly ChangedThing[]): Promise<void> {
  const changed = things.filter(({ was, is, fields }) => was !== null && is !== null && fields.size > 0);
  for (const alike of Map.groupBy(changed, ({ fields }) => [...fields].toSorted().join(' ')).values()) {
    const fields = [...(alike[0]?.fields ?? [])];
    const rows = alike.flatMap(({ is }) => is ?? []);
    await updateRows(tx, from, entity, fields, rows);
  }
}

async function freeze(tx: Tx, _: Aggregate, entity: string, things: readonly ChangedThing[]): Promise<void> {
  const frozen = things.flatMap(({ was, is }) => (is !== null && is.isFrozen && was?.isFrozen !== true ? [is.id] : []));
  if (frozen.length > 0) await freezeRows(tx, entity, frozen);
}

async function remove(tx: Tx, _: Aggregate, entity: string, things: readonly ChangedThing[]): Promise<void> {
  const gone = things.flatMap(({ was, is }) => (was !== null && is === null ? [was.id] : []));
  if (gone.length > 0) await deleteRows(tx, entity, gone);
}
