// @vitest-environment happy-dom
import { ApolloClient, ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, screen, waitFor } from '@testing-library/react';
import { of } from 'rxjs';
import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { set } from '@cynllun/domain/plan/edit';
import { makeCache } from '../../shared/cache.ts';
import { aReply } from '../../shared/plan/testing/replies.ts';
import { renderInPlan } from '../../shared/testing/renderInPlan.tsx';
import { SendRepliesCard } from './SendRepliesCard.tsx';

const ready = aReply({ answer: 'accepted', words: 'It says May.' });
const waiting = aReply({ position: 2, pointId: 'other' });
const plan = { ...examplePlan(), replies: [ready, waiting] };

const checked = {
  __typename: 'CheckedReplies',
  hash: 'abcdef',
  replies: [{ __typename: 'Reply', id: ready.id }],
  incomplete: [{ __typename: 'Reply', id: waiting.id, version: 1, position: 2, answer: null }],
  leadReviewers: [{ __typename: 'Person', id: 'carys', name: 'Carys Lewis-Vaughan' }],
};

/** With a server that has the replies as they were checked, and refuses them or takes them. */
async function card(sent: { readonly __typename: string }) {
  const asked: [name: string, input: object][] = [];
  const link = new ApolloLink(({ operationName = '', variables }) => {
    asked.push([operationName, variables['input'] as object]);
    return of({ data: operationName === 'CheckReplies' ? { checkReplies: checked } : { sendReplies: sent } });
  });
  const client = new ApolloClient({ link, cache: makeCache() });
  const rendered = await renderInPlan(
    <ApolloProvider client={client}>
      <SendRepliesCard sendings={[]} />
    </ApolloProvider>,
    { plan, areas: ['responses', 'errors'] },
  );
  const { user, say } = rendered;
  const press = (key: string, params = {}) => user.click(screen.getByRole('button', { name: say(key, params) }));
  return { ...rendered, asked, press };
}

const done = { __typename: 'RepliesWereSent', sent: { __typename: 'RepliesSent', id: 'sent', number: 1 } };

test('replies are looked at before they are sent: who gets them, and what is left out, with the way to it', async () => {
  const { press, asked, say } = await card(done);
  await press('responses:send.check');
  expect(await screen.findByText(say('responses:send.to', { names: ['Carys Lewis-Vaughan'] }))).toBeDefined();
  const left = screen.getByRole('link', { name: say('responses:send.toPoint', { number: 2, version: 1 }) });
  expect(left.getAttribute('href')).toBe(`/en/plans/${plan.id}/replies#reply:${waiting.id}:answer`);
  await press('responses:send.button', { count: 1 });
  await waitFor(() => expect(asked.map(([name]) => name)).toEqual(['CheckReplies', 'SendReplies']));
  expect(asked[1]?.[1]).toMatchObject({ planId: plan.id, hash: 'abcdef' });
});

test('what was written since is looked at again, and not sent as it was', async () => {
  const { press, store, say } = await card(done);
  await press('responses:send.check');
  await screen.findByRole('button', { name: say('responses:send.button', { count: 1 }) });
  act(() => store.edit([set('reply', ready.id, { words: 'It says June.' })]));
  expect(screen.queryByRole('button', { name: say('responses:send.button', { count: 1 }) })).toBeNull();
  expect(screen.getByRole('button', { name: say('responses:send.checkAgain') })).toBeDefined();
});

test('what the server refused is said, and is looked at again', async () => {
  const { press, say } = await card({ __typename: 'CandidateError' });
  await press('responses:send.check');
  await screen.findByRole('button', { name: say('responses:send.button', { count: 1 }) });
  await press('responses:send.button', { count: 1 });
  expect(await screen.findByText(say('errors:candidate'))).toBeDefined();
  expect(screen.getByRole('button', { name: say('responses:send.check') })).toBeDefined();
});
