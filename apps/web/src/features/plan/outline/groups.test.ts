import { expect, it } from 'vitest';
import { applyEdit, set } from '@cynllun/domain/plan/edit';
import { examplePlan, exampleToday } from '@cynllun/domain/fixtures/example-plan';
import { fixtureId } from '@cynllun/domain/fixtures/ids';
import { references } from '@cynllun/domain/plan/reference';
import { findings } from '@cynllun/domain/rules/findings';
import { countToMend, groupsOf } from './groups.ts';

it('every action stands once, in the order of its reference', () => {
  const plan = examplePlan();
  const reference = references(plan);
  const inGroups = groupsOf(plan).flatMap(({ actions }) => actions.map(({ id }) => reference.get(id) ?? ''));
  expect(inGroups).toEqual([...inGroups].toSorted());
  expect(new Set(inGroups).size).toBe(plan.actions.length);
});

it('what is missing in an indicator or a cost counts with its action, and advice does not count', () => {
  const plan = [
    set('indicator', fixtureId('indicator', 1), { unit: '', name: { en: 'TBC' } }),
    set('action', fixtureId('action', 1), { outcome: { en: '' } }),
  ].reduce(applyEdit, examplePlan());
  const counts = countToMend(plan, findings(plan, {}, exampleToday));
  const owner = plan.actions.find(({ indicators }) => indicators.some(({ id }) => id === fixtureId('indicator', 1)));
  expect(owner?.id).toBe(fixtureId('action', 1));
  expect(counts.get(fixtureId('action', 1))).toBeGreaterThanOrEqual(2);
  expect(counts.get(fixtureId('indicator', 1))).toBeUndefined();
});
