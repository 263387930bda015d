// @vitest-environment happy-dom
import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { render } from '../testing/render.tsx';
import { Form } from './Form.tsx';
import type { Problem } from './problems.ts';
import { TextField } from './TextField.tsx';

/** A form that is refused for as long as its name is blank. */
function NameForm({ more = [] }: { readonly more?: readonly Problem[] }) {
  const [name, setName] = useState('');
  const [attempt, setAttempt] = useState(0);
  const problems = name === '' ? [{ field: 'name', words: 'must not be blank', saysThis: true }, ...more] : [];
  const submit = (event: { preventDefault(): void }) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
  };
  return (
    <Form problems={problems} attempt={attempt} isSending={false} onSubmit={submit}>
      <TextField name="name" label="Name" value={name} onChange={({ target }) => setName(target.value)} />
      <button type="submit">Send</button>
    </Form>
  );
}

const summary = () => screen.queryByRole('alert', { name: /./ });
const send = () => screen.getByRole('button', { name: 'Send' });
const nameField = () => screen.getByRole('textbox', { name: 'Name' });

test('a form says nothing of its problems before it is sent', async () => {
  await render(<NameForm />);
  expect(summary()).toBeNull();
});

test('a refused form puts the cursor in the summary at each try, and not while it is being mended', async () => {
  const { user } = await render(<NameForm />);
  await user.click(send());
  expect(document.activeElement).toBe(summary());
  await user.click(nameField());
  await user.type(nameField(), 'G');
  expect(document.activeElement).toBe(nameField());
  expect(summary()).toBeNull();
  await user.clear(nameField());
  expect(document.activeElement).toBe(nameField());
  await user.click(send());
  expect(document.activeElement).toBe(summary());
});

test('a problem is a link that puts the cursor in its field, and names the field where its words do not', async () => {
  const { user } = await render(<NameForm />);
  await user.click(send());
  await user.click(screen.getByRole('link', { name: 'Name: must not be blank' }));
  expect(document.activeElement).toBe(nameField());
});

test('a problem of no field, or of one that is not on the page, is no link', async () => {
  const more = [
    { field: null, words: 'The server was not reached' },
    { field: 'address', words: 'is taken', saysThis: true },
  ];
  const { user } = await render(<NameForm more={more} />);
  await user.click(send());
  const lines = within(screen.getByRole('alert', { name: /./ })).getAllByRole('listitem');
  expect(lines.map((line) => line.querySelector('a') !== null)).toEqual([true, false, false]);
});
