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
    const copied = await copyPlan(api, fixture.plan);
    const facts = JSON.stringify(copied.rename(fixture.facts));
    await api.prisma.$executeRaw`
      INSERT INTO "Facts" VALUES (${copied.planId}::uuid, ${copied.authorityId}::uuid, 1, ${facts}::jsonb)`;
    const { plan } = await api.ask<{ plan: { findings: Finding[] } }>(copied.people.viewer, query, {
      id: copied.planId,
    });
    expect(plan.findings).toEqual(copied.rename(fixture.findings));
  },
);
