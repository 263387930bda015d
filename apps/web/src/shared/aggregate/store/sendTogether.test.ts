import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { exampleNotebook } from '@cynllun/domain/fixtures/test-aggregate';
import { FakeDevice } from '../testing/fakeDevice.ts';
import { FakeTransport } from '../testing/fakeServer.ts';
import { notebookBinding, notebookServer } from '../testing/notebookServer.ts';
import { AggregateStore } from './AggregateStore.ts';

/* Edits that are kept on the device, and sent as one request once their writer says so. */

const binding = { ...notebookBinding, sendsTogether: true };
const [first, second] = exampleNotebook().pages;
const page = first?.id ?? '';
const other = second?.id ?? '';
const saying = (text: string, id = page): Edit => ({ kind: 'set', entity: 'page', id, fields: { words: text } });
const remark: Edit = {
  kind: 'add',
  entity: 'remark',
  id: '0190eeee-0002-7000-8000-000000000009',
  parentId: page,
  fields: { says: 'Why?' },
};

function session(device = new FakeDevice(), server = notebookServer(exampleNotebook())) {
  const transport = new FakeTransport(server);
  const store = new AggregateStore(binding, transport, server.view(), device);
  const now = () => store.getSnapshot();
  const shown = (id = page) => now().root.pages.find((one) => one.id === id)?.words;
  const send = () => store.sendTogether((request) => transport.send(request));
  return { server, transport, device, store, now, shown, send };
}

let here = session();
const served = (id = page) => here.server.root.pages.find((one) => one.id === id);
const later = (milliseconds = 200) => vi.advanceTimersByTimeAsync(milliseconds);

/** Sends, and waits for what comes of it. */
async function sent() {
  const answer = here.send();
  answer.catch(() => undefined);
  await later();
  return answer;
}

beforeEach(() => {
  vi.useFakeTimers();
  here = session();
});
afterEach(() => {
  here.store.close();
  vi.useRealTimers();
});

test('edits are shown and kept on the device, and none is sent by itself', async () => {
  here.store.edit([saying('Mine')]);
  here.store.edit([remark], { typing: true });
  here.store.flush();
  here.store.retry();
  await later(10_000);
  expect(here.shown()).toBe('Mine');
  expect(here.now().saving).toEqual({ state: 'kept' });
  expect(here.transport.requests).toEqual([]);
  expect(here.device.text).toContain('Why?');
});

test('a device that keeps nothing is told of, since leaving would lose what is there', () => {
  vi.spyOn(here.device, 'write').mockReturnValue(false);
  expect(here.now().saving).toEqual({ state: 'kept' });
  here.store.edit([saying('Mine')]);
  expect(here.now().saving).toEqual({ state: 'notSaved', reason: 'device' });
});

test('the next page has what was kept, and does not send it', async () => {
  here.store.edit([saying('Mine')]);
  const next = session(new FakeDevice(here.device), here.server);
  await next.store.restore();
  await later();
  expect(next.shown()).toBe('Mine');
  expect(next.now().restored).toBe(false);
  expect(next.transport.requests).toEqual([]);
  next.store.close();
});

test('all of it is one request and one write, judged from the root as it is shown', async () => {
  here.store.edit([saying('Mine')]);
  here.server.write(saying('Theirs', other));
  here.store.refresh();
  await later();
  here.store.edit([saying('Mine, too', other)]);
  const { sequence } = here.server.root;
  expect(await sent()).toMatchObject({ kind: 'edited', previousSequence: sequence });
  expect(here.transport.requests).toMatchObject([{ baseSequence: sequence }]);
  expect(served()?.words).toBe('Mine');
  expect(served(other)?.words).toBe('Mine, too');
  expect(here.now().saving).toEqual({ state: 'kept' });
  expect(JSON.parse(here.device.text)).toMatchObject({ sent: [], waiting: [] });
});

