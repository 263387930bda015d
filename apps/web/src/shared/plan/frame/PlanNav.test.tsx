// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { renderInPlan } from '../../testing/renderInPlan.tsx';
import { PlanNav } from './PlanNav.tsx';

const { id } = examplePlan();

test.each([
  ['', 'plan'],
  ['/overview', 'overview'],
  ['/replies', 'replies'],
  ['/history/compare', 'history'],
  ['/set-up', 'setUp'],
])('at %s of a plan the place %s is where one is, also one that nothing leads to yet', async (place, name) => {
  const { say } = await renderInPlan(<PlanNav />, { areas: ['plan', 'common'], address: `/plans/${id}${place}` });
  const current = screen.getAllByRole('link', { current: 'page' }).map(({ textContent }) => textContent);
  expect(current).toEqual([say(`plan:nav.${name}`)]);
});

test('without a written response nothing leads to the replies from elsewhere', async () => {
  const { say } = await renderInPlan(<PlanNav />, { areas: ['plan', 'common'], address: `/plans/${id}/read` });
  expect(screen.getByRole('link', { name: say('plan:nav.history') })).toBeTruthy();
  expect(screen.queryByRole('link', { name: say('plan:nav.replies') })).toBeNull();
});
