// @vitest-environment happy-dom
import { useState, type ComponentType } from 'react';
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { render } from '../testing/render.tsx';
import { late } from './late.tsx';

const Form = ({ title }: { readonly title: string }) => <h2>{title}</h2>;

/** A screen with a form that is fetched late, each fetch answered by hand. */
async function aScreen() {
  const fetches: PromiseWithResolvers<ComponentType<{ readonly title: string }>>[] = [];
  const fetch = vi.fn<() => Promise<ComponentType<{ readonly title: string }>>>(() => {
    const one = Promise.withResolvers<ComponentType<{ readonly title: string }>>();
    fetches.push(one);
    return one.promise;
  });
  const form = late(fetch);
  function Opener() {
    const [isOpen, setOpen] = useState(false);
    if (isOpen) return <form.Part title="A record" />;
    return (
      <button type="button" {...form.asked} onClick={() => setOpen(true)}>
        Record
      </button>
    );
  }
  const rendered = await render(<Opener />, { areas: ['errors'] });
  return { ...rendered, fetch, fetches, button: screen.getByRole('button', { name: 'Record' }) };
}

test('is fetched once, when what opens it is pointed at', async () => {
  const { user, fetch, fetches, button } = await aScreen();
  expect(fetch).not.toHaveBeenCalled();
  await user.hover(button);
  fetches[0]?.resolve(Form);
  await user.click(button);
  expect(screen.getByRole('heading', { name: 'A record' })).toBeDefined();
  expect(fetch).toHaveBeenCalledOnce();
});

test('pressed before it has come, opens when it has', async () => {
  const { user, say, fetch, fetches, button } = await aScreen();
  await user.tab();
  expect(fetch).toHaveBeenCalledOnce();
  await user.click(button);
  expect(screen.getByText(say('common:loading'))).toBeDefined();
  fetches[0]?.resolve(Form);
  expect(await screen.findByRole('heading', { name: 'A record' })).toBeDefined();
  expect(fetch).toHaveBeenCalledOnce();
});

test('that could not be fetched says so, and is asked for again', async () => {
  const { user, say, fetches, button } = await aScreen();
  await user.click(button);
  fetches[0]?.reject(new TypeError('Failed to fetch dynamically imported module'));
  await user.click(await screen.findByRole('button', { name: say('common:buttons.tryAgain') }));
  fetches[1]?.resolve(Form);
  expect(await screen.findByRole('heading', { name: 'A record' })).toBeDefined();
});