test('what someone else changed meanwhile is a conflict at its field, and nothing is written', async () => {
  here.store.edit([saying('Mine'), saying('Mine, too', other)]);
  here.server.write(saying('Theirs'));
  expect(await sent()).toMatchObject({ kind: 'conflict' });
  expect(here.now().conflicts).toMatchObject([{ path: `page:${page}:words` }]);
  expect(here.now().saving).toEqual({ state: 'notSaved', reason: 'attention' });
  expect(served(other)?.words).not.toBe('Mine, too');
  here.store.resolveConflict(`page:${page}:words`, 'mine');
  await sent();
  expect(served()?.words).toBe('Mine');
  expect(served(other)?.words).toBe('Mine, too');
});

test('what was removed meanwhile is for its writer to decide, and the rest waits', async () => {
  here.store.edit([saying('Mine'), saying('Mine, too', other)]);
  here.server.write({ kind: 'remove', entity: 'page', id: page });
  await sent();
  expect(here.now().removed).toMatchObject([{ id: page }]);
  expect(here.shown(other)).toBe('Mine, too');
});

test.each(['forbidden', 'stage', 'notFound', 'signedOut'] as const)(
  'a request answered %s leaves everything as it was, on the device too',
  async (kind) => {
    here.store.edit([saying('Mine'), remark]);
    const before = JSON.parse(here.device.text);
    const answer = here.store.sendTogether(() => Promise.resolve({ kind }));
    await later();
    expect(await answer).toEqual({ kind });
    expect(here.now().refused).toEqual([]);
    expect(here.shown()).toBe('Mine');
    expect(JSON.parse(here.device.text)).toEqual(before);
  },
);

test('a problem of one field stands at the field, and one of the form leaves the edits alone', async () => {
  const path = `page:${page}:words`;
  const problem = (at: string) => ({ path: at, code: 'tooLong', params: { most: 3 } });
  here.store.edit([saying('Mine'), remark]);
  const send = (at: string) => {
    const answer = here.store.sendTogether(() => Promise.resolve({ kind: 'invalid', problems: [problem(at)] }));
    return Promise.all([answer, later()]);
  };
  await send('reason');
  expect(here.now().problems).toEqual(new Map());
  expect(here.now().refused).toEqual([]);
  await send(path);
  expect(here.now().problems).toEqual(new Map([[path, { code: 'tooLong', params: { most: 3 } }]]));
  expect(here.shown()).toBe('Mine');
});

test('without an answer it waits as it did; where it had been written, nothing is left that differs', async () => {
  here.store.edit([saying('Mine')]);
  here.transport.weather = 'lost';
  await expect(sent()).rejects.toThrow('no answer');
  expect(here.shown()).toBe('Mine');
  expect(here.now().view.root.pages[0]?.words).not.toBe('Mine');
  here.transport.weather = 'fine';
  await later(2_000);
  expect(here.now().view.root.pages[0]?.words).toBe('Mine');
});

test('a page that went before the answer came leaves the request to be looked at again', async () => {
  here.store.edit([saying('Mine')]);
  void here.store.sendTogether(() => new Promise(() => undefined));
  const next = session(new FakeDevice(here.device), here.server);
  await next.store.restore();
  await later();
  expect(next.shown()).toBe('Mine');
  expect(next.transport.requests).toEqual([]);
  next.store.close();
});

test('what is done while a request is on its way waits for the next', async () => {
  here.store.edit([saying('Mine')]);
  const answer = here.send();
  here.store.edit([saying('Since')]);
  await later();
  await answer;
  expect(served()?.words).toBe('Mine');
  expect(here.shown()).toBe('Since');
  expect(here.now().unsavedPaths.size).toBe(1);
});

test('what is let go of is gone from the screen and the device', () => {
  here.store.edit([saying('Mine'), remark]);
  here.store.type(`page:${page}:position`, 'x', true);
  here.store.discard();
  expect(here.shown()).not.toBe('Mine');
  expect(JSON.parse(here.device.text)).toMatchObject({ waiting: [], typed: {} });
  expect(here.now().saving).toEqual({ state: 'kept' });
});
