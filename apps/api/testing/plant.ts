import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { entityNames, entityOf, fieldsOf, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { FROZEN } from '@cynllun/domain/aggregate/edit';
import type { Field } from '@cynllun/domain/aggregate/field';
import { path } from '@cynllun/domain/aggregate/path';
import { makeContext, type Services } from '../src/core/context.ts';
import type { Change } from '../src/core/log/types.ts';
import { writeToLogInSql } from '../src/core/log/write.ts';
import { sealJson } from '../src/core/snapshot/canonical.ts';
import { keepSnapshots } from '../src/core/snapshot/stored-snapshot.ts';
import { inRoot } from '../src/core/write/row-sql.ts';
import { freezeRows, insertRows, updateRows } from '../src/core/write/store-rows.ts';
import type { Sql } from '../src/platform/sql.ts';

interface Planting {
  /** What every free text says. */
  readonly words: string;
  /** Whom every link to a person names. */
  readonly personId: string;
  /** And every one to an organisation. */
  readonly organisationId: string;
  /** What a field says instead, `person.email`, where the words can never stand in it. */
  readonly instead?: Readonly<Record<string, string>>;
}

/**
 * Puts words into every field that can have some, of one new thing of each kind that an aggregate declares, and into its root: as
 * a write of its log, with a copy frozen of each that has copies. A field that is declared later is in it by itself.
 */
export async function plantIn(
  services: Services,
  aggregate: Aggregate,
  rootId: string,
  planting: Planting,
): Promise<void> {
  const context = makeContext(services, { personId: planting.personId, memberships: [] });
  await writeToLogInSql(context, { aggregate, id: rootId }, null, async ({ tx, changes }) => {
    const ids = new Map<string, string>();
    for (const entity of entityNames(aggregate)) {
      const { parent, one, snapshots } = entityOf(aggregate, entity);
      if (parent === null || one !== null) changes.push(...(await plantInto(tx, aggregate, entity, rootId, planting)));
      else {
        const id = randomUUIDv7();
        const values = valuesOf(aggregate, entity, planting, ids);
        for (const [part, field] of Object.entries(snapshots))
          values[field] = await plantCopy(tx, rootId, id, part, planting);
        const parentId = ids.get(parent) ?? rootId;
        await add(tx, aggregate, entity, { id, parentId, values });
        changes.push({ entity, entityId: id, field: '', before: null, after: { ...values, parentId } });
        ids.set(entity, id);
      }
    }
    for (const [entity, id] of ids)
      if (entityOf(aggregate, entity).freezes) {
        await freezeRows(tx, entity, [id]);
        changes.push({ entity, entityId: id, field: FROZEN, before: false, after: true });
      }
  });
}

async function add(
  tx: Sql,
  aggregate: Aggregate,
  entity: string,
  row: { readonly id: string; readonly parentId: string; readonly values: Record<string, unknown> },
): Promise<void> {
  await insertRows(tx, withParentColumn(aggregate, entity), entity, [row]);
}

/** People and roles name their organisation by a field of their own. */
const withParentColumn = (aggregate: Aggregate, entity: string): Aggregate => {
  const { parent, fields } = entityOf(aggregate, entity);
  if (!(`${parent}Id` in fields)) return aggregate;
  const rest = Object.fromEntries(Object.entries(fields).filter(([key]) => key !== `${parent}Id`));
  return {
    ...aggregate,
    entities: { ...aggregate.entities, [entity]: { ...entityOf(aggregate, entity), fields: rest } },
  };
};

function valuesOf(aggregate: Aggregate, entity: string, planting: Planting, ids: ReadonlyMap<string, string>) {
  return Object.fromEntries(
    Object.entries(fieldsOf(aggregate, entity)).map(([key, field]) => [
      key,
      planting.instead?.[`${entity}.${key}`] ??
        (key === 'organisationId' ? planting.organisationId : valueOf(field, planting, ids)),
    ]),
  ) as Record<string, unknown>;
}

function valueOf(
  { kind, list, to, empty }: Field,
  { words, personId }: Planting,
  ids: ReadonlyMap<string, string>,
): unknown {
  if (kind === 'words') return words;
  if (kind === 'text') return { original: 'en', en: words, cy: words, madeFrom: words };
  if (kind === 'identifier') return randomUUIDv7();
  if (kind === 'choice') return list?.members[0];
  if (kind === 'link') return to === 'person' ? personId : (ids.get(to ?? '') ?? null);
  if (kind === 'whole') return 901;
  if (kind === 'date') return '2026-11-20';
  return empty;
}

/** The words of the root, or of what it has one of. */
async function plantInto(
  tx: Sql,
  aggregate: Aggregate,
  entity: string,
  rootId: string,
  planting: Planting,
): Promise<readonly Change[]> {
  const [row] = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT t."id" FROM ${inRoot(aggregate, entity, '$1::uuid')}`,
    rootId,
  );
  if (row === undefined) throw new Error(`There is no ${entity}`);
  const said = Object.entries(fieldsOf(aggregate, entity)).filter(
    ([, { kind }]) => kind === 'words' || kind === 'text',
  );
  const values = Object.fromEntries(said.map(([key, field]) => [key, valueOf(field, planting, new Map())]));
  await updateRows(tx, aggregate, entity, Object.keys(values), [{ id: row.id, values }]);
  return said.flatMap(([field, { kind }]) =>
    kind === 'words'
      ? [{ entity, entityId: row.id, field, before: '', after: planting.words }]
      : ['en', 'cy', 'madeFrom', 'original'].map((part) => ({
          entity,
          entityId: row.id,
          field: `${field}.${part}`,
          before: '',
          after: part === 'original' ? 'en' : planting.words,
        })),
  );
}

/** A copy that quotes the words of something, and what a rule quoted of them. Returns its hash. */
async function plantCopy(
  tx: Sql,
  rootId: string,
  id: string,
  part: string,
  { words, personId }: Planting,
): Promise<string> {
  const sealed = sealJson(randomBytes(32), (seal) => ({
    people: [{ id: personId, name: seal(path('person', personId, 'name'), words) }],
    quoted: seal('quoted', words),
  }));
  await keepSnapshots(tx, rootId, id, [{ part, schema: 1, ...sealed }]);
  return sealed.hash;
}
