// @vitest-environment happy-dom
import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { render } from '../testing/render.tsx';
import { DateField } from './DateField.tsx';
import type { Reading } from './useUnderstanding.ts';

/** A date field, and what it was read as each time it was left. */
async function dateField(language: 'en' | 'cy' = 'en') {
  const readings: Reading<string>[] = [];
  function Field() {
    const [text, setText] = useState('');
    return <DateField label="Ends" text={text} onText={setText} onRead={(reading) => readings.push(reading)} />;
  }
  const rendered = await render(<Field />, { areas: ['input'], language });
  return { ...rendered, readings, field: screen.getByRole<HTMLInputElement>('textbox', { name: 'Ends' }) };
}

const announced = () => screen.getByRole('status').textContent;

test.each([
  ['en', 'Friday 31 March 2028'],
  ['cy', 'Dydd Gwener 31 Mawrth 2028'],
] as const)('a date says in %s what it is understood as while it is typed', async (language, words) => {
  const { user, field } = await dateField(language);
  await user.type(field, '31.3.28');
  expect(screen.getByText(new RegExp(words, 'i'))).toBeDefined();
});

test('a date is read once the field is left, and what was understood is announced', async () => {
  const { user, field, readings } = await dateField();
  await user.type(field, '31.3.28');
  expect(readings).toEqual([]);
  await user.tab();
  expect(readings).toEqual([{ value: '2028-03-31' }]);
  expect(announced()).toContain('31 March 2028');
});

test('a field that is left as it was is not read', async () => {
  const { user, field, readings } = await dateField();
  await user.click(field);
  await user.tab();
  expect(readings).toEqual([]);
});

test('a blank is read as no date', async () => {
  const { user, field, readings } = await dateField();
  await user.type(field, '1');
  await user.clear(field);
  await user.tab();
  expect(readings).toEqual([{ value: null }]);
});

test('what is wrong waits until the field is left, is announced with its label, and the words stay', async () => {
  const { user, field, say } = await dateField();
  const problem = say('input:date.noSuchDay', { day: 31 });
  await user.type(field, '31/02/2027');
  expect(field.getAttribute('aria-invalid')).toBeNull();
  await user.tab();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(problem)).toBeDefined();
  expect(announced()).toContain(`Ends: ${problem}`);
  expect(field.value).toBe('31/02/2027');
});

test('what the words may have meant is offered, and is the date once it is chosen', async () => {
  const { user, field, readings, say } = await dateField();
  await user.type(field, 'June 2027');
  await user.tab();
  const choices = within(screen.getByRole('group', { name: say('input:meant') })).getAllByRole('button');
  expect(choices.map(({ textContent }) => textContent)).toEqual(['Tuesday 1 June 2027', 'Wednesday 30 June 2027']);
  await user.click(screen.getByRole('button', { name: 'Wednesday 30 June 2027' }));
  expect(readings.at(-1)).toEqual({ value: '2027-06-30' });
  expect(field.value).toBe('30 June 2027');
  expect(screen.queryByRole('group')).toBeNull();
});
