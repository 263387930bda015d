// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Language } from '@cynllun/domain/text/language';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { renderInPlan } from '../../shared/testing/renderInPlan.tsx';
import { everything, type Asked } from './address.ts';
import { HistoryForm } from './HistoryForm.tsx';

/** Only what the plan has no longer is named by these. */
const names = {
  aggregate: planAggregate,
  isThere: () => true,
  what: () => 'gone',
  where: () => '',
  address: () => null,
  field: () => '',
  value: () => '',
  begun: '',
  deed: () => null,
  writer: () => '',
  told: () => [],
};

async function historyForm(asked: Partial<Asked> = {}, language: Language = 'en') {
  const plan = examplePlan();
  const [first, ...others] = plan.actions;
  if (first === undefined) throw new Error('The example has no action.');
  const title = { original: 'en', en: 'Visit weekly', cy: '', madeFrom: null } as const;
  const rendered = await renderInPlan(<HistoryForm asked={{ ...everything, ...asked }} names={names} />, {
    plan: { ...plan, actions: [{ ...first, title }, ...others] },
    areas: ['history', 'plan', 'fields', 'dates'],
    language,
  });
  const { say, router } = rendered;
  const about = screen.getByLabelText<HTMLSelectElement>(say('history:filter.about'));
  const press = (key: string) =>
    rendered.user.click(screen.getByRole('button', { name: say(`history:filter.${key}`) }));
  return { ...rendered, about, press, actionId: first.id, address: () => router.state.location.search };
}

test('a filter is applied when it is asked for, not while it is chosen', async () => {
  const { user, about, press, actionId, address } = await historyForm();
  await user.selectOptions(about, actionId);
  expect(address()).toBe('');
  await press('show');
  await waitFor(() => expect(address()).toBe(`?about=${actionId}`));
});

test('clearing the filters stays with what is news and with the moment that is being compared', async () => {
  const { press, address } = await historyForm({ field: 'action.title', since: 4, from: 7 });
  await press('clear');
  await waitFor(() => expect(address()).toBe('?since=4&from=7'));
});

test('a title in English alone is marked as English in a Welsh list of actions', async () => {
  const { about, actionId } = await historyForm({}, 'cy');
  const option = within(about)
    .getAllByRole<HTMLOptionElement>('option')
    .find(({ value }) => value === actionId);
  expect(option?.textContent).toMatch(/Visit weekly$/);
  expect(option?.lang).toBe('en');
});
