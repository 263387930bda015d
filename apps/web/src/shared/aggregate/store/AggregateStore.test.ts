import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { arbitraryEditOf } from '@cynllun/domain/fixtures/arbitrary-edit';
import { exampleNotebook, notebookAggregate, type Notebook } from '@cynllun/domain/fixtures/test-aggregate';
import { FakeDevice } from '../testing/fakeDevice.ts';
import { FakeTransport } from '../testing/fakeServer.ts';
import { notebookBinding, notebookServer } from '../testing/notebookServer.ts';
import { AggregateStore } from './AggregateStore.ts';
import type { FeedMessage } from './transport.ts';

/*
 * The store on an aggregate that only tests have. `plan/planStore.test.ts` has the whole of what it promises; here are
 * the same promises where they turn on the declaration, and what the plan does not use: freezing.
 */

function session(device = new FakeDevice(), server = notebookServer(exampleNotebook())) {
  const transport = new FakeTransport(server);
  return { server, transport, device, store: new AggregateStore(notebookBinding, transport, server.view(), device) };
}

let { server, transport, device, store } = session();
const [first, second] = exampleNotebook().pages;
const page = first?.id ?? '';
const other = second?.id ?? '';
const words = `page:${page}:words`;

beforeEach(() => {
  vi.useFakeTimers();
  ({ server, transport, device, store } = session());
});
afterEach(() => {
  store.close();
  vi.useRealTimers();
});

const later = (milliseconds = 200) => vi.advanceTimersByTimeAsync(milliseconds);
const now = () => store.getSnapshot();
const shown = (id = page) => now().root.pages.find((one) => one.id === id);
const served = (id = page) => server.root.pages.find((one) => one.id === id);
const saying = (text: string, id = page): Edit => ({ kind: 'set', entity: 'page', id, fields: { words: text } });
const remove: Edit = { kind: 'remove', entity: 'page', id: page };
const freeze: Edit = { kind: 'freeze', entity: 'page', id: page };
const remark: Edit = {
  kind: 'add',
  entity: 'remark',
  id: '0190eeee-0002-7000-8000-000000000009',
  parentId: page,
  fields: { says: 'Why?' },
};

/** What the feed says of a colleague's freezing the page. */
function colleagueFreezes(): FeedMessage {
  server.write(freeze);
  const row = { entity: 'page', entityId: page, field: 'isFrozen', after: true };
  return { writes: [{ sequence: server.root.sequence, changes: [row] }], reload: false };
}

