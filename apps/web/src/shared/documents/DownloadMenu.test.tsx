// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { render } from '../testing/render.tsx';
import { DownloadMenu } from './DownloadMenu.tsx';
import type { Documents, Made } from './useDownload.ts';

const made = (state: Made['state'], more: Partial<Made> = {}): Made => ({
  id: '0190',
  state,
  problem: null,
  address: state === 'ready' ? '/documents/0190' : null,
  ...more,
});

/** The menu over documents of which each look finds the next of these; undefined: no answer comes. */
async function menu(asked: Awaited<ReturnType<Documents['ask']>>, ...found: readonly (Made | null | undefined)[]) {
  const left = [...found];
  const find = vi.fn<Documents['find']>(async () => {
    const next = left.shift();
    if (next === undefined) throw new TypeError('Failed to fetch');
    return next;
  });
  const ask = vi.fn<Documents['ask']>(async () => asked);
  const rendered = await render(<DownloadMenu documents={{ ask, find }} />, { areas: ['documents', 'errors'] });
  const { user, say } = rendered;
  const choose = async (words: string) => {
    await user.click(screen.getByRole('button', { name: say('documents:menu.title') }));
    await user.click(await screen.findByRole('menuitem', { name: words }));
  };
  return { ...rendered, ask, find, choose };
}

/** Of a look every 700 ms. */
const patient = { timeout: 5_000 };

test('a document that waits, and of which one look brings no answer, is followed until it is ready, and saved', async () => {
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const { choose, ask, find, say } = await menu({ done: made('queued') }, undefined, made('making'), made('ready'));
  const document = say('documents:menu.pdf.cy');
  await choose(document);
  expect(ask).toHaveBeenCalledExactlyOnceWith({ format: 'pdf', language: 'cy' });
  const status = await screen.findByText(say('documents:state.queued', { document }));
  expect(status.role).toBe('status');
  await waitFor(() => expect(status.textContent).toBe(say('documents:state.making', { document })), patient);
  const link = await screen.findByRole('link', { name: say('documents:fetch', { document }) }, patient);
  expect(link.getAttribute('href')).toBe('/documents/0190');
  expect(clicked).toHaveBeenCalledOnce();
  expect(find).toHaveBeenCalledTimes(3);
  clicked.mockRestore();
});

test('one that could not be made says why, and by which number it can be asked about, and is tried again', async () => {
  const { choose, ask, user, say } = await menu({ done: made('failed', { problem: 'tookTooLong' }) });
  await choose(say('documents:menu.docx.en'));
  const why = await screen.findByText(say('documents:problem.tookTooLong'));
  expect(why.closest('[role="alert"]')?.textContent).toContain(say('documents:quote', { id: '0190' }));
  await user.click(screen.getByRole('button', { name: say('common:buttons.tryAgain') }));
  expect(ask.mock.calls).toEqual([[{ format: 'docx', language: 'en' }], [{ format: 'docx', language: 'en' }]]);
});

test('one that is gone, and one that is refused, say so', async () => {
  const gone = await menu({ done: made('making') }, null);
  await gone.choose(gone.say('documents:menu.pdf.en'));
  expect(await screen.findByText(gone.say('documents:problem.gone'), {}, patient)).toBeTruthy();
  gone.unmount();
  const refused = await menu({ refusals: [{ field: null, key: 'errors:notFound', params: {} }] });
  await refused.choose(refused.say('documents:menu.pdf.en'));
  expect(await screen.findByText(refused.say('errors:notFound'))).toBeTruthy();
});
