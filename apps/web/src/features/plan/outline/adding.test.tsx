// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import type { Action } from '@cynllun/domain/plan/plan';
import { usePlan } from '../../../shared/plan/source/usePlan.ts';
import { renderInPlan } from '../../../shared/testing/renderInPlan.tsx';
import { PublicText } from '../fields/PublicText.tsx';
import { TargetsPart } from '../action/TargetsPart.tsx';
import { Outline } from './Outline.tsx';

const areas = ['plan', 'errors', 'fields', 'findings', 'input'] as const;
const [example] = examplePlan().actions;
if (example === undefined) throw new Error('The example has no action.');
const { id: exampleId } = example;

/** The outline beside the page that the address names, which comes once it has been fetched. */
function OutlineAndPage() {
  const [isFetched, setFetched] = useState(false);
  const { pathname } = useLocation();
  const plan = usePlan();
  const action = plan.actions.find(({ id }) => pathname.endsWith(id));
  const recommendation = plan.recommendations.find(({ id }) => pathname.endsWith(id));
  return (
    <>
      <Outline />
      <output data-testid="fetch" onPointerEnter={() => setFetched(true)} />
      {isFetched && action && <PublicText entity="action" of={action} field="title" />}
      {isFetched && recommendation && <PublicText entity="recommendation" of={recommendation} field="text" />}
    </>
  );
}

function Targets() {
  const action = usePlan().actions.find(({ id }) => id === exampleId);
  return action && <TargetsPart action={action} />;
}

/** Done by no press and no key, which would move the focus. */
const fetchPage = () => fireEvent.pointerEnter(screen.getByTestId('fetch'));
const outline = () => renderInPlan(<OutlineAndPage />, { areas });
type Rendered = Awaited<ReturnType<typeof outline>>;

const button = ({ say }: Rendered, key: string) => screen.getByRole('button', { name: say(key) });
const added = ({ store }: Rendered): readonly Action[] =>
  store.getSnapshot().root.actions.filter(({ id }) => examplePlan().actions.every((one) => one.id !== id));

const addAction = 'plan:outline.addAdditional';

test('what is typed while the page of a new action is being fetched stands in its title, first letter first', async () => {
  const rendered = await outline();
  button(rendered, addAction).focus();
  await rendered.user.keyboard('{Enter}Visit carers');
  fetchPage();
  const [action] = added(rendered);
  await waitFor(() => expect(document.activeElement?.id).toBe(`action:${action?.id}:title`));
  await rendered.user.keyboard(' weekly');
  expect(added(rendered).map(({ title }) => title.en)).toEqual(['Visit carers weekly']);
});

test('what is typed while the page of a new recommendation is being fetched stands in its words', async () => {
  const rendered = await outline();
  button(rendered, 'plan:recommendation.add').focus();
  await rendered.user.keyboard('{Enter}Answer carers');
  fetchPage();
  const last = () => rendered.store.getSnapshot().root.recommendations.at(-1);
  await waitFor(() => expect(last()?.text.en).toBe('Answer carers'));
  expect(document.activeElement?.id).toBe(`recommendation:${last()?.id}:text`);
});

test('spaces typed after a new action add no other', async () => {
  const rendered = await outline();
  button(rendered, addAction).focus();
  await rendered.user.keyboard(' a b c ');
  expect(added(rendered)).toHaveLength(1);
});

test('the control that takes the keys meanwhile has a name, and goes when the field is there', async () => {
  const rendered = await outline();
  await rendered.user.click(button(rendered, addAction));
  expect(screen.getByLabelText(rendered.say('plan:outline.fieldOpening'))).toBe(document.activeElement);
  fetchPage();
  await waitFor(() => expect(screen.queryByLabelText(rendered.say('plan:outline.fieldOpening'))).toBeNull());
});

test.each([addAction, 'plan:recommendation.add'])('a double-click on %s adds one', async (key) => {
  const rendered = await outline();
  const before = rendered.store.getSnapshot().root;
  await rendered.user.dblClick(button(rendered, key));
  const { actions, recommendations } = rendered.store.getSnapshot().root;
  const [now, then] = [actions.length + recommendations.length, before.actions.length + before.recommendations.length];
  expect(now - then).toBe(1);
});

test('two presses one after the other add two actions', async () => {
  const rendered = await outline();
  button(rendered, addAction).focus();
  await rendered.user.keyboard('{Enter}');
  button(rendered, addAction).focus();
  await rendered.user.keyboard('{Enter}');
  expect(added(rendered)).toHaveLength(2);
});

test('a new indicator has the cursor in its name before the next key, and a double-click adds one', async () => {
  const rendered = await renderInPlan(<Targets />, { areas });
  const { user, say, store } = rendered;
  const indicators = () => store.getSnapshot().root.actions.find(({ id }) => id === exampleId)?.indicators ?? [];
  const before = indicators().length;
  const add = screen.getByRole('button', { name: say('plan:targets.add') });
  await user.dblClick(add);
  expect(indicators()).toHaveLength(before + 1);
  expect(document.activeElement?.id).toBe(`indicator:${indicators().at(-1)?.id}:name`);
  add.focus();
  await user.keyboard('{Enter}Carers seen');
  expect(indicators().map(({ name }) => name.en)).toContain('Carers seen');
  expect(indicators()).toHaveLength(before + 2);
});
