// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, type FetchResult } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { screen, waitFor } from '@testing-library/react';
import { of } from 'rxjs';
import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { set } from '@cynllun/domain/plan/edit';
import { makeCache } from '../../shared/cache.ts';
import { PreparingBar } from '../../shared/plan/prepare/PreparingBar.tsx';
import { renderInPlan } from '../../shared/testing/renderInPlan.tsx';
import { VariationScreen } from './VariationScreen.tsx';

const [action] = examplePlan().actions;
const actionId = action?.id ?? '';
const endsOn = `action:${actionId}:endsOn`;
const areas = ['agreement', 'plan', 'history', 'fields', 'dates', 'input', 'errors'] as const;

interface Input {
  readonly edits: readonly object[];
  readonly reason: string;
  readonly requestId: string;
}

/** A variation of one action’s last day, before a server that answers so. */
async function variation(answer: object) {
  const sent: Input[] = [];
  const link = new ApolloLink((operation) => {
    sent.push(operation.variables['input'] as Input);
    return of<FetchResult>({ data: { varyPlan: answer } });
  });
  const client = new ApolloClient({ link, cache: makeCache() });
  const rendered = await renderInPlan(
    <ApolloProvider client={client}>
      <PreparingBar preparation={{ kind: 'variation', version: null }} />
      <VariationScreen />
    </ApolloProvider>,
    { areas, prepares: 'variation', address: '/plans/p/variation' },
  );
  const { say, user, store } = rendered;
  store.edit([set('action', actionId, { endsOn: '2031-06-30' })]);
  const field = (key: string) => screen.getByLabelText(say(key));
  const fill = async () => {
    await user.type(field('agreement:variation.reason'), 'Snow');
    await user.type(field('agreement:variation.on'), '1/1/2027');
    await user.type(field('agreement:variation.agreedBy'), 'Cabinet');
    await user.type(field('fields:planEvent.minuteReference'), 'CAB/9');
  };
  const save = () => user.click(screen.getByRole('button', { name: say('agreement:variation.save') }));
  return { ...rendered, sent, fill, save };
}

test('the bar counts what is changed, and a change can be left as it was', async () => {
  const { say, user, store } = await variation({});
  await screen.findByText(say('agreement:preparing.changes', { count: 1 }));
  await user.click(screen.getByRole('button', { name: new RegExp(`^${say('agreement:changes.leaveOut')}`) }));
  await screen.findByText(say('agreement:preparing.changes', { count: 0 }));
  expect(store.getSnapshot().root).toEqual(store.getSnapshot().view.root);
});

test('nothing is sent before it is said why, and who approved it', async () => {
  const { say, save, sent } = await variation({});
  await save();
  expect(screen.getAllByText(say('agreement:problems.reason.required'))).not.toHaveLength(0);
  expect(sent).toEqual([]);
});

test('all of it is sent at once, with what is said of it', async () => {
  const { fill, save, sent } = await variation({ __typename: 'StageError' });
  await fill();
  await save();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent).toMatchObject([
    {
      edits: [{ setAction: { id: actionId, fields: { endsOn: '2031-06-30' } } }],
      reason: 'Snow',
      minuteReference: 'CAB/9',
    },
  ]);
});

test.each([
  ['what is wrong with a field', { __typename: 'ValidationError', problems: [{ path: endsOn, code: 'notInList', params: {} }] }, 'errors:problem.inChanges'],
  ['that somebody changed the same', { __typename: 'ConflictError', conflicts: [{ path: endsOn, at: '2027-03-15T12:00:00Z', by: null }] }, 'errors:conflict'],
  ['that it can no longer be done', { __typename: 'StageError' }, 'errors:stage'],
])('a server that says %s leaves what was prepared, and says why', async (_, answer, words) => {
  const { say, fill, save, store } = await variation(answer);
  await fill();
  await save();
  await screen.findAllByText(new RegExp(say(words).slice(0, 30)));
  expect(store.getSnapshot().root.actions[0]?.endsOn).toBe('2031-06-30');
  expect(store.getSnapshot().refused).toEqual([]);
}); // prettier-ignore

test('what was prepared is discarded only once that was asked', async () => {
  const { say, user, store } = await variation({});
  await user.click(screen.getByRole('button', { name: say('agreement:preparing.more') }));
  await user.click(await screen.findByRole('menuitem', { name: say('agreement:preparing.discard') }));
  await screen.findByRole('alertdialog');
  expect(store.getSnapshot().root.actions[0]?.endsOn).toBe('2031-06-30');
  const [confirm] = screen.getAllByRole('button', { name: say('agreement:preparing.discard') }).toReversed();
  if (confirm !== undefined) await user.click(confirm);
  await waitFor(() => expect(store.getSnapshot().root.actions[0]?.endsOn).toBe(action?.endsOn));
});
