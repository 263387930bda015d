import { expect, it } from 'vitest';
import { examplePlan } from '../fixtures/example-plan.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { applyEdit, remove } from './edit.ts';
import { chaptersOf } from './chapters.ts';

it('every action stands once, under the first recommendation it answers or last', () => {
  const plan = examplePlan();
  const standing = chaptersOf(plan).flatMap(({ actions }) => actions.map(({ id }) => id));
  expect(standing.toSorted()).toEqual(plan.actions.map(({ id }) => id).toSorted());
  expect(chaptersOf(plan).map(({ actions }) => actions.length)).toEqual([3, 1, 0, 1, 1]);
});

it('a recommendation whose action stands under another says which action that is', () => {
  const plan = examplePlan();
  expect(chaptersOf(plan).map(({ elsewhere }) => elsewhere.map(({ id }) => id))).toEqual([
    [],
    [],
    [fixtureId('action', 4)],
    [],
    [],
  ]);
});

it('a recommendation that nothing answers is there all the same', () => {
  const plan = applyEdit(examplePlan(), remove('action', fixtureId('action', 5)));
  expect(chaptersOf(plan)[3]).toMatchObject({ recommendation: { position: 4 }, actions: [], elsewhere: [] });
});
