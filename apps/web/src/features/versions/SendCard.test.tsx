// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, type FetchResult } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { screen, waitFor } from '@testing-library/react';
import { of, throwError, type Observable } from 'rxjs';
import { expect, test, vi } from 'vitest';
import { makeCache } from '../../shared/cache.ts';
import { renderInPlan } from '../../shared/testing/renderInPlan.tsx';
import type { Candidate } from './operations.ts';
import { SendCard } from './SendCard.tsx';

const candidate = {
  number: 1,
  sequence: 3,
  hash: 'abc',
  sameAs: null,
  gaps: [],
  deadline: { standing: 'notSet', due: null, originalDue: null, days: 0 },
} as unknown as Candidate;

/** What was checked, ready to be sent to a server that answers so. */
async function card(answer: () => Observable<FetchResult>, sent: Partial<Candidate> = {}) {
  const requests: string[] = [];
  const link = new ApolloLink((operation) => {
    requests.push((operation.variables['input'] as { readonly requestId: string }).requestId);
    return answer();
  });
  const client = new ApolloClient({ link, cache: makeCache() });
  const onRefused = vi.fn<() => void>();
  const { user, say } = await renderInPlan(
    <ApolloProvider client={client}>
      <SendCard candidate={{ ...candidate, ...sent }} onRefused={onRefused} />
    </ApolloProvider>,
    { areas: ['versions', 'fields', 'errors'] },
  );
  const send = async () =>
    user.click(await screen.findByRole('button', { name: say('versions:send.button', { number: 1 }) }));
  return { send, sent: requests, onRefused, say };
}

test('what was sent and not answered is sent again as the same request, and not checked anew as another version', async () => {
  const { send, sent, onRefused, say } = await card(() => throwError(() => new TypeError('Failed to fetch')));
  await send();
  await screen.findByText(say('errors:unreachable'));
  expect(onRefused).not.toHaveBeenCalled();
  await send();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(new Set(sent).size).toBe(1);
});

test('what the server refused is looked at again', async () => {
  const { send, onRefused, say } = await card(() => of({ data: { submitVersion: { __typename: 'CandidateError' } } }));
  await send();
  await screen.findByText(say('errors:candidate'));
  expect(onRefused).toHaveBeenCalledOnce();
});

test('what says no more than the last version says so, and is sent all the same', async () => {
  const { send, sent, say } = await card(() => of({ data: { submitVersion: { __typename: 'CandidateError' } } }), {
    sameAs: 3,
  });
  expect(screen.getByText(say('versions:send.same', { number: 3 }), { exact: false })).toBeTruthy();
  await send();
  await waitFor(() => expect(sent).toHaveLength(1));
});
