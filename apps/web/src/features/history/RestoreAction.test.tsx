// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, screen, waitFor } from '@testing-library/react';
import { of } from 'rxjs';
import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { set } from '@cynllun/domain/plan/edit';
import { renderInPlan } from '../../shared/testing/renderInPlan.tsx';
import type { Comparison } from './queries.ts';
import { RestoreAction } from './RestoreAction.tsx';

const { actions, sequence: shown } = examplePlan();
const id = actions[0]?.id ?? '';

/** *Ends* was brought forward after the earlier moment. */
const comparison: Comparison = {
  from: { sequence: 1, at: '2026-11-20T09:30:00.000Z' },
  to: { sequence: shown, at: '2026-11-21T09:30:00.000Z' },
  things: [
    {
      entity: 'action',
      id,
      parentId: null,
      kind: 'changed',
      fields: [{ field: 'endsOn', before: '2027-01-31', after: actions[0]?.endsOn ?? null }],
    },
  ],
  unlinked: [],
  gone: [],
};
const link = new ApolloLink(() => of({ data: { planComparison: comparison } }));
const client = new ApolloClient({ link, cache: new InMemoryCache() });

const renderRestore = (to: string) =>
  renderInPlan(
    <ApolloProvider client={client}>
      <RestoreAction span={{ from: '1', to, about: id }} comparison={comparison} words="20 November" />
    </ApolloProvider>,
    { areas: ['history', 'plan', 'fields'], language: 'en' },
  );

test('an action is put back as it was, over what is shown beside the button', async () => {
  const { user, server, say } = await renderRestore('');
  await user.click(await screen.findByRole('button', { name: say('history:compare.restore') }));
  const ends = () => server.root.actions.find((one) => one.id === id)?.endsOn;
  await waitFor(() => expect(ends()).toBe('2027-01-31'));
});

test('what a colleague wrote after it was shown is a conflict, and not gone over', async () => {
  const { user, server, store, say } = await renderRestore('');
  server.write(set('action', id, { endsOn: '2029-05-31' }));
  act(() => store.refresh());
  await waitFor(() => expect(store.getSnapshot().root.sequence).toBeGreaterThan(shown));
  await user.click(await screen.findByRole('button', { name: say('history:compare.restore') }));
  await waitFor(() => expect(store.getSnapshot().conflicts).toHaveLength(1));
  expect(server.root.actions.find((one) => one.id === id)?.endsOn).toBe('2029-05-31');
});

test('between two earlier moments it leads to the comparison with now, and puts nothing back', async () => {
  const { server, store, say } = await renderRestore(String(shown));
  // The later moment is the present one, until somebody writes.
  await screen.findByRole('button', { name: say('history:compare.restore') });
  server.write(set('action', id, { endsOn: '2029-05-31' }));
  act(() => store.refresh());
  const withNow = await screen.findByRole('link', { name: say('history:compare.withNow') });
  expect(withNow.getAttribute('href')).toContain(`/history/compare?from=1&about=${id}`);
  expect(screen.queryByRole('button')).toBeNull();
});
