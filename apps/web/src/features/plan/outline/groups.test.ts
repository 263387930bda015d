import { expect, it } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { references } from '@cynllun/domain/plan/reference';
import { groupsOf } from './groups.ts';

it('every action stands once, in the order of its reference', () => {
  const plan = examplePlan();
  const reference = references(plan);
  const inGroups = groupsOf(plan).flatMap(({ actions }) => actions.map(({ id }) => reference.get(id) ?? ''));
  expect(inGroups).toEqual([...inGroups].toSorted());
  expect(new Set(inGroups).size).toBe(plan.actions.length);
});
