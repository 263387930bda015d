// @vitest-environment happy-dom
import { ApolloClient, ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, screen, waitFor } from '@testing-library/react';
import { of } from 'rxjs';
import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { set } from '@cynllun/domain/plan/edit';
import type { Language } from '@cynllun/domain/text/language';
import { renderInPlan } from '../../shared/testing/renderInPlan.tsx';
import { makeCache } from '../../shared/cache.ts';
import { writeHeading } from '../../shared/history/focusHeading.ts';
import { PutBackField } from './PutBackField.tsx';
import { useNames } from '../../shared/plan/changes/useNames.ts';

const { actions } = examplePlan();
const id = actions[0]?.id ?? '';
const ends = (day: string) => set('action', id, { endsOn: day });
const line = {
  kind: 'field',
  entity: 'action',
  id,
  parentId: null,
  field: 'endsOn',
  before: '2027-01-31',
  after: '2027-06-30',
} as const;

const lastChange = {
  at: '2026-11-20T09:30:00.000Z',
  by: { id: 'them', name: 'Geraint Puw' },
  authors: [],
  changes: [{ entityId: id, field: 'endsOn' }],
};
const link = new ApolloLink(() => of({ data: { planHistory: { edges: [{ node: lastChange }] } } }));
const client = new ApolloClient({ link, cache: makeCache() });

function Change() {
  return (
    <ApolloProvider client={client}>
      <h3 id={writeHeading(7)} tabIndex={-1}>
        Change 7
      </h3>
      <PutBackField line={line} names={useNames([])} sequence={7} />
    </ApolloProvider>
  );
}

/** A change of *Ends* in the history; since then a colleague may have given it another day. */
async function change(since: string, language: Language = 'en') {
  const rendered = await renderInPlan(<Change />, { areas: ['history', 'plan', 'fields', 'dates'], language });
  const { server, store, say } = rendered;
  server.write(ends(since));
  act(() => store.refresh());
  const now = () => store.getSnapshot().root.actions.find((one) => one.id === id)?.endsOn;
  await waitFor(() => expect(now()).toBe(since));
  const served = () => server.root.actions.find((one) => one.id === id)?.endsOn;
  const button = screen.getByRole('button', { name: new RegExp(say('history:putBack.field')) });
  const yes = () => screen.getByRole('button', { name: say('history:putBack.yes') });
  return { ...rendered, button, yes, served };
}

test('a change that nobody has changed since is put back without a question', async () => {
  const { user, button, served } = await change('2027-06-30');
  await user.click(button);
  await waitFor(() => expect(served()).toBe('2027-01-31'));
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test.each(['en', 'cy'] as const)(
  'over a newer date it asks first, saying in %s what stands there, by whom and when',
  async (language) => {
    const { user, button, served, say } = await change('2029-12-31', language);
    await user.click(button);
    const question = await screen.findByRole('alertdialog');
    const by = say('history:putBack.changedBy', { names: ['Geraint Puw'], at: lastChange.at });
    await waitFor(() => expect(question.textContent).toContain(by));
    expect(question.textContent).toContain('2029');
    expect(question.textContent).toContain('2027');
    expect(document.activeElement?.textContent).toBe(say('common:buttons.cancel'));
    expect(served()).toBe('2029-12-31');
  },
);

test('by the keyboard alone: Escape leaves what stands there, with the focus back on the button', async () => {
  const { user, button, served } = await change('2029-12-31');
  button.focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('alertdialog');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(document.activeElement).toBe(button);
  expect(served()).toBe('2029-12-31');
});

test('after yes it is put back, can be undone, and the focus is on the heading of the change', async () => {
  const { user, button, yes, served, store } = await change('2029-12-31');
  await user.click(button);
  await screen.findByRole('alertdialog');
  await user.click(yes());
  await waitFor(() => expect(served()).toBe('2027-01-31'));
  await waitFor(() => expect(document.activeElement?.id).toBe(writeHeading(7)));
  expect(store.getSnapshot().undoable).not.toBeNull();
});

test('what a colleague writes while the question stands open is shown in it, and said', async () => {
  const { user, button, server, store, say } = await change('2029-12-31');
  await user.click(button);
  const question = await screen.findByRole('alertdialog');
  server.write(ends('2031-03-31'));
  act(() => store.refresh());
  await waitFor(() => expect(question.textContent).toContain('2031'));
  await waitFor(() => expect(document.body.textContent).toContain(say('history:putBack.changedAgain')));
});

test('what a colleague writes after what the question shows is not overwritten by yes: it is asked about again', async () => {
  const { user, button, yes, server, store, served } = await change('2029-12-31');
  await user.click(button);
  await screen.findByRole('alertdialog');
  server.write(ends('2031-03-31'));
  await user.click(yes());
  await waitFor(() => expect(store.getSnapshot().conflicts).toMatchObject([{ path: `action:${id}:endsOn` }]));
  expect(served()).toBe('2031-03-31');
});
