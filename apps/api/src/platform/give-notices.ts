import { randomUUIDv7 } from 'node:crypto';
import type { Act } from '@cynllun/domain/notices/acts';
import { rolesTold } from '@cynllun/domain/notices/reminders';
import { scopes, type Scope } from '@cynllun/domain/access/roles';
import { Prisma } from '../generated/prisma/client.ts';
import type { Jobs } from './jobs.ts';
import type { Sql } from './sql.ts';

/** When and by whom notices are given, in the transaction of what they tell of. */
export interface Giving {
  readonly tx: Sql;
  /** Whoever did it is not told; null: nobody did. */
  readonly byPersonId: string | null;
  readonly at: Date;
  /** Not mailed before. */
  readonly dueAt?: Date;
}

/** Something that is told to those with a part in a plan. */
export interface PlanAct extends Act {
  readonly planId: string;
}

/**
 * Tells those who hold the roles that are told of each act (`noticeRules`), by one statement whatever their number. What somebody was told
 * already they are not told again.
 * @returns how many notices there are now that were not there
 */
export async function givePlanNotices(jobs: Jobs, giving: Giving, acts: readonly PlanAct[]): Promise<number> {
  if (acts.length === 0) return 0;
  const told = acts.map((act) => {
    const roles = rolesTold(act.kind, act.params.deadline);
    const over = (scope: Scope) => roles.filter((role) => scopes[role].includes(scope));
    return { ...act, ofReview: over('review'), ofOrganisation: over('organisation') };
  });
  const given = await insert(
    giving,
    Prisma.sql`SELECT DISTINCT m."personId", a."kind", a."about", a."params", a."planId", NULL::uuid AS "organisationId"
      FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
        AS a("kind" text, "about" text, "params" jsonb, "planId" uuid, "ofReview" jsonb, "ofOrganisation" jsonb)
      JOIN "Plan" p ON p."id" = a."planId" JOIN "Review" r ON r."id" = p."reviewId"
      JOIN "Membership" m ON (m."reviewId" = r."id" AND a."ofReview" ? m."role"::text)
        OR (m."organisationId" = r."authorityId" AND m."reviewId" IS NULL AND a."ofOrganisation" ? m."role"::text)`,
  );
  if (given > 0) await queueDelivery(jobs, giving, acts[0]?.planId ?? '');
  return given;
}

/** Something that is told to one person: that they were given a role. */
export interface PersonalAct extends Act {
  readonly personId: string;
  readonly planId: string | null;
  readonly organisationId: string | null;
}

/** Tells one person. */
export async function giveNotice(jobs: Jobs, giving: Giving, act: PersonalAct): Promise<void> {
  const { personId, kind, about, params, planId, organisationId } = act;
  const given = await insert(
    giving,
    Prisma.sql`SELECT ${personId}::uuid AS "personId", ${kind}::text AS "kind", ${about}::text AS "about",
      ${JSON.stringify(params)}::jsonb AS "params", ${planId}::uuid AS "planId", ${organisationId}::uuid AS "organisationId"`,
  );
  if (given > 0) await queueDelivery(jobs, giving, personId);
}

async function insert({ tx, byPersonId, at, dueAt = at }: Giving, told: Prisma.Sql): Promise<number> {
  // UUIDv7s, each its own: the time in front, what PostgreSQL draws behind it.
  const timeOfId = randomUUIDv7().slice(0, 19);
  return tx.$executeRaw`
    INSERT INTO "Notice" ("id", "personId", "kind", "about", "params", "planId", "organisationId", "byPersonId", "at", "dueAt")
    SELECT (${timeOfId}::text || right(gen_random_uuid()::text, 17))::uuid, t."personId", t."kind", t."about", t."params",
      t."planId", t."organisationId", ${byPersonId}::uuid, ${at}, ${dueAt}
    FROM (${told}) AS t JOIN "Person" q ON q."id" = t."personId" AND q."erasedAt" IS NULL
    WHERE t."personId" IS DISTINCT FROM ${byPersonId}::uuid
    ON CONFLICT DO NOTHING`;
}

/** Has what waits delivered once the transaction commits, or never. @param about the id of what is told of */
const queueDelivery = (jobs: Jobs, { tx, at, dueAt = at }: Giving, about: string): Promise<void> =>
  jobs.send(tx, 'notices', { id: about }, Math.max(0, dueAt.getTime() - at.getTime()));
