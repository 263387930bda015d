import { expect, test } from 'vitest';
import { findingFixtures } from '@cynllun/domain/fixtures/finding-fixtures';
import type { Finding } from '@cynllun/domain/plan/finding';
import { testApi } from '../../testing/api.ts';
import { plant } from '../../testing/plant.ts';

const api = await testApi();
const query = `query ($id: ID!) { plan(id: $id) { findings { code severity gate source path params } } }`;

test.each(findingFixtures.map((fixture) => [fixture.name, fixture] as const))(
  'the API finds in a plan what the domain finds in it: %s',
  async (_, fixture) => {
    api.travelTo(fixture.today);
    const planted = await plant(api, fixture.plan);
    const facts = JSON.stringify(planted.rename(fixture.facts));
    await api.prisma.$executeRaw`
      INSERT INTO "Facts" VALUES (${planted.planId}::uuid, ${planted.authorityId}::uuid, 1, ${facts}::jsonb)`;
    const { plan } = await api.ask<{ plan: { findings: Finding[] } }>(planted.people.viewer, query, {
      id: planted.planId,
    });
    expect(plan.findings).toEqual(planted.rename(fixture.findings));
  },
);
