import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { add, remove, set, type Edit } from '@cynllun/domain/plan/edit';
import { entryOf } from '@cynllun/domain/fixtures/event-entries';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { newId } from './newId.ts';
import { AggregateStore } from '../aggregate/store/AggregateStore.ts';
import { readTyped } from '../aggregate/store/readTyped.ts';
import { FakeDevice } from '../aggregate/testing/fakeDevice.ts';
import { FakeTransport } from '../aggregate/testing/fakeServer.ts';
import { planBinding, type PlanStore } from './planStore.ts';
import { fakePlanServer } from './testing/fakePlanServer.ts';
import type { PlanView } from './view.ts';
import type { FeedMessage } from '../aggregate/store/transport.ts';

let server: ReturnType<typeof fakePlanServer>;
let transport: FakeTransport<PlanView>;
let device: FakeDevice;
let store: PlanStore;
const [first] = examplePlan().actions;
const action = first?.id ?? '';

beforeEach(() => {
  vi.useFakeTimers();
  server = fakePlanServer(examplePlan());
  transport = new FakeTransport(server);
  device = new FakeDevice();
  store = new AggregateStore(planBinding, transport, server.view(), device);
});
afterEach(() => {
  store.close();
  vi.useRealTimers();
});

const later = (milliseconds = 200) => vi.advanceTimersByTimeAsync(milliseconds);
const now = () => store.getSnapshot();
const shown = (id = action) => now().root.actions.find((one) => one.id === id);
const served = (id = action) => server.root.actions.find((one) => one.id === id);
const describing = (description: string, id = action): Edit => set('action', id, { description });

async function reload(): Promise<void> {
  store.close();
  device = new FakeDevice(device);
  store = new AggregateStore(planBinding, transport, server.view(), device);
  await store.restore();
}

