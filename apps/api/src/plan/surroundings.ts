import { mergeFacts, type GateFacts } from '@cynllun/domain/rules/gate-facts';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import { factsOfRootSql, type Facts } from '../core/facts/facts.ts';
import { Prisma, type Organisation } from '../generated/prisma/client.ts';
import type { Sql } from '../platform/sql.ts';

/** What a plan is shown with and does not hold. */
export interface Surroundings {
  readonly authority: Organisation;
  /** Everyone the plan can name (its authority's people and those with a part in its review) and everyone it names. */
  readonly people: readonly NamedPerson[];
  readonly facts: GateFacts;
  /** Of the facts, when these were read. */
  readonly factsVersion: number;
  /** Of the plan, when these were read; -1 where it is gone. */
  readonly sequence: number;
}

interface Row extends Pick<Surroundings, 'authority' | 'people'> {
  readonly facts: Facts<Partial<GateFacts>>;
  readonly sequence: bigint;
}

/** One statement, however many are named. */
export async function readSurroundings(sql: Sql, plan: Plan): Promise<Surroundings> {
  const [found] = await sql.$queryRaw<Row[]>`
    WITH "held" AS (
      SELECT "personId", min("called") AS "called" FROM "Membership"
      WHERE "reviewId" = ${plan.review.id}::uuid OR "organisationId" = ${plan.authorityId}::uuid GROUP BY 1
    ), "named" AS (
      SELECT p."id", coalesce(h."called", p."name") AS "name"
      FROM "Person" p LEFT JOIN "held" h ON h."personId" = p."id"
      WHERE p."organisationId" = ${plan.authorityId}::uuid OR h."personId" IS NOT NULL
        OR p."id" = ANY (${namedIn(plan)}::uuid[])
    ), "the_plan" AS (SELECT ${plan.id}::uuid AS "id")
    SELECT row_to_json(o) AS "authority",
      (SELECT coalesce(json_agg(n ORDER BY n."name", n."id"), '[]') FROM "named" n) AS "people",
      ${factsOfThePlan} AS "facts",
      coalesce((SELECT l."sequence" FROM "ChangeLog" l WHERE l."id" = "the_plan"."id"), -1) AS "sequence"
    FROM "Organisation" o, "the_plan" WHERE o."id" = ${plan.authorityId}::uuid`;
  if (found === undefined) throw new Error(`No authority ${plan.authorityId}`);
  const { authority, people, facts, sequence } = found;
  return {
    authority,
    people,
    facts: mergeFacts(facts.sources),
    factsVersion: facts.version,
    sequence: Number(sequence),
  };
}

const factsOfThePlan = Prisma.raw(factsOfRootSql('"the_plan"."id"'));

export const peopleOf = async (sql: Sql, plan: Plan): Promise<readonly NamedPerson[]> =>
  (await readSurroundings(sql, plan)).people;

function namedIn(plan: Plan): string[] {
  const ids = [
    ...plan.actions.flatMap(({ responsiblePersonId, accountablePersonId }) => [
      responsiblePersonId,
      accountablePersonId,
    ]),
    ...plan.deadlineRecords.map(({ byPersonId }) => byPersonId),
    ...plan.extensions.map(({ agreedByPersonId }) => agreedByPersonId),
  ];
  return [...new Set(ids.filter((id) => id !== null))];
}
