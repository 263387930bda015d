import type { Context } from '../context.ts';
import type { Sql } from '../../platform/sql.ts';
import { momentOf, readAccess, type NamedPerson, type StoredAggregate } from '../aggregate/stored-aggregate.ts';
import { allow } from '../log/allow.ts';
import { NotFoundError } from '../log/failure.ts';
import { notOnlyBy } from './read-history.ts';

/** How far into a log someone has looked, and when they did. */
export interface Seen {
  readonly sequence: number;
  readonly at: Date;
}

/** What others have written to a root since someone last looked. */
export interface News {
  /** Null where they have not looked yet: then there is nothing to compare with, and no news. */
  readonly lastLooked: Seen | null;
  /** The log's sequence. */
  readonly head: number;
  readonly writes: number;
  /** Whose writes those are. */
  readonly by: readonly NamedPerson[];
}

interface Stored {
  readonly head: bigint;
  readonly sequence: bigint | null;
  readonly at: Date | null;
  readonly writes: bigint;
  readonly by: readonly NamedPerson[];
}

export async function readNews(sql: Sql, stored: StoredAggregate, rootId: string, personId: string): Promise<News> {
  const [row] = await sql.$queryRawUnsafe<Stored[]>(newsSql(stored), rootId, personId);
  if (row === undefined) throw new Error(`No log of ${rootId}`);
  const { head, sequence, at, writes, by } = row;
  const lastLooked = sequence === null || at === null ? null : { sequence: Number(sequence), at };
  return { lastLooked, head: Number(head), writes: Number(writes), by };
}

const newsSql = ({ namedPeopleSql }: StoredAggregate): string => `
  WITH seen AS (
    SELECT "sequence", "at" FROM "LogSeen" WHERE "logId" = $1::uuid AND "personId" = $2::uuid
  ), written AS (
    SELECT w."personId", w."authors" FROM "ChangeWrite" w JOIN seen s ON w."sequence" > s."sequence"
    WHERE w."logId" = $1::uuid AND ${notOnlyBy('$2::uuid')}
  )
  SELECT l."sequence" AS "head", s."sequence", s."at", (SELECT count(*) FROM written) AS "writes",
    ${namedPeopleSql(
      '$1::uuid',
      'SELECT "personId" FROM written UNION SELECT unnest("authors") FROM written EXCEPT SELECT $2::uuid',
    )} AS "by"
  FROM "ChangeLog" l LEFT JOIN seen s ON true WHERE l."id" = $1::uuid`;

/**
 * Stores that the viewer has looked at what happened to a root as far as `sequence`, and never less far than they had.
 * It is private to them and no part of the root, so no log has it.
 * @throws ExpectedFailure
 */
export async function markSeen(
  { sql, viewer, today, now }: Context,
  stored: StoredAggregate,
  rootId: string,
  sequence: number,
): Promise<Seen> {
  const access = (await readAccess(sql, stored, [rootId], momentOf({ today, now }))).get(rootId);
  if (access === undefined) throw new NotFoundError();
  allow(viewer, stored.readBy, access.subject);
  const [seen] = await sql.$queryRaw<{ sequence: bigint; at: Date }[]>`
    INSERT INTO "LogSeen" ("personId", "logId", "sequence", "at")
    SELECT ${viewer?.personId}::uuid, "id", greatest(0, least("sequence", ${sequence}::bigint)), ${now()}
    FROM "ChangeLog" WHERE "id" = ${rootId}::uuid
    ON CONFLICT ("personId", "logId") DO UPDATE
      SET "sequence" = greatest("LogSeen"."sequence", excluded."sequence"), "at" = excluded."at"
    RETURNING "sequence", "at"`;
  if (seen === undefined) throw new Error(`No log of ${rootId}`);
  return { sequence: Number(seen.sequence), at: seen.at };
}
