// @vitest-environment happy-dom
import { ApolloClient, ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { screen, waitFor } from '@testing-library/react';
import { of } from 'rxjs';
import { beforeEach, expect, test, vi } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { set } from '@cynllun/domain/plan/edit';
import { makeCache } from '../../../shared/cache.ts';
import { usePlan } from '../../../shared/plan/source/usePlan.ts';
import { renderInPlan } from '../../../shared/testing/renderInPlan.tsx';
import { WhoPart } from './WhoPart.tsx';

const id = examplePlan().actions[0]?.id ?? '';
const added = { id: '0190d000-0000-7000-8000-00000000a0a0', name: 'Rhodri Elis' };

function Who() {
  const action = usePlan().actions.find((one) => one.id === id);
  return action && <WhoPart action={action} />;
}

beforeEach(() => {
  // Every field is in sight, so each is one that can be typed into.
  const InSight = class {
    readonly #tell: (entries: readonly object[]) => void;
    constructor(tell: (entries: readonly object[]) => void) {
      this.#tell = tell;
    }
    observe = () => this.#tell([{ isIntersecting: true }]);
    disconnect = () => undefined;
  };
  vi.stubGlobal('IntersectionObserver', InSight);
  return () => vi.unstubAllGlobals();
});

/** Who does an action, where adding someone is answered with `answer`; `sent` is what was asked. */
async function who(answer: object) {
  const sent: unknown[] = [];
  const link = new ApolloLink(({ variables }) => {
    sent.push(variables['input']);
    return of({ data: { addPerson: answer } });
  });
  const client = new ApolloClient({ link, cache: makeCache() });
  const rendered = await renderInPlan(
    <ApolloProvider client={client}>
      <Who />
    </ApolloProvider>,
    { areas: ['plan', 'fields', 'errors', 'people', 'input', 'findings'], language: 'en' },
  );
  const { server, say, user } = rendered;
  server.write(set('action', id, { accountablePersonId: null }));
  const view = server.view();
  vi.spyOn(server, 'view').mockImplementation(() => ({
    ...view,
    root: server.root,
    people: sent.length > 0 ? [added] : [],
  }));
  rendered.store.refresh();
  const field = () => screen.getByRole('combobox', { name: say('fields:action.accountablePersonId') });
  await waitFor(() => expect(field().tagName).toBe('INPUT'));
  await user.type(field(), added.name);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(sent).toHaveLength(1));
  const named = () => server.root.actions.find((one) => one.id === id)?.accountablePersonId;
  return { ...rendered, sent, named };
}

test('someone whose name is typed and added is named on the action, and gets no role and no mail', async () => {
  const { sent, named } = await who({
    __typename: 'PersonAdded',
    person: { __typename: 'PersonHere', among: examplePlan().review.id, id: added.id },
  });
  expect(sent).toEqual([
    expect.objectContaining({ name: added.name, email: null, role: null, reviewId: examplePlan().review.id }),
  ]);
  await waitFor(() => expect(named()).toBe(added.id));
});

test('a refused name says why beside the field, and names nobody', async () => {
  const problem = { path: 'name', code: 'tooLong', params: { most: 3 } };
  const { named } = await who({ __typename: 'ValidationError', problems: [problem] });
  const [alert] = await screen.findAllByRole('alert');
  expect(alert?.textContent).not.toBe('');
  expect(named()).toBeNull();
});
