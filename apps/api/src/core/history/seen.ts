import { allow } from '../log/allow.ts';
import { namedPeople } from '../log/words.ts';
import type { Context } from '../../context.ts';
import type { NamedPerson } from '../../plan/people-of-plan.ts';
import { readPlanFacts } from '../../plan/plan-facts.ts';
import type { Sql } from '../../platform/sql.ts';
import { notByAlone } from './read-history.ts';

/** How far into a plan's log someone has looked, and when they did. */
export interface Seen {
  readonly sequence: number;
  readonly at: Date;
}

/** What others have written to a plan since someone last looked. */
export interface News {
  /** Null where they have not looked yet: then there is nothing to compare with, and no news. */
  readonly lastLooked: Seen | null;
  /** The plan's sequence. */
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

export async function readNews(sql: Sql, planId: string, personId: string): Promise<News> {
  const [row] = await sql.$queryRawUnsafe<Stored[]>(news, planId, personId);
  if (row === undefined) throw new Error(`No log of ${planId}`);
  const { head, sequence, at, writes, by } = row;
  const lastLooked = sequence === null || at === null ? null : { sequence: Number(sequence), at };
  return { lastLooked, head: Number(head), writes: Number(writes), by };
}

const news = `
  WITH seen AS (
    SELECT "sequence", "at" FROM "PlanSeen" WHERE "planId" = $1::uuid AND "personId" = $2::uuid
  ), written AS (
    SELECT w."personId", w."authors" FROM "ChangeWrite" w JOIN seen s ON w."sequence" > s."sequence"
    WHERE w."logId" = $1::uuid AND ${notByAlone('$2::uuid')}
  )
  SELECT l."sequence" AS "head", s."sequence", s."at", (SELECT count(*) FROM written) AS "writes",
    ${namedPeople(`SELECT "personId" FROM written UNION SELECT unnest("authors") FROM written EXCEPT SELECT $2::uuid`)} AS "by"
  FROM "ChangeLog" l LEFT JOIN seen s ON true WHERE l."id" = $1::uuid`;

/**
 * Keeps that the viewer has looked at a plan as far as `sequence`, and never less far than they had. It is theirs alone
 * and no part of the plan, so no log has it.
 * @throws ExpectedFailure
 */
export async function markSeen(context: Context, planId: string, sequence: number): Promise<Seen> {
  const facts = await readPlanFacts(context.prisma, planId, context.today());
  allow(context.viewer, 'plan.readDraft', { kind: 'plan', ...facts });
  const [seen] = await context.prisma.$queryRaw<{ sequence: bigint; at: Date }[]>`
    INSERT INTO "PlanSeen" ("personId", "planId", "sequence", "at")
    SELECT ${context.viewer?.personId}::uuid, "id", greatest(0, least("sequence", ${sequence}::bigint)), ${context.now()}
    FROM "ChangeLog" WHERE "id" = ${planId}::uuid
    ON CONFLICT ("personId", "planId") DO UPDATE
      SET "sequence" = greatest("PlanSeen"."sequence", excluded."sequence"), "at" = excluded."at"
    RETURNING "sequence", "at"`;
  if (seen === undefined) throw new Error(`No log of ${planId}`);
  return { sequence: Number(seen.sequence), at: seen.at };
}
