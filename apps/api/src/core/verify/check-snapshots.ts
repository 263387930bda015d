import { entityNames, entityOf, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import type { Sql } from '../../platform/sql.ts';
import { sha256 } from '../log/seal.ts';
import { sealedHash } from './check-chain.ts';
import type { TamperFinding, Trouble } from './finding.ts';

/** What the log says of something frozen: the hash of each of its parts. */
interface Logged {
  readonly entity: string;
  readonly id: string;
  readonly after: Readonly<Record<string, unknown>>;
}

interface Stored {
  readonly id: string;
  readonly part: string;
  readonly content: string;
  readonly values: readonly StoredValue[];
}

interface StoredValue {
  readonly path: string;
  readonly salt: string | null;
  readonly value: string | null;
  readonly erased: boolean;
  /** An erasure of that moment says so. */
  readonly isNoted: boolean;
}

/** Whether every copy that was frozen is what its log says: the content, and the words that were taken out of it. */
export async function checkSnapshots(sql: Sql, aggregate: Aggregate, logId: string): Promise<readonly TamperFinding[]> {
  const partsOf = new Map(
    entityNames(aggregate).map((name) => [name, Object.entries(entityOf(aggregate, name).snapshots)]),
  );
  const frozen = [...partsOf].flatMap(([name, parts]) => (parts.length > 0 ? [name] : []));
  if (frozen.length === 0) return [];
  const logged = await readLogged(sql, logId, frozen);
  const stored = new Map((await readStored(sql, logId)).map((one) => [`${one.id} ${one.part}`, one]));
  const findings: TamperFinding[] = [];
  const find = (trouble: Trouble, where: string) =>
    findings.push({ trouble, kind: aggregate.name, logId, sequence: null, where });
  for (const { entity, id, after } of logged)
    for (const [part, field] of partsOf.get(entity) ?? []) {
      // Where nothing was kept no hash is said; an entry from before there was one has none.
      if ((after[field] ?? '') === '') continue;
      const key = `${id} ${part}`;
      const found = stored.get(key);
      stored.delete(key);
      if (found === undefined) find('snapshotMissing', `${entity} ${key}`);
      else for (const [trouble, where] of troublesWith(found, after[field])) find(trouble, `${entity} ${key}${where}`);
    }
  for (const key of stored.keys()) find('snapshotUnlogged', key);
  return findings;
}

function troublesWith({ content, values }: Stored, hash: unknown): readonly (readonly [Trouble, string])[] {
  if (sha256(content).toString('hex') !== hash) return [['snapshotChanged', '']];
  const given = new Map(sealedPlaces(JSON.parse(content)));
  const there = new Set(values.map(({ path }) => placeOf(path)));
  return [
    ...([...given.keys()].some((place) => !there.has(place)) ? [['wordsMissing', ''] as const] : []),
    ...values.flatMap((one) => {
      const trouble = troubleWith(one, given.get(placeOf(one.path)));
      return trouble === null ? [] : [[trouble, ` ${one.path}`] as const];
    }),
  ];
}

function troubleWith({ salt, value, erased, isNoted }: StoredValue, given: string | undefined): Trouble | null {
  if (given === undefined) return 'wordsChanged';
  if (erased) return isNoted ? null : 'wordsErasedUnnoted';
  if (salt === null || value === null) return 'wordsChanged';
  return sha256(Buffer.from(salt, 'hex'), value).toString('hex') === given ? null : 'wordsChanged';
}

/** The hashes that stand for words, each by its place: under the thing that has an id, or else from the beginning. */
function sealedPlaces(value: unknown, place = ''): readonly (readonly [place: string, hash: string])[] {
  const sealed = sealedHash(value);
  if (sealed !== null) return [[place, sealed]];
  if (typeof value !== 'object' || value === null) return [];
  const from = 'id' in value && typeof value.id === 'string' ? `${value.id}:` : place === '' ? '' : `${place}.`;
  return Object.entries(value).flatMap(([key, one]) => sealedPlaces(one, `${from}${key}`));
}

/** A path names the kind of thing first, which a copy does not say. */
const placeOf = (path: string): string => path.replace(/^\w+:/, '');

const readLogged = (sql: Sql, logId: string, entities: readonly string[]) =>
  sql.$queryRaw<Logged[]>`
    SELECT "entity", "entityId" AS "id", "after" FROM "Change"
    WHERE "logId" = ${logId}::uuid AND "field" = '' AND "after" IS NOT NULL AND "entity" = ANY (${entities}::text[])
    ORDER BY "sequence", "n"`;

const readStored = (sql: Sql, logId: string) =>
  sql.$queryRaw<Stored[]>`
    SELECT s."id", s."part", s."content", (
      SELECT coalesce(json_agg(json_build_object('path', v."path", 'salt', encode(v."salt", 'hex'), 'value', v."value",
        'erased', v."erasedAt" IS NOT NULL,
        'isNoted', EXISTS (SELECT FROM "Erasure" e WHERE e."at" = v."erasedAt")) ORDER BY v."path"), '[]')
      FROM "SnapshotValue" v WHERE v."id" = s."id" AND v."part" = s."part") AS "values"
    FROM "Snapshot" s WHERE s."logId" = ${logId}::uuid ORDER BY s."id", s."part"`;
