// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { set } from '@cynllun/domain/plan/edit';
import { usePlan } from '../../../shared/plan/source/usePlan.ts';
import { renderInPlan } from '../../../shared/testing/renderInPlan.tsx';
import { PlanDate } from './ReadFields.tsx';

const [action] = examplePlan().actions;
if (action === undefined) throw new Error('The example has no action.');
const { id } = action;
const path = `action:${id}:endsOn`;

function EndOfAction() {
  const of = usePlan().actions.find((one) => one.id === id);
  return of === undefined ? null : <PlanDate entity="action" of={of} field="endsOn" />;
}

/** The end of an action, as the plan screen has it. */
async function endOfAction({ mayEdit = true } = {}) {
  const areas = ['plan', 'errors', 'fields', 'findings', 'input'] as const;
  const rendered = await renderInPlan(<EndOfAction />, { areas, mayEdit });
  const { store, server, transport, user, say } = rendered;
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: say('fields:action.endsOn') });
  const type = async (text: string) => {
    await user.clear(field);
    await user.type(field, text);
  };
  const saved = () => waitFor(() => expect(store.getSnapshot().saving).toEqual({ state: 'saved' }));
  const served = () => server.root.actions.find((one) => one.id === id)?.endsOn;
  return { ...rendered, field, type, saved, served, transport };
}

test('a date is sent when its field is left, and not before', async () => {
  const { user, type, saved, served, transport, field } = await endOfAction();
  await type('31.3.28');
  expect(transport.requests).toEqual([]);
  await user.tab();
  await saved();
  expect(served()).toBe('2028-03-31');
  expect(field.value).toBe('31 March 2028');
});

test('the date that is there already, in other words, is not sent', async () => {
  const { user, type, transport, field } = await endOfAction();
  const before = field.value;
  await type(action.endsOn ?? '');
  await user.tab();
  expect(transport.requests).toEqual([]);
  expect(field.value).toBe(before);
});

test('what is no date stays in its field and is not sent, and the store knows that it is unread', async () => {
  const { user, type, transport, field, store } = await endOfAction();
  await type('31/02/2027');
  await user.tab();
  expect(transport.requests).toEqual([]);
  expect(field.value).toBe('31/02/2027');
  expect(store.getSnapshot().typed.get(path)).toMatchObject({ isBad: true });
  expect(store.getSnapshot().saving).toMatchObject({ state: 'notSaved' });
  await type('31/03/2028');
  await user.tab();
  await waitFor(() => expect(store.getSnapshot().saving).toEqual({ state: 'saved' }));
});

test('a date that was typed is saved when its page goes before the field is left', async () => {
  const { type, saved, served, unmount } = await endOfAction();
  await type('15 May 2028');
  unmount();
  await saved();
  expect(served()).toBe('2028-05-15');
});

test('who may not edit reads the date and cannot type', async () => {
  const { user, field } = await endOfAction({ mayEdit: false });
  const before = field.value;
  expect(field.readOnly).toBe(true);
  await user.type(field, '1');
  expect(field.value).toBe(before);
});

describe('a date that a colleague changed meanwhile', () => {
  /** The viewer's own date, in conflict with the colleague's. */
  async function conflict() {
    const rendered = await endOfAction();
    rendered.server.write(set('action', id, { endsOn: '2028-06-30' }));
    await rendered.type('31 March 2028');
    await rendered.user.tab();
    const text = await screen.findByText(new RegExp(rendered.say('plan:conflict.theirs')));
    const notice = text.closest<HTMLElement>('[role="status"]');
    if (notice === null) throw new Error('The conflict is not announced.');
    return { ...rendered, notice };
  }

  test('shows both dates in words, and who wrote the other', async () => {
    const { notice } = await conflict();
    expect(within(notice).getByText('31 March 2028')).toBeDefined();
    expect(within(notice).getByText('30 June 2028')).toBeDefined();
    expect(notice.textContent).toContain('Their name');
  });

  test('is written over by who keeps their own, and the cursor goes back to the field', async () => {
    const { user, say, notice, saved, served, field } = await conflict();
    await user.click(within(notice).getByRole('button', { name: say('plan:conflict.keepMine') }));
    await saved();
    expect(served()).toBe('2028-03-31');
    expect(document.activeElement).toBe(field);
  });

  test('stands for who takes it', async () => {
    const { user, say, notice, saved, served, field } = await conflict();
    await user.click(within(notice).getByRole('button', { name: say('plan:conflict.takeTheirs') }));
    await saved();
    expect(served()).toBe('2028-06-30');
    expect(field.value).toBe('30 June 2028');
  });
});
