// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { facts, inOrder } from '@cynllun/domain/deadlines/facts.example';
import { render } from '../../shared/testing/render.tsx';
import { RecordForm } from './RecordForm.tsx';
import type { DeadlinesSource } from './source.ts';

const gwen = '01900000-0000-7000-8000-000000000001';

/** A new record of the arrangements that were discussed. */
async function recordForm() {
  const edit = vi.fn<DeadlinesSource['edit']>();
  const onDone = vi.fn<() => void>();
  const source = {
    planId: 'plan',
    draftingLanguage: 'en' as const,
    facts: facts(inOrder),
    today: '2027-03-15',
    people: [{ id: gwen, name: 'Gwen Puw' }],
    can: {
      reviewSetUp: false,
      deadlinesKeep: true,
      extensionAgree: false,
      handoverAcknowledge: false,
      handoverAcknowledgeAsReviewer: false,
      responseRead: false,
    },
    edit,
    refresh: () => undefined,
  };
  const rendered = await render(<RecordForm source={source} first={{ deadline: 'arrangements' }} onDone={onDone} />, {
    areas: ['deadlines', 'dates', 'fields', 'input', 'errors'],
  });
  const { say, user } = rendered;
  const day = screen.getByRole('textbox', { name: say('fields:deadlineRecord.on') });
  const save = () => user.click(screen.getByRole('button', { name: say('deadlines:records.save') }));
  return { ...rendered, edit, onDone, day, save };
}

const problems = () =>
  within(screen.getByRole('alert', { name: /./ }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('a record without its day is refused, until the day is there', async () => {
  const { say, user, day, save, edit } = await recordForm();
  await save();
  expect(problems()).toEqual([say('deadlines:problems.on.required')]);
  expect(edit).not.toHaveBeenCalled();
  await user.type(day, '3.11.26');
  expect(screen.queryByRole('alert', { name: /./ })).toBeNull();
});

test('a day to come is refused: it has not happened', async () => {
  const { say, user, day, save, edit } = await recordForm();
  await user.type(day, '16 March 2027');
  await save();
  expect(problems()).toEqual([`${say('fields:deadlineRecord.on')}: ${say('errors:problem.notYet')}`]);
  expect(edit).not.toHaveBeenCalled();
});

test('a record is saved with its day, person and trimmed note, and the form is done', async () => {
  const { say, user, day, save, edit, onDone } = await recordForm();
  await user.type(day, '3.11.26');
  await user.selectOptions(screen.getByLabelText(new RegExp(say('fields:deadlineRecord.byPersonId'))), gwen);
  await user.type(screen.getByLabelText(new RegExp(say('fields:deadlineRecord.note'))), ' At noon ');
  await save();
  const fields = { deadline: 'arrangements', on: '2026-11-03', byPersonId: gwen, note: 'At noon', position: 1 };
  expect(edit).toHaveBeenCalledExactlyOnceWith([
    { kind: 'add', entity: 'deadlineRecord', id: expect.any(String), parentId: 'plan', fields },
  ]);
  expect(onDone).toHaveBeenCalledOnce();
});
