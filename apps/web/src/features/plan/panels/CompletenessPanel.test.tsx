// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { exampleFacts } from '@cynllun/domain/fixtures/example-facts';
import { examplePlan, exampleToday } from '@cynllun/domain/fixtures/example-plan';
import { fixtureId } from '@cynllun/domain/fixtures/ids';
import { applyEdit, set } from '@cynllun/domain/plan/edit';
import { findings } from '@cynllun/domain/rules/findings';
import { renderInPlan } from '../../../shared/testing/renderInPlan.tsx';
import { CompletenessPanel } from './CompletenessPanel.tsx';

const areas = ['plan', 'errors', 'fields', 'findings', 'input', 'panels', 'process'] as const;

/** What is missing from a plan where two actions lack something, and the introduction its Welsh. */
async function panel() {
  const plan = [
    set('action', fixtureId('action', 2), { endsOn: null }),
    set('indicator', fixtureId('indicator', 1), { unit: '', source: '' }),
    set('plan', fixtureId('plan', 1), { introduction: { cy: '' } }),
  ].reduce(applyEdit, examplePlan());
  const rendered = await renderInPlan(<CompletenessPanel isWhole />, {
    areas,
    plan,
    findings: findings(plan, exampleFacts, exampleToday),
  });
  const { say, user } = rendered;
  const region = screen.getByRole('region', { name: say('panels:completeness.title') });
  const choose = (kind: 'draft' | 'final' | 'advised' | 'everything') =>
    user.click(within(region).getByRole('button', { name: new RegExp(`^${say(`panels:completeness.${kind}`)}`) }));
  const groups = () => within(region).queryAllByRole('heading', { level: 3 }).length;
  const links = () => within(region).queryAllByRole('link').length;
  return { ...rendered, region, choose, groups, links };
}

test('every finding is a link to its field, under what it is about', async () => {
  const { region, groups, links } = await panel();
  expect([groups(), links()]).toEqual([3, 4]);
  const fields = within(region)
    .getAllByRole('link')
    .map((link) => decodeURIComponent(link.getAttribute('href')?.split('#')[1] ?? ''));
  expect(fields).toContain(`action:${fixtureId('action', 2)}:endsOn`);
});

test('one kind is shown when it is asked for, and everything again', async () => {
  const { say, region, choose, links } = await panel();
  await choose('draft');
  expect(links()).toBe(2);
  const pressed = within(region).getByRole('button', { pressed: true });
  expect(pressed.textContent).toBe(say('panels:completeness.draft'));
  await choose('advised');
  expect(links()).toBe(0);
  expect(within(region).getByText(say('panels:completeness.nothingShown'))).toBeDefined();
  await choose('everything');
  expect(links()).toBe(4);
});

test('one action is shown when it is chosen, with the guidance behind its findings', async () => {
  const { say, user, region, groups } = await panel();
  const about = within(region).getByLabelText(say('panels:completeness.about'));
  await user.selectOptions(about, fixtureId('action', 2));
  expect(groups()).toBe(1);
  expect(within(region).getByText(say('panels:completeness.why'))).toBeDefined();
});

test('the open action’s own gaps stand first, then those in other actions that name the person, then the rest when asked', async () => {
  const plan = [
    set('action', fixtureId('action', 3), { endsOn: null, responsiblePersonId: 'me' }),
    set('action', fixtureId('action', 2), { endsOn: null }),
    set('indicator', fixtureId('indicator', 1), { unit: '' }),
  ].reduce(applyEdit, examplePlan());
  const { say, user } = await renderInPlan(
    <CompletenessPanel isWhole={false} openActionId={fixtureId('action', 2)} />,
    { areas, plan, findings: findings(plan, exampleFacts, exampleToday) },
  );
  const region = screen.getByRole('region', { name: say('panels:completeness.title') });
  const firstLink = () => within(region).getAllByRole('link')[0]?.getAttribute('href') ?? '';
  expect(decodeURIComponent(firstLink())).toContain(`action:${fixtureId('action', 2)}:endsOn`);
  expect(within(region).getByText(say('panels:completeness.yours', { count: 1 }))).toBeDefined();
  expect(within(region).queryByRole('button')).toBeNull();
  await user.click(within(region).getByText(say('panels:completeness.whole')));
  expect(within(region).getAllByRole('button').length).toBeGreaterThan(3);
});
