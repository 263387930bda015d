// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { render } from '../testing/render.tsx';
import { Pick } from './Pick.tsx';

const options = [
  { value: 'a', label: 'Ceri Vaughan' },
  { value: 'b', label: 'Dilys Ŵyn' },
];

async function shown(value: string | null, onAdd?: (words: string) => void) {
  const onPick = vi.fn<(value: string | null) => void>();
  const { user, say } = await render(
    <>
      <label htmlFor="who">Who</label>
      <Pick
        id="who"
        aria-describedby={undefined}
        isWrong={false}
        options={options}
        value={value}
        emptyLabel="Nobody"
        onPick={onPick}
        onAdd={onAdd}
      />
    </>,
    { areas: ['plan'] },
  );
  const list = screen.getByRole('combobox', { name: 'Who' });
  return { user, say, onPick, list };
}

const offered = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

test('a part of a name, without its accents, finds who is called that, and Enter chooses them', async () => {
  const { user, list, onPick } = await shown(null);
  await user.type(list, 'wyn');
  expect(offered()).toEqual(['Dilys Ŵyn']);
  await user.keyboard('{Enter}');
  expect(onPick).toHaveBeenCalledExactlyOnceWith('b');
});

test('what nothing is called can be added where that is allowed, and is not offered where it is known', async () => {
  const onAdd = vi.fn<(words: string) => void>();
  const { user, list, say, onPick } = await shown(null, onAdd);
  await user.type(list, 'ceri vaughan');
  expect(offered()).toEqual(['Ceri Vaughan']);
  await user.clear(list);
  await user.type(list, 'Carers’ Board');
  expect(offered()).toEqual([say('plan:pick.add', { words: 'Carers’ Board' })]);
  await user.keyboard('{Enter}');
  expect(onAdd).toHaveBeenCalledExactlyOnceWith('Carers’ Board', '');
  expect(onPick).not.toHaveBeenCalled();
});

test('where nothing can be added, a name that nothing has says so', async () => {
  const { user, list, say } = await shown('a');
  await user.clear(list);
  await user.type(list, 'Xyz');
  expect(offered()).toEqual([]);
  expect(screen.getByText(say('plan:pick.none'))).toBeDefined();
});

test('words that were typed and not chosen leave what was chosen', async () => {
  const { user, list, onPick } = await shown('a');
  await user.type(list, ' and');
  await user.tab();
  expect((list as HTMLInputElement).value).toBe('Ceri Vaughan');
  expect(onPick).not.toHaveBeenCalled();
});
