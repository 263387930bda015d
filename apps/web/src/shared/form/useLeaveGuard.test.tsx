// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { render } from '../testing/render.tsx';
import { CommandForm } from './CommandForm.tsx';
import { TextField } from './TextField.tsx';
import { useCheckedForm } from './useCheckedForm.ts';

function NameForm() {
  const form = useCheckedForm(z.object({ name: z.string() }), { defaultValues: { name: '' } });
  return (
    <CommandForm form={form} title="Add" save="Save" onSubmit={() => undefined} onCancel={() => undefined}>
      <TextField {...form.register('name')} label="Name" />
    </CommandForm>
  );
}

/** A form that sends nothing, with the answer that a person gives when they are asked whether to leave it. */
async function guardedForm(answer: boolean) {
  const asked = vi.fn<(question: string) => boolean>(() => answer);
  vi.stubGlobal('confirm', asked);
  const rendered = await render(<NameForm />, { address: '/plans/1' });
  const goTo = (address: string) => act(() => rendered.router.navigate(address));
  const place = () => rendered.router.state.location.pathname;
  const type = () => rendered.user.type(screen.getByRole('textbox', { name: 'Name' }), 'G');
  return { ...rendered, asked, goTo, place, type };
}

/** Whether the browser would ask before it closes the tab. */
function asksBeforeClosing(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

test('a form that nobody has begun is left without being asked', async () => {
  const { asked, goTo, place } = await guardedForm(false);
  expect(asksBeforeClosing()).toBe(false);
  await goTo('/en/reviews');
  expect(asked).not.toHaveBeenCalled();
  expect(place()).toBe('/en/reviews');
});

test('a form that was begun is left only by who says so', async () => {
  const { say, type, asked, goTo, place } = await guardedForm(false);
  await type();
  expect(asksBeforeClosing()).toBe(true);
  await goTo('/en/reviews');
  expect(asked).toHaveBeenCalledExactlyOnceWith(say('common:form.leave'));
  expect(place()).toBe('/en/plans/1');
  asked.mockReturnValue(true);
  await goTo('/en/reviews');
  expect(place()).toBe('/en/reviews');
});

test('another language is the same page: nobody is asked', async () => {
  const { type, asked, goTo, place } = await guardedForm(false);
  await type();
  await goTo('/cy/plans/1');
  expect(asked).not.toHaveBeenCalled();
  expect(place()).toBe('/cy/plans/1');
});

test('a form takes the cursor to its heading when it opens', async () => {
  await guardedForm(true);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Add' }));
});