describe('a notebook', () => {
  test('is written: shown at once, and saved once the server says so', async () => {
    store.edit([saying('New words')]);
    expect(shown()?.words).toBe('New words');
    expect(now().saving).toEqual({ state: 'saving' });
    await later();
    expect(served()?.words).toBe('New words');
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test('takes a remark, which nothing changes or takes back', async () => {
    store.edit([remark], { undo: 'Remark added' });
    await later();
    expect(served()?.remarks).toHaveLength(1);
    expect(now().undoable?.back).toEqual([]);
  });

  test('is followed: what a colleague writes comes with the feed', () => {
    server.write(saying('Theirs'));
    const changes = [{ entity: 'page', entityId: page, field: 'words', after: 'Theirs' }];
    store.applyFeed({ writes: [{ sequence: server.root.sequence, changes }], reload: false });
    expect(shown()?.words).toBe('Theirs');
    expect(now().view.root.sequence).toBe(server.root.sequence);
  });

  test('is in conflict where a colleague wrote in the same field, and one’s own goes over it once chosen', async () => {
    server.write(saying('Theirs'));
    store.edit([saying('Mine'), saying('Elsewhere', other)]);
    await later();
    expect(now().conflicts).toMatchObject([{ path: words, by: { id: 'them' } }]);
    expect(served(other)?.words).toBe('Elsewhere');
    store.resolveConflict(words, 'mine');
    await later();
    expect(served()?.words).toBe('Mine');
  });

  test('is undone: a removed page comes back with the link that led to it', async () => {
    const before = server.root;
    store.edit([{ kind: 'remove', entity: 'page', id: other }], { undo: 'Page removed' });
    await later();
    expect(served()?.nextPageId).toBeNull();
    store.undo();
    await later();
    expect({ ...server.root, sequence: 0 }).toEqual({ ...before, sequence: 0 });
  });

  test('of which a colleague removed a page that one is changing asks whether to put it back', async () => {
    server.write(remove);
    store.edit([saying('Mine')]);
    await later();
    expect(now().removed).toMatchObject([{ entity: 'page', id: page, by: { id: 'them' } }]);
    store.resolveRemoved(page, 'putBack');
    await later();
    expect(served()?.words).toBe('Mine');
  });

  test('is refused to one who may no longer edit, and the words can be copied', async () => {
    server.mayEdit = false;
    store.edit([saying('Too late')]);
    await later(10_000);
    expect(transport.requests).toHaveLength(1);
    expect(now().refused).toMatchObject([{ reason: 'forbidden', edit: saying('Too late') }]);
  });

  test('that someone may no longer see leaves them nothing to edit', async () => {
    transport.load = () => Promise.resolve({ kind: 'notFound' });
    store.refresh();
    await later();
    expect(now()).toMatchObject({ access: 'lost', view: { mayEdit: false } });
  });

  test('shows the words that are written live in a page', () => {
    store.showLiveWords(new Map([[words, 'Letter by letter']]));
    expect(shown()?.words).toBe('Letter by letter');
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test('left unsaved by a page that closed is saved by the next', async () => {
    transport.weather = 'down';
    store.edit([saying('Half a sent')], { typing: true });
    store.close();
    ({ transport, store } = session(new FakeDevice(device), server));
    await store.restore();
    expect(shown()?.words).toBe('Half a sent');
    await later();
    expect(served()?.words).toBe('Half a sent');
  });
});

describe('a page of it that is frozen', () => {
  test('is so at once, and on the server with the next answer', async () => {
    store.edit([freeze]);
    expect(shown()?.isFrozen).toBe(true);
    await later();
    expect(served()?.isFrozen).toBe(true);
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test.each([
    ['words', saying('Late')],
    ['a remark', remark],
    ['a removal', remove],
  ])('takes no %s any more, and nothing is sent', async (_, edit) => {
    store.edit([freeze]);
    await later();
    const requests = transport.requests.length;
    store.edit([edit]);
    await later(5000);
    expect(now().refused).toEqual([{ reason: 'frozen', edit }]);
    expect(shown()).toEqual({ ...first, isFrozen: true });
    expect(transport.requests).toHaveLength(requests);
  });

  test('by a colleague while one types there refuses the words, and they can be copied', async () => {
    store.edit([saying('Half a sent')], { typing: true });
    store.applyFeed(colleagueFreezes());
    expect(now().refused).toEqual([{ reason: 'frozen', edit: saying('Half a sent') }]);
    expect(shown()?.words).toBe(first?.words);
    await later(5000);
    expect(transport.requests).toEqual([]);
    expect(device.text).not.toContain('Half a sent');
    store.dismiss('refused');
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test('by a colleague before one’s edit arrives refuses that edit, and what is of other pages is saved', async () => {
    colleagueFreezes();
    store.edit([saying('Too late'), saying('In time', other)]);
    await later();
    expect(now().refused).toEqual([{ reason: 'frozen', edit: saying('Too late') }]);
    expect(served(other)?.words).toBe('In time');
    expect(served()?.words).toBe(first?.words);
  });

  test('ends a conflict about it: what one had there can be copied', async () => {
    server.write(saying('Theirs'));
    store.edit([saying('Mine')]);
    await later();
    store.applyFeed(colleagueFreezes());
    expect(now()).toMatchObject({ conflicts: [], refused: [{ reason: 'frozen', edit: saying('Mine') }] });
    expect(shown()?.words).toBe('Theirs');
  });

  test('before a closed page’s words came back refuses them', async () => {
    store.edit([saying('Half a sent')], { typing: true });
    store.close();
    server.write(freeze);
    ({ transport, store } = session(new FakeDevice(device), server));
    await store.restore();
    expect(now().refused).toEqual([{ reason: 'frozen', edit: saying('Half a sent') }]);
  });
});

const content = ({ sequence: _, ...notebook }: Notebook) => notebook;

test('whatever two people do to a notebook, and freeze in it, in the end the screen is what the server has', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('mine', 'theirs', 'freeze', 'wait'), fc.nat()), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const own = session();
      let count = 0;
      const newId = () => `0190ffff-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
      const some = (root: Notebook, seed: number) => arbitraryEditOf(notebookAggregate, root, seed, [], newId);
      for (const [step, seed] of all) {
        const { pages } = own.server.root;
        const id = pages[seed % Math.max(pages.length, 1)]?.id ?? '';
        if (step === 'mine') own.store.edit([some(own.store.getSnapshot().root, seed)], { typing: seed % 2 === 0 });
        else if (step === 'theirs') own.server.write(some(own.server.root, seed));
        else if (step === 'freeze' && seed % 4 === 0) own.server.write({ kind: 'freeze', entity: 'page', id });
        else if (step === 'wait') await later(seed % 1000);
      }
      for (let round = 0; round < 8; round += 1) {
        own.store.refresh();
        own.store.flush();
        await later(60_000);
        const { conflicts, removed, problems } = own.store.getSnapshot();
        for (const { path } of conflicts) own.store.resolveConflict(path, 'mine');
        for (const { id } of removed) own.store.resolveRemoved(id, 'drop');
        for (const path of problems.keys()) {
          const [entity = '', id = ''] = path.split(':');
          own.store.edit([{ kind: 'set', entity, id, fields: { nextPageId: null } }]);
        }
        own.store.dismiss('refused');
      }
      expect(own.store.getSnapshot().saving).toEqual({ state: 'saved' });
      expect(content(own.store.getSnapshot().root)).toEqual(content(own.server.root));
      own.store.close();
    }),
    { numRuns: 200 },
  );
}, 60_000);
