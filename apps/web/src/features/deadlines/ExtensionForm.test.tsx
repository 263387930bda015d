// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { facts, inOrder } from '@cynllun/domain/deadlines/facts.example';
import { render } from '../../shared/testing/render.tsx';
import { ExtensionForm } from './ExtensionForm.tsx';
import type { DeadlinesSource } from './source.ts';

/** A new proposal of a later day for the final plan, which is due on 30 June 2027. */
async function extensionForm(dates = inOrder) {
  const edit = vi.fn<DeadlinesSource['edit']>();
  const can = {
    reviewSetUp: false,
    deadlinesKeep: true,
    extensionAgree: false,
    handoverAcknowledge: false,
    handoverAcknowledgeAsReviewer: false,
    responseRead: false,
  };
  const source = {
    planId: 'plan',
    draftingLanguage: 'en' as const,
    facts: facts(dates),
    today: '2027-03-15',
    people: [],
    can,
    edit,
    refresh: () => undefined,
  };
  const rendered = await render(
    <ExtensionForm source={source} first={{ deadline: 'finalAgreed' }} onDone={() => undefined} />,
    { areas: ['deadlines', 'dates', 'fields', 'input', 'errors'] },
  );
  const { say, user } = rendered;
  const propose = async (day: string, reason: string) => {
    if (day !== '') await user.type(screen.getByRole('textbox', { name: say('fields:extension.proposedOn') }), day);
    if (reason !== '') await user.type(screen.getByRole('textbox', { name: say('fields:extension.reason') }), reason);
    await user.click(screen.getByRole('button', { name: say('deadlines:extensions.save') }));
  };
  return { ...rendered, edit, propose };
}

const problems = () =>
  within(screen.getByRole('alert', { name: /./ }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('a proposal says everything that is missing at once, in the order of its fields', async () => {
  const { say, propose, edit } = await extensionForm();
  await propose('', '');
  expect(problems()).toEqual([
    say('deadlines:problems.proposedOn.required'),
    say('deadlines:problems.reason.required'),
  ]);
  expect(edit).not.toHaveBeenCalled();
});

test('a day that is no later than the deadline is refused', async () => {
  const { say, propose, edit } = await extensionForm();
  await propose('30 June 2027', 'The Council meets late.');
  expect(problems()).toEqual([say('deadlines:problems.proposedOn.notLater', { due: '2027-06-30' })]);
  expect(edit).not.toHaveBeenCalled();
});

test('a deadline that is counted from a date nobody has set cannot be extended', async () => {
  const { say, propose } = await extensionForm({ ...inOrder, publishedOn: null });
  await propose('31 July 2027', 'The Council meets late.');
  expect(problems()).toEqual([say('deadlines:problems.deadline.noBase', { base: 'publishedOn' })]);
});

test('a later day with its reason is proposed', async () => {
  const { propose, edit } = await extensionForm();
  await propose('31.7.27', ' The Council meets late. ');
  const fields = {
    deadline: 'finalAgreed',
    proposedOn: '2027-07-31',
    reason: 'The Council meets late.',
    position: 1,
  };
  expect(edit).toHaveBeenCalledExactlyOnceWith([
    { kind: 'add', entity: 'extension', id: expect.any(String), parentId: 'plan', fields },
  ]);
});
