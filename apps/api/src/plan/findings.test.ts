import { expect, test } from 'vitest';
import { findingFixtures } from '@cynllun/domain/fixtures/finding-fixtures';
import { noFacts } from '@cynllun/domain/rules/gate-facts';
import type { Finding } from '@cynllun/domain/plan/finding';
import { testApi } from '../testing/api.ts';
import { plant } from '../testing/plant.ts';

const api = await testApi();
const query = `query ($id: ID!) { plan(id: $id) { findings { code severity gate source path params } } }`;

/** Comments and advice are kept outside the plan; the fixtures that need them are the domain's own to test. */
const aboutThePlanAlone = findingFixtures.filter(({ facts }) =>
  Object.keys({ ...noFacts, ...facts }).every((key) => (facts[key as keyof typeof facts] ?? []).length === 0),
);

test.each(aboutThePlanAlone.map((fixture) => [fixture.name, fixture] as const))(
  'the API finds in a plan what the domain finds in it: %s',
  async (_, fixture) => {
    api.travelTo(fixture.today);
    const planted = await plant(api, fixture.plan);
    const { plan } = await api.ask<{ plan: { findings: Finding[] } }>(planted.people.viewer, query, {
      id: planted.planId,
    });
    expect(plan.findings).toEqual(planted.rename(fixture.findings));
  },
);
