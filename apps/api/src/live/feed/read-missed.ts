import type { Language } from '@cynllun/domain/plan/language';
import type { LogChange } from '@cynllun/domain/plan/log-change';
import { hasErased, namedPeople, readRow, wordsOfRow, type Words } from '../../changes/words.ts';
import type { NamedPerson } from '../../plan/people-of-plan.ts';
import type { Sql } from '../../platform/sql.ts';

/** The most rows of one write that a feed carries: whoever misses more reads the plan again. */
const MOST_ROWS = 200;
/** The most writes that are handed on to someone who was away, and rows in all of them. */
const MOST_WRITES = 200;
const MOST_IN_ALL = 1_000;

/** One write of a plan's log as those who look at the plan are told of it. */
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

/** What a plan's log has after a sequence. */
export interface Missed {
  /** The newest sequence. With more writes than are handed on, it is after the last of them. */
  readonly head: number;
  /** The authority, whose log of people and roles is `directory` writes long. */
  readonly authorityId: string;
  readonly directory: number;
  readonly writes: readonly LogWrite[];
}

/** Reads a plan's log after a sequence, in order, in one statement; null where there is no such plan. */
export async function readMissed(sql: Sql, planId: string, after: number): Promise<Missed | null> {
  const [row] = await sql.$queryRawUnsafe<Row[]>(missed, planId, after);
  if (row === undefined) return null;
  const { head, directory, authorityId, people, writes, plainNamesIn } = row;
  const named = new Map(people.map((person) => [person.id, person]));
  return {
    head: Number(head),
    directory: Number(directory),
    authorityId,
    writes: writes.map(toWrite(named, plainNamesIn)),
  };
}

interface Row {
  readonly plainNamesIn: Language;
  readonly head: bigint;
  readonly directory: bigint;
  readonly authorityId: string;
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

const missed = `
  WITH w AS (
    SELECT w."sequence", w."personId", w."at", w."requestId", w."authors",
      (SELECT count(*) FROM "Change" c WHERE c."logId" = w."logId" AND c."sequence" = w."sequence") AS "rows"
    FROM "ChangeWrite" w WHERE w."logId" = $1::uuid AND w."sequence" > $2
    ORDER BY w."sequence" LIMIT ${MOST_WRITES}
  ), counted AS (
    SELECT w.*, sum(w."rows") OVER (ORDER BY w."sequence") AS "total" FROM w
  ), told AS (
    SELECT w."sequence", w."personId", w."at", w."requestId", w."authors",
      CASE WHEN w."rows" <= ${MOST_ROWS} AND w."total" <= ${MOST_IN_ALL} THEN (
        SELECT jsonb_agg(jsonb_build_object('entity', c."entity", 'entityId', c."entityId", 'field', c."field",
          'after', c."after", 'words', ${wordsOfRow}) ORDER BY c."n")
        FROM "Change" c WHERE c."logId" = $1::uuid AND c."sequence" = w."sequence") END AS "changes"
    FROM counted w
  )
  SELECT l."sequence" AS "head", l."plainNamesIn", r."authorityId",
    coalesce((SELECT d."sequence" FROM "ChangeLog" d WHERE d."id" = r."authorityId"), 0) AS "directory",
    ${namedPeople('SELECT "personId" FROM w UNION SELECT unnest("authors") FROM w')} AS "people",
    (SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY t."sequence"), '[]') FROM told t) AS "writes"
  FROM "ChangeLog" l JOIN "Plan" o ON o."id" = l."id" JOIN "Review" r ON r."id" = o."reviewId"
  WHERE l."id" = $1::uuid`;

const toWrite =
  (named: ReadonlyMap<string, NamedPerson>, plainNamesIn: Language) =>
  ({ at, authors, personId, changes, ...rest }: StoredWrite): LogWrite => ({
    ...rest,
    personId,
    at: new Date(at),
    by: named.get(personId ?? '') ?? null,
    authors: authors.flatMap((id) => named.get(id) ?? []),
    changes: changes === null ? null : withWords(changes, plainNamesIn),
  });

/** Changes with their words in the place of hashes; null where some were erased. */
function withWords(changes: readonly StoredChange[], plainNamesIn: Language): readonly LogChange[] | null {
  const read = changes.map((change) => readRow(change, plainNamesIn));
  return read.some(({ after }) => hasErased(after)) ? null : read;
}
