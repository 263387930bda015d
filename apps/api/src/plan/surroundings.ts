import { entityNames, fieldsOf } from '@cynllun/domain/aggregate/aggregate';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { mergeFacts, type GateFacts, type GateFactsSource } from '@cynllun/domain/rules/gate-facts';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import { factsOfRootSql, type Facts } from '../core/facts/facts.ts';
import { inRoot, quote } from '../core/write/row-sql.ts';
import type { Organisation } from '../generated/prisma/client.ts';
import type { Sql } from '../platform/sql.ts';
import { factsSql, type StoredFacts } from './plan-facts.ts';

/** What an answer about a plan turns on besides the day and the viewer: equal versions are equal answers. */
export interface PlanVersion {
  readonly sequence: number;
  readonly factsVersion: number;
  /** A hash of the names that the authority, the inspectorates and the people of `Surroundings` go by. */
  readonly names: string;
}

/** What a plan is shown with and does not hold. */
export interface Surroundings {
  readonly authority: Organisation;
  /** Every inspectorate that its review can name. */
  readonly inspectorates: readonly Organisation[];
  /** Everyone the plan can name (its authority's people and those with a part in its review) and everyone it names. */
  readonly people: readonly NamedPerson[];
  readonly facts: GateFacts;
  readonly version: PlanVersion;
}

/** A plan's version, with what access to it turns on. */
export interface VersionWithAccess {
  readonly version: PlanVersion;
  readonly access: StoredFacts;
  /** The actions that name the person who asks. */
  readonly ownActions: readonly Pick<Plan['actions'][number], 'id' | 'responsiblePersonId' | 'accountablePersonId'>[];
}

interface Row extends Omit<VersionWithAccess, 'version'> {
  readonly sequence: bigint;
  readonly names: string;
  readonly facts: Facts<GateFactsSource>;
  readonly authority: Organisation;
  readonly inspectorates: readonly Organisation[];
  readonly people: readonly NamedPerson[];
}

/** What a plan is shown with, by one statement, however many it names. */
export async function readSurroundings(sql: Sql, plan: Plan): Promise<Surroundings> {
  // A plan of the past may name someone whom it names no longer.
  const [row] = await sql.$queryRawUnsafe<Row[]>(surroundingsSql, plan.id, namedIn(plan));
  if (row === undefined) throw new Error(`No plan ${plan.id}`);
  return {
    authority: row.authority,
    inspectorates: row.inspectorates,
    people: row.people,
    facts: mergeFacts(row.facts.sources),
    version: versionOf(row),
  };
}

/** By one statement, without reading the plan. Null where there is none. */
export async function readVersion(
  sql: Sql,
  planId: string,
  personId: string | null,
): Promise<VersionWithAccess | null> {
  const [row] = await sql.$queryRawUnsafe<Row[]>(versionSql, planId, [], personId);
  return row === undefined ? null : { version: versionOf(row), access: row.access, ownActions: row.ownActions };
}

const versionOf = ({ sequence, facts, names }: Pick<Row, 'sequence' | 'facts' | 'names'>): PlanVersion => ({
  sequence: Number(sequence),
  factsVersion: facts.sequence,
  names,
});

export const sameVersion = (a: PlanVersion, b: PlanVersion): boolean =>
  a.sequence === b.sequence && a.factsVersion === b.factsVersion && a.names === b.names;

export const peopleOf = async (sql: Sql, plan: Plan): Promise<readonly NamedPerson[]> =>
  (await readSurroundings(sql, plan)).people;

/** The kinds of things that name people, with the fields that do, as the plan declares them. */
const naming = entityNames(planAggregate).flatMap((entity) => {
  const fields = Object.entries(fieldsOf(planAggregate, entity)).flatMap(([key, { kind, to }]) =>
    kind === 'link' && to === 'person' ? [quote(key)] : [],
  );
  return fields.length === 0 ? [] : [{ entity, fields }];
});

/** SQL: those things of the plan `$1`, each kind read once. */
const namingSql = naming
  .map(
    ({ entity, fields }) => `"naming_${entity}" AS MATERIALIZED (
    SELECT t."id", ${fields.map((field) => `t.${field}`).join(', ')} FROM ${inRoot(planAggregate, entity, '$1::uuid')})`,
  )
  .join(', ');

/** SQL: the ids of the people they name. */
const namedInPlanSql = naming
  .map(({ entity, fields }) => `SELECT unnest(ARRAY[${fields.join(', ')}]) FROM "naming_${entity}"`)
  .join(' UNION ALL ');

/** SQL: the plan `$1` with its review; who goes by which name there, of those it can name, it names, and `$2`. */
const namesSql = `
  ${namingSql}, "the_plan" AS (
    SELECT p."id", r."id" AS "reviewId", r."authorityId" FROM "Plan" p JOIN "Review" r ON r."id" = p."reviewId"
    WHERE p."id" = $1::uuid
  ), "held" AS MATERIALIZED (
    SELECT "personId" AS "id", min("called") AS "called" FROM (
      SELECT m."personId", m."called" FROM "the_plan" JOIN "Membership" m ON m."reviewId" = "the_plan"."reviewId"
      UNION ALL
      SELECT m."personId", m."called" FROM "the_plan" JOIN "Membership" m ON m."organisationId" = "the_plan"."authorityId"
    ) m GROUP BY 1
  ), "people" AS (
    SELECT p."id" FROM "the_plan" JOIN "Person" p ON p."organisationId" = "the_plan"."authorityId"
    UNION SELECT "id" FROM "held" UNION SELECT unnest($2::uuid[]) UNION (${namedInPlanSql})
  ), "named" AS MATERIALIZED (
    SELECT p."id", coalesce("held"."called", p."name") AS "name"
    FROM "people" JOIN "Person" p ON p."id" = "people"."id" LEFT JOIN "held" ON "held"."id" = p."id"
  )`;

const versionColumns = `
  l."sequence", ${factsOfRootSql('"the_plan"."id"')} AS "facts",
  concat_ws(' ', hash_record_extended(o, 0),
    (SELECT sum(hash_record_extended(i, 0)) FROM "Organisation" i WHERE i."kind" = 'inspectorate'),
    (SELECT sum(hash_record_extended(ROW(n."id", n."name"), 0)) FROM "named" n)) AS "names"`;

const from = `
  FROM "the_plan" JOIN "ChangeLog" l ON l."id" = "the_plan"."id" JOIN "Organisation" o ON o."id" = "the_plan"."authorityId"`;

/** SQL: every inspectorate there is, by name, as JSON. */
export const inspectoratesSql = `(SELECT coalesce(json_agg(i ORDER BY i."nameEn", i."id"), '[]') FROM "Organisation" i
  WHERE i."kind" = 'inspectorate')`;

const surroundingsSql = `
  WITH ${namesSql}
  SELECT ${versionColumns}, row_to_json(o) AS "authority", ${inspectoratesSql} AS "inspectorates",
    (SELECT coalesce(json_agg(n ORDER BY n."name", n."id"), '[]') FROM "named" n) AS "people"
  ${from}`;

const versionSql = `
  WITH ${namesSql}
  SELECT ${versionColumns}, ${factsSql('"the_plan"."id"')} AS "access",
    (SELECT coalesce(json_agg(a ORDER BY a."id"), '[]') FROM "naming_action" a
      WHERE $3::uuid IN (a."responsiblePersonId", a."accountablePersonId"))
      AS "ownActions"
  ${from}`;

/** The people that a plan names. */
export function namedIn(plan: Pick<Plan, 'actions' | 'deadlineRecords' | 'extensions'>): string[] {
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
