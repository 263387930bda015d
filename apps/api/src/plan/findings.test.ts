import { expect, test } from 'vitest';
import { findingFixtures } from '@cynllun/domain/fixtures/finding-fixtures';
import type { Finding } from '@cynllun/domain/plan/finding';
import { testApi } from '../../testing/api.ts';
import { copyPlan } from '../../testing/copy-plan.ts';

const api = await testApi();
const query = `query ($id: ID!) { plan(id: $id) { findings { code severity gate source path params } } }`;

test.each(findingFixtures.map((fixture) => [fixture.name, fixture] as const))(
  'the API finds in a plan what the domain finds in it: %s',
  async (_, fixture) => {
    api.travelTo(fixture.today);
    const { consultations, ...facts } = fixture.facts;
    const copied = await copyPlan(api, fixture.plan, { ...facts, consultations: consultations ?? [] });
    const { plan } = await api.ask<{ plan: { findings: Finding[] } }>(copied.people.viewer, query, {
      id: copied.planId,
    });
    expect(plan.findings).toEqual(copied.rename(fixture.findings));
  },
);
