// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, type FetchResult } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { screen, waitFor } from '@testing-library/react';
import { of, throwError, type Observable } from 'rxjs';
import { expect, test } from 'vitest';
import { add, remove } from '@cynllun/domain/plan/edit';
import { makeCache } from '../../shared/cache.ts';
import { newId } from '../../shared/plan/newId.ts';
import { renderInPlan } from '../../shared/testing/renderInPlan.tsx';
import { CheckScreen } from './CheckScreen.tsx';

const candidate = {
  __typename: 'Candidate',
  number: 1,
  sequence: 3,
  hash: 'abc',
  madeAt: '2027-03-15T10:42:00Z',
  plan: { id: 'p', actions: [] },
  contents: {
    recommendations: 4,
    recommendationsAnswered: 4,
    actions: 6,
    additionalActions: 1,
    indicators: 6,
    measurableIndicators: 6,
    cost: 0,
    unconfirmedCost: 0,
    costYears: [],
    actionsWithinExistingResources: 1,
    partnerBodies: 0,
    partnerBodiesAgreed: 0,
    consultationsHeld: 2,
  },
  gaps: [],
  advised: [],
  deadline: { standing: 'notSet', due: null, originalDue: null, days: 0 },
  leadReviewers: [],
};

/** The page on which answers are checked, of a server that answers so. */
async function check(answer: (time: number) => Observable<FetchResult>) {
  let times = 0;
  const made = () => times;
  const link = new ApolloLink(({ operationName }) => {
    if (operationName !== 'MakeCandidate') return of({ data: { planHistory: null } });
    times += 1;
    return answer(times);
  });
  const client = new ApolloClient({ link, cache: makeCache() });
  const rendered = await renderInPlan(
    <ApolloProvider client={client}>
      <CheckScreen />
    </ApolloProvider>,
    { areas: ['versions', 'fields', 'findings', 'errors'] },
  );
  return { ...rendered, made };
}

const isMade = () => of({ data: { makeCandidate: candidate } });

test('a reason for a gap that is given, and one that is brought back, has the plan put together again', async () => {
  const { store, made, say } = await check(isMade);
  await screen.findByRole('heading', { level: 1, name: say('versions:check.title', { number: 1 }) });
  expect(made()).toBe(1);
  const id = newId();
  const { root } = store.getSnapshot();
  store.edit([add('gapReason', id, root.id, { position: 1, code: 'x', path: 'y', reason: 'Why.' })]);
  await waitFor(() => expect(made()).toBe(2));
  store.edit([remove('gapReason', id)], { undo: 'Reason taken away' });
  await waitFor(() => expect(made()).toBe(3));
  store.undo();
  await waitFor(() => expect(made()).toBe(4));
});

test('a plan that could not be put together is asked for again where the person says so', async () => {
  const { user, say, made } = await check((time) =>
    time === 1 ? throwError(() => new TypeError('Failed to fetch')) : isMade(),
  );
  await screen.findByText(say('errors:unreachable'));
  await user.click(screen.getByRole('button', { name: say('common:buttons.tryAgain') }));
  await screen.findByRole('heading', { level: 1, name: say('versions:check.title', { number: 1 }) });
  expect(made()).toBe(2);
});
