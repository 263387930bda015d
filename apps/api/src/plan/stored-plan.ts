import type { PlanFacts } from '@cynllun/domain/access/subject';
import type { StoredAggregate } from '../core/aggregate/stored-aggregate.ts';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Sql } from '../platform/sql.ts';
import { tellOfPlan } from './plan-notices.ts';
import { factsSql, toPlanFacts, type StoredFacts } from './plan-facts.ts';

const reviewOf = (id: string): string => `FROM "Plan" o JOIN "Review" r ON r."id" = o."reviewId" WHERE o."id" = ${id}`;

/** What the stage of a plan is counted from. */
const stageEntities = ['review', 'deadlineRecord', 'extension', 'planEvent'];

/** The plan as this server keeps it. */
export const storedPlan: StoredAggregate = {
  aggregate: planAggregate,
  knowBy: 'review.read',
  readBy: 'plan.readDraft',
  accessSql: factsSql,
  toAccess(found, { today }) {
    const facts = toPlanFacts(found as StoredFacts, today);
    return {
      subject: { kind: 'plan', ...facts },
      owned: ({ responsiblePersonId = null, accountablePersonId = null }) => ({
        kind: 'action',
        ...facts,
        responsiblePersonId,
        accountablePersonId,
      }),
      language: facts.draftingLanguage,
    };
  },
  rootExtras: {
    authorityId: { sql: `(SELECT r."authorityId" FROM "Review" r WHERE r."id" = root."reviewId")` },
  },
  // Its authority's people, and what its rules ask of other logs.
  relatedLogsSql: (id) => `(SELECT r."authorityId" || ARRAY(SELECT f."logId" FROM "Facts" f WHERE f."rootId" = o."id")
    ${reviewOf(id)})`,
  changesRelated: ({ entity, field }) => stageEntities.includes(entity) || field === 'sharedWithReviewers',
  namedPeopleSql: (id, ids) => `(
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', p."id", 'name',
      coalesce((SELECT min(m."called") FROM "Membership" m WHERE m."personId" = p."id"
        AND (m."reviewId" = r."id" OR m."organisationId" = r."authorityId")), p."name"))), '[]')
    FROM "Person" p, (SELECT r."id", r."authorityId" ${reviewOf(id)}) r WHERE p."id" IN (${ids}))`,
  sealsSql: `c."entity" = 'planEvent' AND c."field" = '' AND c."after" ->> 'kind' = 'finalAgreed'
    AND c."after" ->> 'corrects' IS NULL`,
  tell: tellOfPlan,
  async knownOutside(tx, { subject }, to, ids) {
    if (to === 'organisation') return inspectoratesAmong(tx, ids);
    return 'reviewId' in subject ? peopleOfReview(tx, subject, ids) : new Set();
  },
};

async function inspectoratesAmong(tx: Sql, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Organisation" WHERE "kind" = 'inspectorate' AND "id" = ANY (${ids}::uuid[])`;
  return new Set(found.map(({ id }) => id));
}

/** The authority's people, and those with a role in the review or over the authority. */
async function peopleOfReview(
  tx: Sql,
  { authorityId, reviewId }: PlanFacts,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const people = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Person" p WHERE p."id" = ANY (${ids}::uuid[]) AND p."erasedAt" IS NULL
      AND (p."organisationId" = ${authorityId}::uuid OR EXISTS (
        SELECT FROM "Membership" m WHERE m."personId" = p."id" AND (m."reviewId" = ${reviewId}::uuid
          OR m."organisationId" = ${authorityId}::uuid)))`;
  return new Set(people.map(({ id }) => id));
}
