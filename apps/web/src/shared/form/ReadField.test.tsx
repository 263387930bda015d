// @vitest-environment happy-dom
import { useState } from 'react';
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { render } from '../testing/render.tsx';
import { DateField } from './DateField.tsx';
import type { Reading } from './useUnderstanding.ts';

const { isThere, arrive } = vi.hoisted(() => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { isThere: promise, arrive: resolve };
});

vi.mock('../aggregate/store/reader.ts', async (original) => {
  const { withReader } = await original<typeof import('../aggregate/store/reader.ts')>();
  return {
    readerNow: () => null,
    withReader: (use: Parameters<typeof withReader>[0]) => isThere.then(() => withReader(use)),
  };
});

test('what is typed before what reads it has come is read once it has, as it then stands', async () => {
  const readings: Reading<string>[] = [];
  function Field() {
    const [text, setText] = useState('1 May 2027');
    return (
      <DateField
        label="Ends"
        text={text}
        written="1 May 2027"
        onText={setText}
        onRead={(reading) => readings.push(reading)}
      />
    );
  }
  const { user } = await render(<Field />, { areas: ['input'] });
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Ends' });
  await user.clear(field);
  await user.type(field, '31.3.2');
  await user.tab();
  await user.type(field, '8');
  await user.tab();
  expect(readings).toEqual([]);
  expect(field.value).toBe('31.3.28');
  arrive();
  await waitFor(() => expect(readings).toEqual([{ value: '2028-03-31' }]));
  expect(screen.getByRole('status').textContent).toContain('31 March 2028');
});
