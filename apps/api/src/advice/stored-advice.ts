import { adviceAggregate } from '@cynllun/domain/advice/entities';
import type { StoredAggregate } from '../core/aggregate/stored-aggregate.ts';
import { factsSql, toPlanFacts, type StoredFacts } from '../plan/plan-facts.ts';
import { storedPlan } from '../plan/stored-plan.ts';

/** SQL: the plan that advice is about. */
const planOf = (id: string): string => `(SELECT v."planId" FROM "Advice" v WHERE v."id" = ${id})`;

/** What its standing turns on: who agreed to what, and what was issued. */
const standing = ['adviceText', 'inspectorateAgreement', 'writtenResponse'];

/** What reviewers make of a version, as this server keeps it: theirs alone. */
export const storedAdvice: StoredAggregate = {
  aggregate: adviceAggregate,
  knowBy: 'advice.read',
  readBy: 'advice.read',
  accessSql: (id) => factsSql(planOf(id)),
  toAccess(found, { today }) {
    const facts = toPlanFacts(found as StoredFacts, today);
    const subject = { kind: 'advice', ...facts } as const;
    return { subject, owned: () => subject, language: facts.draftingLanguage };
  },
  rootExtras: {},
  // The plan's log is none of them: reviewers may not know how often a draft is written.
  relatedLogsSql: () => 'ARRAY[]::uuid[]',
  changesRelated: ({ entity }) => standing.includes(entity),
  namedPeopleSql: (id, ids) => storedPlan.namedPeopleSql(planOf(id), ids),
  async knownOutside(tx, { subject }, _to, ids) {
    if (!('reviewId' in subject)) return new Set();
    const people = await tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT m."personId" AS "id" FROM "Membership" m WHERE m."personId" = ANY (${ids}::uuid[])
        AND m."reviewId" = ${subject.reviewId}::uuid AND m."role" IN ('leadReviewer', 'reviewer')`;
    return new Set(people.map(({ id }) => id));
  },
};
