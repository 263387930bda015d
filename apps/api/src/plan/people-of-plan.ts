import type { Plan } from '@cynllun/domain/plan/plan';
import type { Organisation } from '../generated/prisma/client.ts';
import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import type { Sql } from '../platform/sql.ts';

/** What a plan is shown with and does not hold. */
export interface Beside {
  readonly authority: Organisation;
  /** Everyone the plan can name (its authority's people and those with a part in its review) and everyone it names. */
  readonly people: readonly NamedPerson[];
  /** Of the plan, when these were read; -1 where it is gone. */
  readonly sequence: number;
}

/** One statement, however many are named. */
export async function readBeside(sql: Sql, plan: Plan): Promise<Beside> {
  const [beside] = await sql.$queryRaw<(Omit<Beside, 'sequence'> & { readonly sequence: bigint })[]>`
    WITH "held" AS (
      SELECT "personId", min("called") AS "called" FROM "Membership"
      WHERE "reviewId" = ${plan.review.id}::uuid OR "organisationId" = ${plan.authorityId}::uuid GROUP BY 1
    ), "named" AS (
      SELECT p."id", coalesce(h."called", p."name") AS "name"
      FROM "Person" p LEFT JOIN "held" h ON h."personId" = p."id"
      WHERE p."organisationId" = ${plan.authorityId}::uuid OR h."personId" IS NOT NULL
        OR p."id" = ANY (${namedIn(plan)}::uuid[])
    )
    SELECT row_to_json(o) AS "authority",
      (SELECT coalesce(json_agg(n ORDER BY n."name", n."id"), '[]') FROM "named" n) AS "people",
      coalesce((SELECT "sequence" FROM "ChangeLog" WHERE "id" = ${plan.id}::uuid), -1) AS "sequence"
    FROM "Organisation" o WHERE o."id" = ${plan.authorityId}::uuid`;
  if (beside === undefined) throw new Error(`No authority ${plan.authorityId}`);
  return { ...beside, sequence: Number(beside.sequence) };
}

export const peopleOf = async (sql: Sql, plan: Plan): Promise<readonly NamedPerson[]> =>
  (await readBeside(sql, plan)).people;

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
