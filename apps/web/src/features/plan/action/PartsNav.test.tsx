// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { path } from '@cynllun/domain/aggregate/path';
import { exampleFacts } from '@cynllun/domain/fixtures/example-facts';
import { examplePlan, exampleToday } from '@cynllun/domain/fixtures/example-plan';
import { findings } from '@cynllun/domain/rules/findings';
import type { Finding } from '@cynllun/domain/plan/finding';
import { renderInPlan } from '../../../shared/testing/renderInPlan.tsx';
import { PartsNav } from './PartsNav.tsx';

const plan = examplePlan();
const [first = '', second = ''] = plan.actions.map(({ id }) => id);
const gap = (code: Finding['code'], action: string, field: string): Finding => ({
  code,
  severity: 'required',
  source: 'S14',
  gate: 'draft',
  path: path('action', action, field),
  params: {},
});
const gaps = [
  gap('action.responsibleMissing', first, 'responsiblePersonId'),
  gap('action.accountableMissing', first, 'accountablePersonId'),
  gap('action.outcomeMissing', second, 'outcome'),
];

const nav = (found: readonly Finding[]) =>
  renderInPlan(<PartsNav actionId={first} hasNotes={false} />, { areas: ['plan'], findings: found });

test('each part of an action says how many gaps are in it, and a part without any says nothing', async () => {
  const { say } = await nav(gaps);
  const who = screen.getByRole('link', { name: new RegExp(`^${say('plan:action.who')}`) });
  expect(who.textContent).toContain(say('plan:outline.gaps', { count: 2 }));
  expect(screen.getByRole('link', { name: say('plan:action.what') })).toBeDefined();
});

test('the next gap is the action’s first, then its others, then those of the actions after it', async () => {
  const { say, user } = await nav(gaps);
  const next = () => screen.getByRole('link', { name: say('plan:action.nextGap') });
  for (const { path: place } of [...gaps, ...gaps.slice(0, 1)]) {
    expect(next().getAttribute('href')).toContain(`#${place}`);
    await user.click(next());
  }
});

test('where nothing is missing before the next gate, no next gap is offered', async () => {
  const { say } = await nav(
    findings(plan, exampleFacts, exampleToday).filter(({ severity }) => severity === 'advised'),
  );
  expect(screen.queryByRole('link', { name: say('plan:action.nextGap') })).toBeNull();
});