describe('saving', () => {
  test('an edit is seen at once, and is saved only when the server says so', async () => {
    store.edit([describing('New words')]);
    expect(shown()?.description).toBe('New words');
    expect(now().saving).toEqual({ state: 'saving' });
    await later();
    expect(now().saving).toEqual({ state: 'saved' });
    expect(served()?.description).toBe('New words');
    expect(now().view.root.sequence).toBe(server.root.sequence);
  });

  test('typing is sent once it rests, and only as it ended', async () => {
    for (const words of ['N', 'Ne', 'New']) store.edit([describing(words)], { typing: true });
    await later(600);
    expect(transport.requests).toHaveLength(0);
    await later(300);
    expect(transport.requests).toMatchObject([{ edits: [describing('New')] }]);
  });

  test('leaving the field sends what was typed without waiting', async () => {
    store.edit([describing('New')], { typing: true });
    store.flush();
    await later();
    expect(served()?.description).toBe('New');
  });

  test('what is typed while a request is on its way goes in the next, and one goes at a time', async () => {
    store.edit([describing('One')]);
    await later(10);
    store.edit([describing('One two')], { typing: true });
    expect(shown()?.description).toBe('One two');
    await later(2000);
    expect(transport.requests.map(({ edits }) => edits)).toEqual([[describing('One')], [describing('One two')]]);
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test('what is said of an agreement is said together: its day is not refused for want of its letter', async () => {
    const id = newId();
    store.edit([add('extension', id, server.root.id, { deadline: 'finalAgreed', proposedOn: '2027-06-30' })]);
    await later();
    store.edit([set('extension', id, { agreedOn: '2027-03-01', letter: 'SSIW/27/114', agreedByPersonId: null })]);
    expect(now().problems.size).toBe(0);
    await later();
    expect(now().saving).toEqual({ state: 'saved' });
    expect(server.root.extensions.find((one) => one.id === id)).toMatchObject({
      agreedOn: '2027-03-01',
      letter: 'SSIW/27/114',
    });
  });

  test('a thing added and filled in is in the plan, in the order it was done', async () => {
    const id = newId();
    store.edit([add('action', id, server.root.id, { position: 99 })]);
    store.edit([describing('Filled in', id)], { typing: true });
    await later(2000);
    expect(served(id)?.description).toBe('Filled in');
  });
});

/** What the feed tells of a colleague's edits. */
function colleague(...edits: readonly Edit[]): FeedMessage {
  server.write(...edits);
  const changes = edits.flatMap((edit) =>
    edit.kind === 'set'
      ? Object.entries(edit.fields).map(([field, after]) => ({ ...at(edit), field, after }))
      : [
          {
            ...at(edit),
            field: '',
            after: edit.kind === 'add' ? { ...edit.fields, parentId: edit.parentId } : null,
          },
        ],
  );
  return { writes: [{ sequence: server.root.sequence, changes }], reload: false };
}

const at = ({ entity, id }: Edit) => ({ entity, entityId: id });

describe('what others write', () => {
  beforeEach(() => store.setFeedOpen(true));

  test('comes with the feed, without the plan being read again', () => {
    const loading = vi.spyOn(transport, 'load');
    store.applyFeed(colleague(set('action', action, { endsOn: '2028-01-31' })));
    expect(shown()?.endsOn).toBe('2028-01-31');
    expect(now().view.root.sequence).toBe(server.root.sequence);
    expect(loading).not.toHaveBeenCalled();
  });

  test('comes once, however often it is told', () => {
    const id = newId();
    const told = colleague(add('indicator', id, action, { unit: 'days' }));
    store.applyFeed(told);
    const { root: plan } = now();
    store.applyFeed(told);
    expect(now().root).toEqual(plan);
  });

  test('of which something is missing has the plan read again', async () => {
    colleague(set('action', action, { endsOn: '2028-01-31' }));
    store.applyFeed(colleague(set('action', action, { startsOn: '2027-01-31' })));
    await later();
    expect(shown()).toMatchObject({ startsOn: '2027-01-31', endsOn: '2028-01-31' });
  });

  test('leaves one’s own unsaved edits on top, and is in conflict with them where it is of the same field', async () => {
    store.edit([describing('Mine')], { typing: true });
    store.applyFeed(colleague(describing('Theirs')));
    expect(shown()?.description).toBe('Mine');
    await later(2000);
    expect(now().conflicts).toMatchObject([{ path: `action:${action}:description`, by: { name: 'Their name' } }]);
    expect(now().view.root.actions[0]?.description).toBe('Theirs');
  });

  test('into a field that one has begun to type in is no less in conflict for having been seen', async () => {
    const path = `action:${action}:endsOn`;
    store.type(path, '31 Ja');
    store.applyFeed(colleague(set('action', action, { endsOn: '2029-12-31' })));
    store.type(path, '31 January 2028');
    store.edit([set('action', action, { endsOn: '2028-01-31' })]);
    store.type(path, null);
    await later();
    expect(now().conflicts).toMatchObject([{ path }]);
  });

  test('removes what one is changing: the words wait for a decision', () => {
    store.edit([describing('Mine')], { typing: true });
    store.applyFeed(colleague(remove('action', action)));
    expect(now().removed).toMatchObject([{ id: action, mine: [{ edit: describing('Mine') }] }]);
  });

  test('removes what one’s edit on its way is about, before that is answered: it can still be put back', async () => {
    store.edit([describing('Mine')]);
    await later(5);
    store.applyFeed(colleague(remove('action', action)));
    await later();
    expect(now().removed).toMatchObject([{ id: action, mine: [{ edit: describing('Mine') }] }]);
    store.resolveRemoved(action, 'putBack');
    await later();
    expect(served()?.description).toBe('Mine');
  });

  test('may be told before one’s own write is answered: it is not written twice', async () => {
    const id = newId();
    store.edit([add('indicator', id, action, { unit: 'days' })]);
    await later(30);
    const mine = { entity: 'indicator', entityId: id, field: '', after: { unit: 'days', parentId: action } };
    store.applyFeed({ writes: [{ sequence: server.root.sequence, changes: [mine] }], reload: false });
    await later();
    expect(shown()?.indicators.filter((one) => one.id === id)).toHaveLength(1);
    expect(now().saving).toEqual({ state: 'saved' });
  });
});

describe('words written live', () => {
  const unsaved = { updates: ['AQID'], isLate: false };

  test('are saved once they are acknowledged, and on the device until then', () => {
    store.setUnsavedProse(action, unsaved);
    expect(now().saving).toEqual({ state: 'saving' });
    expect(device.text).toContain('AQID');
    store.setUnsavedProse(action, { updates: [], isLate: false });
    expect(now().saving).toEqual({ state: 'saved' });
    expect(device.text).not.toContain('AQID');
  });

  test('are not saved where no acknowledgement comes', () => {
    store.setUnsavedProse(action, { ...unsaved, isLate: true });
    expect(now().saving).toEqual({ state: 'notSaved', reason: 'connection' });
  });

  test('that a page left come back with the next', async () => {
    store.setUnsavedProse(action, unsaved);
    await reload();
    expect(now().prose.get(action)?.updates).toEqual(['AQID']);
    expect(now().restored).toBe(true);
  });

  test('that are refused are shown and kept nowhere else', () => {
    store.setUnsavedProse(action, unsaved);
    store.refuseProse(action, { reason: 'stage', words: [{ words: 'Too late', language: 'en' }] });
    expect(now().refused).toEqual([{ reason: 'stage', words: [{ words: 'Too late', language: 'en' }] }]);
    expect(device.text).not.toContain('AQID');
  });

  test.each(['in a page that was closed', 'in one that stayed open'])(
    'before the plan was submitted go into the next draft, and their writer is told: %s',
    async (where) => {
      store.setUnsavedProse(action, unsaved);
      const submitted = entryOf({ kind: 'draftSubmitted', on: '2027-03-01', version: 3, lateReason: '' }, 0);
      server.root = { ...server.root, sequence: server.root.sequence + 1, events: [...server.root.events, submitted] };
      if (where === 'in a page that was closed') await reload();
      else store.refresh();
      await later();
      expect(now().missedCutoff).toBe(3);
      store.dismiss('missedCutoff');
      store.refresh();
      await later();
      expect(now().missedCutoff).toBeNull();
    },
  );

  test('of what someone removes wait for a decision, and come back with it', async () => {
    store.setUnsavedProse(action, unsaved);
    store.showLiveWords(new Map([[`action:${action}:description`, 'Written meanwhile']]));
    store.setFeedOpen(true);
    store.applyFeed(colleague(remove('action', action)));
    expect(now().removed).toMatchObject([{ id: action, mine: [{ edit: describing('Written meanwhile') }] }]);
    store.refuseProse(action, { reason: 'removed', words: [] });
    store.resolveRemoved(action, 'putBack');
    await later(2000);
    expect(served()?.description).toBe('Written meanwhile');
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test('are not laid over words that were set as a whole and are still on their way', async () => {
    const key = `action:${action}:description`;
    store.edit([describing('Set as a whole')], { typing: true });
    store.showLiveWords(new Map([[key, 'Before']]));
    expect(shown()?.description).toBe('Set as a whole');
    expect(now().unsavedPaths).toEqual(new Set([key]));
    await later(2000);
    expect(now().unsavedPaths.size).toBe(0);
    expect(shown()?.description).toBe('Before');
  });
});

describe('a connection that fails', () => {
  test('says so, keeps the words on the device, and saves them when it is back', async () => {
    transport.weather = 'down';
    store.edit([describing('Typed on a train')]);
    await later(5000);
    expect(now().saving).toEqual({ state: 'notSaved', reason: 'connection' });
    expect(device.text).toContain('Typed on a train');
    transport.weather = 'fine';
    store.retry();
    await later();
    expect(now().saving).toEqual({ state: 'saved' });
    expect(device.text).not.toContain('Typed on a train');
    expect(served()?.description).toBe('Typed on a train');
  });

  test('a request whose answer was lost goes again under its own name, and is written once', async () => {
    transport.weather = 'lost';
    store.edit([describing('Written once')]);
    await later(100);
    transport.weather = 'fine';
    await later(5000);
    expect(new Set(transport.requests.map(({ requestId }) => requestId)).size).toBe(1);
    expect(transport.requests.length).toBeGreaterThan(1);
    expect(server.root.sequence).toBe(2);
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test('a page that is gone leaves its words to the next, which says so and saves them', async () => {
    transport.weather = 'down';
    store.edit([describing('Half a sent')], { typing: true });
    await reload();
    expect(shown()?.description).toBe('Half a sent');
    expect(now().restored).toBe(true);
    transport.weather = 'fine';
    await later(5000);
    expect(served()?.description).toBe('Half a sent');
    expect(device.text).not.toContain('Half a sent');
  });

  test('what was typed and is no value yet is kept too', async () => {
    store.type(`action:${action}:endsOn`, '31/2/20');
    await reload();
    expect(now().typed.get(`action:${action}:endsOn`)).toMatchObject({ text: '31/2/20', isBad: true });
    expect(now().saving).toEqual({ state: 'notSaved', reason: 'attention' });
    store.type(`action:${action}:endsOn`, null);
    expect(now().saving).toEqual({ state: 'saved' });
  });
});

describe('what was typed into a field that went away with its page', () => {
  const path = `action:${action}:endsOn`;

  test('is saved, if it can be read', async () => {
    store.type(path, '15 May 2028');
    store.endTyping(path, readTyped);
    await later();
    expect(served()?.endsOn).toBe('2028-05-15');
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test('is saved after the page was loaded anew', async () => {
    store.type(path, '15 May 2028');
    await reload();
    expect(shown()?.endsOn).toBe('2028-05-15');
    await later();
    expect(served()?.endsOn).toBe('2028-05-15');
  });

  test('and changed meanwhile by someone else is in conflict', async () => {
    store.type(path, '15 May 2028');
    colleague(set('action', action, { endsOn: '2029-12-31' }));
    await reload();
    await later();
    expect(now().conflicts).toMatchObject([{ path }]);
  });

  test('waits for its writer, if it cannot be read', async () => {
    store.type(path, 'next spring');
    store.endTyping(path, readTyped);
    await later();
    expect(now().saving).toEqual({ state: 'notSaved', reason: 'attention' });
    expect(now().typed.get(path)?.text).toBe('next spring');
  });

  test('empty leaves the field empty', async () => {
    store.type(path, ' ');
    store.endTyping(path, readTyped);
    await later();
    expect(served()?.endsOn).toBeNull();
  });
});

describe('what cannot be read, in something that is removed', () => {
  const path = `action:${action}:endsOn`;
  beforeEach(async () => {
    store.type(path, 'next spring', true);
    store.edit([remove('action', action)], { undo: 'Removed' });
    await later();
  });

  test('goes with it, and nothing waits for its writer', () => {
    expect(now().saving).toEqual({ state: 'saved' });
    expect(now().typed.size).toBe(0);
  });

  test('comes back with it', async () => {
    store.undo();
    await later();
    expect(now().typed.get(path)).toMatchObject({ text: 'next spring', isBad: true });
  });

  test('is not said to be back when the page is loaded anew', async () => {
    await reload();
    expect(now()).toMatchObject({ restored: false, saving: { state: 'saved' } });
  });
});

describe('others', () => {
  test('who write elsewhere are seen after the next save, and nothing typed since is lost', async () => {
    const other = server.root.actions[1]?.id ?? '';
    server.write(describing('Theirs', other));
    store.edit([describing('Mine')]);
    await later(30);
    store.edit([set('action', action, { monitoringMethod: 'More' })], { typing: true });
    await later(300);
    expect(shown(other)?.description).toBe('Theirs');
    expect(shown()).toMatchObject({ description: 'Mine', monitoringMethod: 'More' });
  });

  test('who changed the same field: both are kept until one is chosen, and the rest is saved', async () => {
    server.write(describing('Theirs'));
    store.edit([set('action', action, { description: 'Mine', monitoringMethod: 'Asked each month' })]);
    await later();
    expect(now().conflicts).toMatchObject([{ path: `action:${action}:description`, by: { id: 'them' } }]);
    expect(shown()?.description).toBe('Mine');
    expect(now().view.root.actions.find(({ id }) => id === action)?.description).toBe('Theirs');
    expect(served()?.monitoringMethod).toBe('Asked each month');
    expect(now().saving).toEqual({ state: 'notSaved', reason: 'attention' });
    store.resolveConflict(`action:${action}:description`, 'mine');
    await later();
    expect(served()?.description).toBe('Mine');
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test('taking theirs drops mine', async () => {
    server.write(describing('Theirs'));
    store.edit([describing('Mine')]);
    await later();
    store.resolveConflict(`action:${action}:description`, 'theirs');
    await later();
    expect(shown()?.description).toBe('Theirs');
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test('words typed on in a field under dispute stay there, and are what is then sent', async () => {
    server.write(describing('Theirs'));
    store.edit([describing('Mine')]);
    await later();
    store.edit([describing('Mine, and more')], { typing: true });
    await later(2000);
    expect(served()?.description).toBe('Theirs');
    store.resolveConflict(`action:${action}:description`, 'mine');
    await later();
    expect(served()?.description).toBe('Mine, and more');
  });

  test('who change the field again after the choice cause a new conflict', async () => {
    server.write(describing('Theirs'));
    store.edit([describing('Mine')]);
    await later();
    server.write(describing('Theirs again'));
    store.resolveConflict(`action:${action}:description`, 'mine');
    await later();
    expect(now().conflicts).toHaveLength(1);
    expect(served()?.description).toBe('Theirs again');
  });

  test('a plan read again does not hide that an unsent field has changed underneath', async () => {
    store.edit([describing('Mine')], { typing: true });
    server.write(describing('Theirs'));
    store.refresh();
    await later(100);
    store.edit([describing('Mine, and more')], { typing: true });
    await later(2000);
    expect(now().conflicts).toHaveLength(1);
  });

  test('whose change was seen before a field was changed are not in conflict, whatever else waits from earlier', async () => {
    store.edit([set('action', action, { monitoringMethod: 'Begun before' })], { typing: true });
    server.write(describing('Theirs'));
    store.refresh();
    await later(100);
    store.edit([describing('Theirs, mended')], { typing: true });
    await later(2000);
    expect(now().conflicts).toEqual([]);
    expect(served()).toMatchObject({ monitoringMethod: 'Begun before', description: 'Theirs, mended' });
  });

  test('who removed what is being changed: mine is kept, and it can be put back whole', async () => {
    server.write(remove('action', action));
    store.edit([describing('Mine')]);
    await later();
    expect(shown()).toBeUndefined();
    expect(now().removed).toMatchObject([{ entity: 'action', id: action, by: { id: 'them' } }]);
    expect(device.text).toContain('Mine');
    store.resolveRemoved(action, 'putBack');
    await later();
    expect(served()).toEqual({ ...first, description: 'Mine' });
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test('an indicator added to an action that someone removed waits with the action, not alone', async () => {
    server.write(remove('action', action));
    store.edit([add('indicator', newId(), action, { unit: 'days' })]);
    await later();
    expect(now().removed).toMatchObject([{ entity: 'action', id: action }]);
  });
});

describe('words that are written live', () => {
  const key = `action:${action}:outcome.en`;

  test('are in the plan that is shown, and are nothing to be saved', async () => {
    store.showLiveWords(new Map([[key, 'Written letter by letter']]));
    expect(shown()?.outcome.en).toBe('Written letter by letter');
    expect(now().saving).toEqual({ state: 'saved' });
    await later(5000);
    expect(transport.requests).toEqual([]);
    expect(device.text).not.toContain('letter by letter');
  });

  test('give way to the column when they are no longer live', () => {
    store.showLiveWords(new Map([[key, 'Written']]));
    store.showLiveWords(new Map([[key, null]]));
    expect(shown()).toEqual(first);
  });
});

describe('refusal', () => {
  test('of a second reason for one gap, whose first a colleague gave meanwhile: theirs stands, and the words are kept for copying', async () => {
    const planId = server.root.id;
    const gap = { code: 'plan.introductionMissing', path: `plan:${planId}:introduction` };
    const mine = add('gapReason', newId(), planId, { ...gap, reason: 'Snow' });
    server.write(add('gapReason', newId(), planId, { ...gap, reason: 'Ice' }));
    store.edit([mine, describing('And more')]);
    await later(10_000);
    expect(now().refused).toEqual([{ reason: 'oneAlready', edit: mine }]);
    expect(served()?.description).toBe('And more');
    expect(
      now()
        .root.gapReasons.filter(({ path }) => path === gap.path)
        .map(({ reason }) => reason),
    ).toEqual(['Ice']);
    store.dismiss('refused');
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test('of one who may no longer edit: nothing goes again, and the words are kept for copying', async () => {
    server.mayEdit = false;
    store.edit([describing('Too late')]);
    await later(10_000);
    expect(transport.requests).toHaveLength(1);
    expect(now().refused).toMatchObject([{ reason: 'forbidden', edit: describing('Too late') }]);
    expect(shown()?.description).toBe(first?.description);
    expect(now().view.viewerCan.planEdit).toBe(false);
    store.dismiss('refused');
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test('of one who is signed out: everything waits, and goes once they have signed in again', async () => {
    server.signedIn = false;
    store.edit([describing('Waiting')]);
    await later();
    expect(now().saving).toEqual({ state: 'notSaved', reason: 'signedOut' });
    expect(shown()?.description).toBe('Waiting');
    server.signedIn = true;
    store.refresh();
    await later();
    expect(served()?.description).toBe('Waiting');
  });

  test('while someone else is signed in: nothing goes in their name', async () => {
    server.signedIn = false;
    store.edit([describing('Mine')]);
    await later();
    Object.assign(server, { signedIn: true, viewer: 'someone else' });
    store.refresh();
    await later(60_000);
    expect(transport.requests).toHaveLength(1);
    expect(now().access).toBe('someoneElse');
    expect(now().saving).toEqual({ state: 'notSaved', reason: 'signedOut' });
    server.viewer = 'me';
    store.refresh();
    await later();
    expect(served()?.description).toBe('Mine');
  });

  test('of words that are too long: they stay, with what is wrong, and the rest is saved', async () => {
    store.edit([set('action', action, { monitoredBy: 'x'.repeat(301), description: 'Short' })]);
    await later();
    expect(served()?.description).toBe('Short');
    expect(shown()?.monitoredBy).toHaveLength(301);
    expect(now().problems.get(`action:${action}:monitoredBy`)).toMatchObject({ code: 'tooLong' });
    store.edit([set('action', action, { monitoredBy: 'Head of Service' })]);
    await later();
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test('of words that are too long in something added: it is added without them, and they stay in their field', async () => {
    const id = newId();
    store.edit([add('action', id, server.root.id, { position: 99, monitoredBy: 'x'.repeat(301) })]);
    await later();
    expect(served(id)?.position).toBe(99);
    expect(shown(id)?.monitoredBy).toHaveLength(301);
    expect(now().problems.get(`action:${id}:monitoredBy`)).toMatchObject({ code: 'tooLong' });
  });

  test('of a link to what is no longer there: said at its field, and the rest is saved', async () => {
    const forum = server.root.forums[1]?.id ?? '';
    server.write(remove('forum', forum));
    store.edit([set('action', action, { monitoringForumId: forum, description: 'Saved all the same' })]);
    await later();
    expect(now().problems.get(`action:${action}:monitoringForumId`)).toMatchObject({ code: 'notInPlan' });
    expect(served()?.description).toBe('Saved all the same');
  });
});

test('undoing a removal puts everything back, with what belonged to it and what led to it', async () => {
  const before = server.root;
  store.edit([remove('forum', server.root.forums[0]?.id ?? '')], { undo: 'Forum removed' });
  await later();
  expect(server.root.forums).toHaveLength(before.forums.length - 1);
  expect(now().undoable?.words).toBe('Forum removed');
  store.undo();
  await later();
  expect({ ...server.root, sequence: 0 }).toEqual({ ...before, sequence: 0 });
  expect(now().undoable).toBeNull();
});
