import { entityOf, fieldsOf, type Aggregate, type FieldValues } from '@cynllun/domain/aggregate/aggregate';
import { FROZEN } from '@cynllun/domain/aggregate/edit';
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

/** Names in statements come from declarations, never from input. */
export const quote = (name: string) => `"${name}"`;
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
export const tableOf = (entity: string): string => quote(capital(entity));
/** As the database calls the constraint that an id has once. */
export const keyOf = (entity: string): string => `${capital(entity)}_pkey`;

/** Where a `links` field is stored: a table of pairs, named after both ends. */
export function linkTableOf(entity: string, to: string) {
  return { table: quote(`${capital(entity)}${capital(to)}`), from: quote(`${entity}Id`), to: quote(`${to}Id`) };
}

/** The `links` fields of an entity, with what each leads to. */
export const linkFieldsOf = (
  from: Aggregate,
  entity: string,
): readonly { readonly key: string; readonly to: string }[] =>
  Object.entries(fieldsOf(from, entity)).flatMap(([key, { kind, to }]) =>
    kind === 'links' && to !== undefined ? [{ key, to }] : [],
  );

export const columnsOf = (from: Aggregate, entity: string) =>
  Object.entries(fieldsOf(from, entity)).flatMap(([key, { kind }]) => (kind === 'links' ? [] : [key]));

/** SQL: the ids that a `links` field of `t` leads to, in order. */
export function linksSql(entity: string, to: string): string {
  const pairs = linkTableOf(entity, to);
  return `(SELECT coalesce(jsonb_agg(l.${pairs.to} ORDER BY l.${pairs.to}), '[]') FROM ${pairs.table} l
    WHERE l.${pairs.from} = t."id")`;
}

/** `t`'s columns and links as one JSON object, for a statement that calls the table `t`. */
function jsonOf(from: Aggregate, entity: string): string {
  const links = linkFieldsOf(from, entity).map(({ key, to }) => `'${key}', ${linksSql(entity, to)}`);
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

export const parentColumn = (from: Aggregate, entity: string) => quote(`${entityOf(from, entity).parent}Id`);

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
export function inRoot(from: Aggregate, entity: string, root: string): string {
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
  const document = steps.find((step) => entityOf(from, step.entity).document);
  const frozen = steps.filter((step) => entityOf(from, step.entity).freezes);
  const isFrozen = frozen.map(({ alias }) => `${alias}.${quote(FROZEN)}`).join(' OR ');
  return `'documentId', ${document === undefined ? root : `${document.alias}."id"`},
    'owners', ${steps.map((step) => ownersSql(from, step)).find((sql) => sql !== null) ?? 'NULL'},
    'isFrozen', ${isFrozen === '' ? 'false' : isFrozen}`;
}

/** SQL: the people whose own the things of a step are, by the fields that name them; null where they are nobody's. */
function ownersSql(from: Aggregate, { entity, alias }: Step): string | null {
  const { owners, ownedThrough, fields } = entityOf(from, entity);
  const named = (of: string, keys: readonly string[]) =>
    `jsonb_build_object(${keys.map((key) => `'${key}', ${of}.${quote(key)}`).join(', ')})`;
  if (owners.length > 0) return named(alias, owners);
  const owner = ownedThrough === null ? undefined : fields[ownedThrough]?.to;
  if (ownedThrough === null || owner === undefined) return null;
  return `(SELECT ${named('o', entityOf(from, owner).owners)} FROM ${tableOf(owner)} o
    WHERE o."id" = ${alias}.${quote(ownedThrough)})`;
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
