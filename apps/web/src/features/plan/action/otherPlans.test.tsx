// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { set } from '@cynllun/domain/plan/edit';
import { usePlan } from '../../../shared/plan/source/usePlan.ts';
import { renderInPlan } from '../../../shared/testing/renderInPlan.tsx';
import { OtherPlansPart } from './OtherPlansPart.tsx';

const { actions, otherPlans } = examplePlan();
const id = actions[0]?.id ?? '';
const [other] = otherPlans;
const [first] = other?.objectives ?? [];

function OtherPlans() {
  const action = usePlan().actions.find((one) => one.id === id);
  return action && <OtherPlansPart action={action} />;
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

/** The objectives of an action that is linked to these. */
async function shown(objectiveIds: readonly string[]) {
  const rendered = await renderInPlan(<OtherPlans />, {
    areas: ['plan', 'fields', 'errors', 'input', 'findings'],
    language: 'en',
  });
  const { server, say, store } = rendered;
  server.write(set('action', id, { objectiveIds }));
  store.refresh();
  const name = say('fields:action.objectiveIds');
  const field = () => screen.getByRole('combobox', { name });
  await waitFor(() => expect(field().tagName).toBe('INPUT'));
  await waitFor(() => expect(screen.queryAllByRole('listitem')).toHaveLength(objectiveIds.length));
  const linked = () => server.root.actions.find((one) => one.id === id)?.objectiveIds;
  return { ...rendered, name, field, linked };
}

test('an objective found by typing is linked, and the field is there for the next', async () => {
  const { user, field, linked, name } = await shown([]);
  await user.type(field(), (first?.words.en ?? '').slice(0, 12));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(linked()).toEqual([first?.id]));
  expect(within(screen.getByRole('list', { name })).getByText(new RegExp(first?.words.en ?? '-'))).toBeDefined();
  expect(field()).toHaveProperty('value', '');
  expect(document.activeElement).toBe(field());
});

test('one that is linked is taken away by its button, and is not offered while it is there', async () => {
  const { user, field, linked, say } = await shown([first?.id ?? '']);
  await user.type(field(), first?.words.en ?? '');
  expect(screen.queryAllByRole('option', { name: new RegExp(`^(?!.*“).*${first?.words.en}`) })).toEqual([]);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: new RegExp(`^${say('common:buttons.remove')}: `) }));
  await waitFor(() => expect(linked()).toEqual([]));
  expect(document.activeElement).toBe(field());
});

test('what is missing is added to a plan that is there, in the words that were typed', async () => {
  const { user, field, linked, server } = await shown([]);
  await user.type(field(), 'Warm homes');
  await user.click(screen.getAllByRole('option')[0] as HTMLElement);
  const added = () => server.root.otherPlans.find((one) => one.id === other?.id)?.objectives.at(-1);
  await waitFor(() => expect(added()?.words.en).toBe('Warm homes'));
  await waitFor(() => expect(linked()).toEqual([added()?.id]));
});

test('or to one that is made for it, which is named without leaving', async () => {
  const { user, field, linked, server, say } = await shown([]);
  await user.type(field(), 'Warm homes');
  await user.click(screen.getAllByRole('option').at(-1) as HTMLElement);
  const added = () => server.root.otherPlans.at(-1);
  await waitFor(() => expect(linked()).toEqual([added()?.objectives[0]?.id]));
  expect(server.root.otherPlans).toHaveLength(otherPlans.length + 1);
  const named = screen.getByRole('textbox', { name: say('plan:otherPlans.nameNew') });
  expect(document.activeElement).toBe(named);
  await user.keyboard('Housing strategy');
  await user.tab();
  await waitFor(() => expect(added()?.name.en).toBe('Housing strategy'));
  expect(screen.getByRole('textbox', { name: say('plan:otherPlans.nameNew') })).toBeDefined();
});
