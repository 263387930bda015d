import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import type { LogChange } from '@cynllun/domain/aggregate/log-change';
import type { Language } from '@cynllun/domain/text/language';
import type { Sql } from '../../../platform/sql.ts';
import type { NamedPerson, StoredAggregate } from '../../aggregate/stored-aggregate.ts';
import { hasErased, readRow, wordsOfRow, type Words } from '../../log/words.ts';

/** The most rows of one write that a feed carries: whoever misses more reads the root again. */
const MOST_ROWS = 200;
/** The most writes that are sent to someone who was away, and rows in all of them. */
const MOST_WRITES = 200;
const MOST_IN_ALL = 1_000;

/** One write of a log as it is sent to those who have its root open. */
export interface LogWrite {
  readonly sequence: number;
  readonly at: Date;
  readonly personId: string | null;
  readonly by: NamedPerson | null;
  /** Everyone whose words these are, where several wrote them together. */
  readonly authors: readonly NamedPerson[];
  readonly requestId: string | null;
  /** What is so afterwards; null where it is more than a feed carries, or its words were erased since. */
  readonly changes: readonly LogChange[] | null;
}

/** What a log has after a sequence. */
export interface LogPart {
  /** The newest sequence. With more writes than a feed carries, it is after the last of them. */
  readonly head: number;
  /** The logs whose writes may change what is shown with the root, and how many writes they have together. */
  readonly relatedIds: readonly string[];
  readonly relatedSequence: number;
  readonly writes: readonly LogWrite[];
}

/** Reads the log of a root after a sequence, in order, in one statement; null where there is no such root. */
export async function readLogAfter(
  sql: Sql,
  stored: StoredAggregate,
  rootId: string,
  after: number,
): Promise<LogPart | null> {
  if (stored.signalsOnly) return readHead(sql, stored, rootId);
  const [row] = await sql.$queryRawUnsafe<Row[]>(statement(stored), rootId, after, stored.aggregate.name);
  if (row === undefined) return null;
  const { head, relatedIds, relatedSequence, people, writes, plainNamesIn } = row;
  const named = new Map(people.map((person) => [person.id, person]));
  return {
    head: Number(head),
    relatedIds,
    relatedSequence: Number(relatedSequence),
    writes: writes.map(toWrite(stored.aggregate, named, plainNamesIn)),
  };
}

/** How far a log and those related to it have come, of which no word is read. */
async function readHead(sql: Sql, stored: StoredAggregate, rootId: string): Promise<LogPart | null> {
  const [row] = await sql.$queryRawUnsafe<Pick<Row, 'head' | 'relatedIds' | 'relatedSequence'>[]>(
    `SELECT ${headSql} ${logSql(stored)} AND l."kind" = $2`,
    rootId,
    stored.aggregate.name,
  );
  if (row === undefined) return null;
  const { head, relatedIds, relatedSequence } = row;
  return { head: Number(head), relatedIds, relatedSequence: Number(relatedSequence), writes: [] };
}

/** SQL: the log `l` of the root `$1`, and the ids of those related to it; and how far they have come. */
const logSql = ({ relatedLogsSql }: StoredAggregate): string => `
  FROM "ChangeLog" l, (SELECT ${relatedLogsSql('$1::uuid')} AS "ids") related WHERE l."id" = $1::uuid`;
const headSql = `l."sequence" AS "head", to_jsonb(related."ids") AS "relatedIds",
    (SELECT coalesce(sum(o."sequence"), 0)::bigint FROM "ChangeLog" o WHERE o."id" = ANY (related."ids"))
      AS "relatedSequence"`;

interface Row {
  readonly plainNamesIn: Language;
  readonly head: bigint;
  readonly relatedIds: readonly string[];
  readonly relatedSequence: bigint;
  readonly people: readonly NamedPerson[];
  readonly writes: readonly StoredWrite[];
}

interface StoredWrite extends Omit<LogWrite, 'at' | 'by' | 'authors' | 'changes'> {
  readonly at: string;
  readonly authors: readonly string[];
  readonly changes: readonly StoredChange[] | null;
}

interface StoredChange extends LogChange {
  readonly words: Words | null;
}

const statement = (stored: StoredAggregate): string => `
  WITH w AS (
    SELECT w."sequence", w."personId", w."at", w."requestId", w."authors",
      (SELECT count(*) FROM "Change" c WHERE c."logId" = w."logId" AND c."sequence" = w."sequence") AS "rows"
    FROM "ChangeWrite" w WHERE w."logId" = $1::uuid AND w."sequence" > $2
    ORDER BY w."sequence" LIMIT ${MOST_WRITES}
  ), counted AS (
    SELECT w.*, sum(w."rows") OVER (ORDER BY w."sequence") AS "total" FROM w
  ), sent AS (
    SELECT w."sequence", w."personId", w."at", w."requestId", w."authors",
      CASE WHEN w."rows" <= ${MOST_ROWS} AND w."total" <= ${MOST_IN_ALL} THEN (
        SELECT jsonb_agg(jsonb_build_object('entity', c."entity", 'entityId', c."entityId", 'field', c."field",
          'after', c."after", 'words', ${wordsOfRow}) ORDER BY c."n")
        FROM "Change" c WHERE c."logId" = $1::uuid AND c."sequence" = w."sequence") END AS "changes"
    FROM counted w
  )
  SELECT ${headSql}, l."plainNamesIn",
    ${stored.namedPeopleSql('$1::uuid', 'SELECT "personId" FROM w UNION SELECT unnest("authors") FROM w')} AS "people",
    (SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s."sequence"), '[]') FROM sent s) AS "writes"
  ${logSql(stored)} AND l."kind" = $3`;

const toWrite =
  (from: Aggregate, named: ReadonlyMap<string, NamedPerson>, plainNamesIn: Language) =>
  ({ at, authors, personId, changes, ...rest }: StoredWrite): LogWrite => ({
    ...rest,
    personId,
    at: new Date(at),
    by: named.get(personId ?? '') ?? null,
    authors: authors.flatMap((id) => named.get(id) ?? []),
    changes: changes === null ? null : withWords(from, changes, plainNamesIn),
  });

/** Changes with their words in the place of hashes; null where some were erased. */
function withWords(
  from: Aggregate,
  changes: readonly StoredChange[],
  plainNamesIn: Language,
): readonly LogChange[] | null {
  const read = changes.map((change) => readRow(from, change, plainNamesIn));
  return read.some(({ after }) => hasErased(after)) ? null : read;
}
