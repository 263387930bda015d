// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInPlan } from '../../shared/testing/renderInPlan.tsx';
import type { Span } from './address.ts';
import { CompareForm } from './CompareForm.tsx';

/** The form on 15 March 2027, at an address that has already chosen these two moments. */
async function compareForm(span: Partial<Span> = {}) {
  const rendered = await renderInPlan(
    <CompareForm span={{ from: '', to: '', about: '', ...span }} comparison={undefined} />,
    { areas: ['history', 'plan', 'fields', 'dates', 'input', 'errors'] },
  );
  const { say, user, router } = rendered;
  const fill = async (field: 'from' | 'to', text: string) =>
    user.type(screen.getByRole('textbox', { name: say(`history:compare.${field}`) }), text);
  const compare = () => user.click(screen.getByRole('button', { name: say('history:compare.compare') }));
  const asked = () => router.state.location.search;
  return { ...rendered, fill, compare, asked };
}

const problems = () =>
  within(screen.getByRole('alert', { name: /./ }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('two moments need a first', async () => {
  const { say, compare, asked } = await compareForm();
  await compare();
  expect(problems()).toEqual([say('history:problems.from.required')]);
  expect(asked()).toBe('');
});

test('a day to come has nothing to compare yet', async () => {
  const { say, fill, compare } = await compareForm();
  await fill('from', '16 March 2027');
  await compare();
  expect(problems()).toEqual([`${say('history:compare.from')}: ${say('errors:problem.notYet')}`]);
});

test('days in the wrong order are said to be so, and are not turned round', async () => {
  const { say, fill, compare, asked } = await compareForm();
  await fill('from', '2 March 2027');
  await fill('to', '1 March 2027');
  await compare();
  expect(problems()).toEqual([say('history:problems.to.reversed', { from: '2027-03-02' })]);
  expect(asked()).toBe('');
});

test('two days go into the address, with the action they are compared in', async () => {
  const { say, user, fill, compare, asked } = await compareForm();
  await fill('from', '1.3.27');
  await fill('to', '2.3.27');
  const about = screen.getByRole<HTMLSelectElement>('combobox', { name: say('history:compare.about') });
  const action = about.options[1]?.value ?? '';
  await user.selectOptions(about, action);
  await compare();
  await waitFor(() => expect(asked()).toBe(`?from=2027-03-01&to=2027-03-02&about=${action}`));
});

test('a write that was chosen in the list stays chosen until a day is typed', async () => {
  const { fill, compare, asked } = await compareForm({ from: '7' });
  await compare();
  await waitFor(() => expect(asked()).toBe('?from=7'));
  await fill('from', '1 March 2027');
  await compare();
  await waitFor(() => expect(asked()).toBe('?from=2027-03-01'));
});

test('mending a refused day keeps the cursor in its field', async () => {
  const { say, user, fill, compare } = await compareForm();
  await fill('from', '16 March 2027');
  await compare();
  const from = screen.getByRole<HTMLInputElement>('textbox', { name: say('history:compare.from') });
  await user.clear(from);
  await user.type(from, '1 March 2027{Backspace}6');
  expect(document.activeElement).toBe(from);
  expect(from.value).toBe('1 March 2026');
});
