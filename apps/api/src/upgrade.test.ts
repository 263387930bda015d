import { describe, expect, test } from 'vitest';
import { brokenAt } from './changes/verify.ts';
import { olderDatabase } from './testing/older-database.ts';
import { testApi } from './testing/api.ts';

/**
 * The example of the version before names were in two languages, with edits of every kind: names changed, things
 * removed, words erased, an import, an agreed extension, prose typed live (the last of it not yet in its columns), a
 * plan drafted in Welsh and one whose drafting language was changed.
 */
const database = await olderDatabase('20261127000000_history', 'before-two-languages.jsonl');
const api = await testApi(database);

const [mari] = await api.prisma.person.findMany({ where: { name: 'Mari Tudur' } });
const lead = mari?.id ?? '';
const plans = await api.prisma.plan.findMany({ orderBy: { id: 'asc' } });
const planIds = plans.map(({ id }) => id);

describe('data written by an earlier version', () => {
  test('has three plans', () => {
    expect(planIds).toHaveLength(3);
  });

  test.each(planIds)('opens: plan %s', async (id) => {
    const { plan } = await api.ask<{ plan: { readonly actions: readonly object[] } | null }>(lead, wholePlan, { id });
    expect(plan?.actions.length).toBeGreaterThan(0);
  });

  test.each(planIds)('has a history that opens to its first write: plan %s', async (planId) => {
    const sequences: number[] = [];
    for (let after: string | null = null; ;) {
      const { planHistory: page }: { planHistory: HistoryPage } = await api.ask(lead, history, { planId, after });
      sequences.push(...page.edges.map(({ node }) => node.sequence));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(sequences.at(-1)).toBe(1);
    expect(sequences).toEqual(sequences.toSorted((a, b) => b - a));
  });

  test.each(planIds)('is compared from the beginning with now, and is what was added: plan %s', async (planId) => {
    const { planComparison } = await api.ask<{ planComparison: { things: readonly { id: string; kind: string }[] } }>(
      lead,
      `query ($planId: ID!) { planComparison(planId: $planId, from: { sequence: 0 }) { things { id kind } } }`,
      { planId },
    );
    const plan = await api.services.plans.read(planId);
    expect(planComparison.things.every(({ kind }) => kind === 'added')).toBe(true);
    const actions = planComparison.things.filter(({ id }) => plan?.actions.some((action) => action.id === id));
    expect(actions).toHaveLength(plan?.actions.length ?? 0);
  });

  test('stands in logs that verify', async () => {
    const logs = await api.prisma.changeLog.findMany();
    expect(logs.length).toBeGreaterThan(planIds.length);
    for (const { id } of logs) expect(await brokenAt(api.prisma, id)).toBeNull();
  });

  test('is on the start page', async () => {
    const { home } = await api.ask<{ home: { reviews: { total: number } } }>(lead, '{ home { reviews { total } } }');
    expect(home.reviews.total).toBe(planIds.length);
  });
});

interface HistoryPage {
  readonly edges: readonly { readonly node: { readonly sequence: number } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const history = `query ($planId: ID!, $after: String) {
  planHistory(planId: $planId, first: 50, after: $after) {
    edges { node { sequence changes { entity field before after } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const wholePlan = `query ($id: ID!) {
  plan(id: $id) {
    id draftingLanguage stage findings { code path params } people { id name }
    review { id name }
    introduction { en cy }
    recommendations { id text { original en cy } }
    actions { id title { original en cy } description responsiblePost accountablePost
      indicators { id name { en cy } unit source } costLines { id purpose fundingSource } notes { id words } }
    forums { id name remit stakeholderGroups { id name } }
    otherPlans { id name period objectives { id reference words } }
    extensions { id reason agreedOn }
  }
}`;
