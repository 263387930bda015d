import {
  childrenOf,
  entityNames,
  entityOf,
  fieldsOf,
  hasEntity,
  heldBy,
  type Aggregate,
  type Node,
  type RootNode,
} from '@cynllun/domain/aggregate/aggregate';
import { FROZEN } from '@cynllun/domain/aggregate/edit';
import type { Sql } from '../../platform/sql.ts';
import { sealedHash } from './check-chain.ts';
import type { TamperFinding, Trouble } from './finding.ts';
import type { VerifiedAggregate } from './verified-aggregate.ts';

/** A thing as its log has it: what was last said of each field, and the words that were taken out of it. */
interface Logged {
  readonly entity: string;
  /** Added by the log, removed by it, or only written to. */
  was: 'added' | 'removed' | 'written';
  readonly fields: Map<string, Said>;
}

interface Said {
  readonly value: unknown;
  /** By hash; null where they were erased. */
  readonly words: ReadonlyMap<string, string | null>;
}

interface StoredRow {
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly words: Readonly<Record<string, string | null>> | null;
}

/** Whether the rows of a root equal what its log says: nothing was written behind the log. */
export async function checkRows(
  sql: Sql,
  { aggregate, read }: VerifiedAggregate,
  rootId: string,
): Promise<readonly TamperFinding[]> {
  const root = await read(sql, rootId);
  const logged = await replay(sql, rootId);
  const present = root === null ? new Map<string, Present>() : thingsOf(aggregate, root);
  const findings: TamperFinding[] = [];
  const find = (trouble: Trouble, where: string) =>
    findings.push({ trouble, kind: aggregate.name, logId: rootId, sequence: null, where });
  for (const [id, { entity, was }] of logged)
    if (hasEntity(aggregate, entity) && was !== 'removed' && !present.has(id)) find('thingMissing', `${entity} ${id}`);
  for (const [id, thing] of present) {
    const said = logged.get(id);
    if (said?.was === 'removed' || (thing.isListed && said?.was !== 'added'))
      find('thingUnlogged', `${thing.entity} ${id}`);
    else if (said)
      for (const field of changedFields(aggregate, thing, said)) find('fieldChanged', `${thing.entity} ${id} ${field}`);
  }
  return findings;
}

/** Goes through a log, first to last, and notes what it said last. */
async function replay(sql: Sql, logId: string): Promise<ReadonlyMap<string, Logged>> {
  const rows = await sql.$queryRaw<StoredRow[]>`
    SELECT c."entity", c."entityId", c."field", c."before", c."after", (
      SELECT jsonb_object_agg(encode(v."hash", 'hex'), v."value") FROM "ChangeValue" v
      WHERE v."logId" = c."logId" AND v."sequence" = c."sequence" AND v."n" = c."n") AS "words"
    FROM "Change" c WHERE c."logId" = ${logId}::uuid ORDER BY c."sequence", c."n"`;
  const logged = new Map<string, Logged>();
  for (const row of rows) {
    const words = new Map(Object.entries(row.words ?? {}));
    const thing = logged.get(row.entityId) ?? { entity: row.entity, was: 'written', fields: new Map<string, Said>() };
    logged.set(row.entityId, thing);
    // From nothing to nothing: the log says that it was changed and not to what.
    if (row.field !== '' && row.before === null && row.after === null) thing.fields.delete(row.field);
    else if (row.field !== '') thing.fields.set(row.field, { value: row.after, words });
    else if (row.after === null) thing.was = 'removed';
    else {
      thing.was = 'added';
      thing.fields.clear();
      for (const [key, value] of Object.entries(row.after ?? {})) thing.fields.set(key, { value, words });
    }
  }
  return logged;
}

interface Present {
  readonly entity: string;
  readonly node: Node;
  /** It stands in a list: the log has added it, or it would not be there. */
  readonly isListed: boolean;
}

function thingsOf(from: Aggregate, root: RootNode): ReadonlyMap<string, Present> {
  const things = new Map<string, Present>([[root.id, { entity: from.root, node: root, isListed: false }]]);
  for (const entity of entityNames(from)) {
    const { one } = entityOf(from, entity);
    const node = one === null ? undefined : (root[one] as Node | undefined);
    if (node !== undefined) things.set(node.id, { entity, node, isListed: false });
  }
  const gather = (above: string, node: Node): void => {
    for (const entity of childrenOf(from, above))
      for (const child of heldBy(from, node, entity)) {
        things.set(child.id, { entity, node: child, isListed: true });
        gather(entity, child);
      }
  };
  gather(from.root, root);
  return things;
}

/** The fields of a thing that say something else than its log. A field that the log never spoke of is not looked at. */
function changedFields(from: Aggregate, { entity, node }: Present, { fields }: Logged): readonly string[] {
  const declared = fieldsOf(from, entity);
  return [...fields].flatMap(([key, said]) => {
    const [name = '', part] = key.split('.');
    if (!(name in node)) return [];
    if (name !== FROZEN && declared[name] === undefined) return [];
    // What was said of one language of a text stands in place of what was said of the whole.
    const whole =
      part === undefined && declared[name]?.kind === 'text' ? withoutParts(fields, name, said.value) : said.value;
    const is = part === undefined ? node[name] : (node[name] as Record<string, unknown> | undefined)?.[part];
    return isSaid(is, whole, said.words) ? [] : [key];
  });
}

function withoutParts(fields: Logged['fields'], name: string, value: unknown): unknown {
  const parts = [...fields.keys()].filter((key) => key.startsWith(`${name}.`)).map((key) => key.slice(name.length + 1));
  if (typeof value !== 'object' || value === null || sealedHash(value) !== null) return parts.length > 0 ? {} : value;
  return Object.fromEntries(Object.entries(value).filter(([part]) => !parts.includes(part)));
}

/** Whether a value is what the log says it is. Words that were erased from the log may be any. */
function isSaid(is: unknown, said: unknown, words: Said['words']): boolean {
  const hash = sealedHash(said);
  // Names became texts in two languages: what a log said of one before is in the language it was drafted in.
  if (isText(is) && (hash !== null || typeof said === 'string')) return isSaid(is[is.original], said, words);
  if (hash !== null) return (words.get(hash) ?? is) === is;
  if (Array.isArray(said)) return Array.isArray(is) && [...is].toSorted().join() === said.map(String).toSorted().join();
  if (typeof said === 'object' && said !== null)
    return Object.entries(said).every(([key, inner]) =>
      isSaid((is as Record<string, unknown> | null)?.[key], inner, words),
    );
  return (is ?? null) === (said ?? null);
}

const isText = (value: unknown): value is { original: 'en' | 'cy'; en: string; cy: string } =>
  typeof value === 'object' && value !== null && 'original' in value && 'en' in value;
