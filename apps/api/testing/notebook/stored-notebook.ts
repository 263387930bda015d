import { notebookAggregate } from '@cynllun/domain/fixtures/test-aggregate';
import type { StoredAggregate } from '../../src/core/aggregate/stored-aggregate.ts';
import { factsSql, toPlanFacts, type StoredFacts } from '../../src/plan/plan-facts.ts';
import { storedPlan } from '../../src/plan/stored-plan.ts';

const planOf = (id: string): string => `(SELECT n."planId" FROM "Notebook" n WHERE n."id" = ${id})`;

/** The tests' own aggregate: whoever may do something to a plan's actions may do it to the pages of its notebooks. */
export const storedNotebook: StoredAggregate = {
  ...storedPlan,
  aggregate: notebookAggregate,
  accessSql: (id) => factsSql(planOf(id)),
  toAccess(found, { today }) {
    const facts = toPlanFacts(found as StoredFacts, today);
    return {
      subject: { kind: 'plan', ...facts },
      owned: ({ ownerPersonId = null }) => ({
        kind: 'action',
        ...facts,
        responsiblePersonId: ownerPersonId,
        accountablePersonId: null,
      }),
      language: facts.draftingLanguage,
    };
  },
  relatedLogsSql: (id) => storedPlan.relatedLogsSql(planOf(id)),
  namedPeopleSql: (id, ids) => storedPlan.namedPeopleSql(planOf(id), ids),
  changesRelated: () => false,
  rootExtras: {},
};
