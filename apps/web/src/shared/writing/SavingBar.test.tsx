// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { set } from '@cynllun/domain/plan/edit';
import { renderInPlan } from '../testing/renderInPlan.tsx';
import { SavingBar, SavingNotice } from './SavingBar.tsx';

const { id: planId, actions } = examplePlan();
const actionId = actions[0]?.id ?? '';
const barAt = (page: string) =>
  renderInPlan(
    <>
      <SavingBar />
      <SavingNotice />
    </>,
    { areas: ['plan', 'errors'], address: `/plans/${planId}${page}` },
  );

test.each(['', `/actions/${actionId}`, '/forums', '/introduction'])(
  'Saved stands on a screen that is written on: %s',
  async (page) => {
    const { say } = await barAt(page);
    expect(screen.getByText(say('common:status.saved'))).toBeDefined();
  },
);

test.each(['/import', '/history', '/history/past', '/history/compare', '/read', '/overview'])(
  'Saved does not stand on a screen on which nothing is written: %s',
  async (page) => {
    const { say } = await barAt(page);
    expect(screen.queryByText(say('common:status.saved'))).toBeNull();
  },
);

test('what is put back in the history is said to be saved, with the way to undo it', async () => {
  const { say, store } = await barAt('/history');
  act(() => store.edit([set('action', actionId, { endsOn: '2029-01-31' })], { undo: 'Put back' }));
  await waitFor(() => expect(screen.getByText(say('common:status.saved'))).toBeDefined());
  expect(screen.getByRole('button', { name: say('common:buttons.undo') })).toBeDefined();
});

test('what cannot be saved is said on every screen', async () => {
  const { say, store, transport } = await barAt('/history');
  transport.weather = 'down';
  act(() => store.edit([set('action', actionId, { endsOn: '2029-01-31' })]));
  const bar = await screen.findByRole('group', { name: say('plan:saving.bar') });
  await waitFor(() => expect(bar.textContent).toContain(say('common:status.notSavedReconnecting')));
});
