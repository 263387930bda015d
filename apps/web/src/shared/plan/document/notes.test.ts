import { expect, it } from 'vitest';
import { findingFixtures } from '@cynllun/domain/fixtures/finding-fixtures';
import { fixtureId } from '@cynllun/domain/fixtures/ids';
import { exampleFacts } from '@cynllun/domain/fixtures/example-facts';
import { examplePlan, exampleToday } from '@cynllun/domain/fixtures/example-plan';
import { applyEdit, set } from '@cynllun/domain/plan/edit';
import { findings } from '@cynllun/domain/rules/findings';
import { notesByPlace } from './notes.ts';

const sections = ['summary', 'monitoring', 'otherPlans', 'consultation'];

it.each(findingFixtures.map((fixture) => [fixture.name, fixture] as const))(
  'what is missing stands beside a place that the document has: %s',
  (_, { plan, facts, today }) => {
    const ids = new Set([...plan.recommendations, ...plan.actions].map(({ id }) => id));
    for (const place of notesByPlace(plan, findings(plan, facts ?? {}, today)).keys())
      expect(sections.includes(place) || ids.has(place.split(' ')[1] ?? ''), place).toBe(true);
  },
);

it('what an indicator lacks stands beside the targets of its action, and what a forum lacks beside monitoring', () => {
  const plan = applyEdit(examplePlan(), set('indicator', fixtureId('indicator', 1), { unit: '' }));
  const found = findings(plan, exampleFacts, exampleToday);
  const notes = notesByPlace(plan, found);
  const beside = notes.get(`targets ${fixtureId('action', 1)}`) ?? [];
  expect(beside.map(({ code }) => code)).toContain('indicator.unitMissing');
  expect([...notes.values()].flat()).toHaveLength(found.length);
});
