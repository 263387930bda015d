import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { add, remove, set } from '@cynllun/domain/plan/edit';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { AggregateStore } from '../aggregate/store/AggregateStore.ts';
import { FakeDevice } from '../aggregate/testing/fakeDevice.ts';
import { FakeTransport } from '../aggregate/testing/fakeServer.ts';
import { planBinding, type PlanStore } from './planStore.ts';
import { fakePlanServer } from './testing/fakePlanServer.ts';
import type { PlanView } from './view.ts';

const [first] = examplePlan().actions;
const action = first?.id ?? '';
const indicator = first?.indicators[0]?.id ?? '';
const endsOn = `action:${action}:endsOn`;

let server: ReturnType<typeof fakePlanServer>;
let transport: FakeTransport<PlanView>;
let device: FakeDevice;
let store: PlanStore;

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
const shown = () => now().root.actions.find((one) => one.id === action);
const served = () => server.root.actions.find((one) => one.id === action);
const ends = (day: string) => set('action', action, { endsOn: day });

async function conflictOnEnds(): Promise<void> {
  server.write(ends('2029-12-31'));
  store.edit([ends('2028-01-31')]);
  await later();
  expect(now().conflicts).toMatchObject([{ path: endsOn, by: { id: 'them' } }]);
}

async function removeAndUndo(...edits: Parameters<PlanStore['edit']>[0]): Promise<void> {
  store.edit(edits.length > 0 ? edits : [remove('action', action)], { undo: 'Removed' });
  await later();
  store.undo();
  await later();
}

describe('an action removed while its end date is in conflict', () => {
  beforeEach(conflictOnEnds);

  test('goes, and nobody else is said to have removed it', async () => {
    store.edit([remove('action', action)], { undo: 'Removed' });
    await later();
    store.refresh();
    await later();
    expect(served()).toBeUndefined();
    expect(now()).toMatchObject({ conflicts: [], removed: [], saving: { state: 'saved' } });
  });

  test('comes back by Undo with the colleague’s date', async () => {
    await removeAndUndo();
    expect(served()?.endsOn).toBe('2029-12-31');
    expect(now().removed).toEqual([]);
  });

  test('comes back by Undo with the conflict still open, and one’s own date in it', async () => {
    await removeAndUndo();
    expect(now().conflicts).toMatchObject([{ path: endsOn, by: { id: 'them' } }]);
    expect(shown()?.endsOn).toBe('2028-01-31');
    expect(now().saving).toEqual({ state: 'notSaved', reason: 'attention' });
  });

  test('has one’s own date once that is chosen after Undo', async () => {
    await removeAndUndo();
    store.resolveConflict(endsOn, 'mine');
    await later();
    expect(served()?.endsOn).toBe('2028-01-31');
    expect(now()).toMatchObject({ conflicts: [], removed: [], saving: { state: 'saved' } });
  });

  test('has the colleague’s date once that is chosen after Undo', async () => {
    await removeAndUndo();
    store.resolveConflict(endsOn, 'theirs');
    await later();
    expect(served()?.endsOn).toBe('2029-12-31');
    expect(now()).toMatchObject({ conflicts: [], removed: [], saving: { state: 'saved' } });
  });

  test('comes back by Undo at once, before the removal was sent', async () => {
    transport.weather = 'down';
    store.edit([remove('action', action)], { undo: 'Removed' });
    store.undo();
    transport.weather = 'fine';
    await later(5000);
    expect(served()?.endsOn).toBe('2029-12-31');
    expect(now().conflicts).toMatchObject([{ path: endsOn }]);
  });

  test('comes back by Undo so where the feed told of the removal before the answer', async () => {
    store.setFeedOpen(true);
    store.edit([remove('action', action)], { undo: 'Removed' });
    await later(30);
    const gone = { entity: 'action', entityId: action, field: '', after: null } as const;
    store.applyFeed({ writes: [{ sequence: server.root.sequence, changes: [gone] }], reload: false });
    await later();
    expect(now().removed).toEqual([]);
    store.undo();
    await later();
    expect(served()?.endsOn).toBe('2029-12-31');
    expect(now().conflicts).toMatchObject([{ path: endsOn }]);
  });

  test('has its conflict still where the removal is refused', async () => {
    server.mayEdit = false;
    store.edit([remove('action', action)], { undo: 'Removed' });
    await later();
    expect(served()?.endsOn).toBe('2029-12-31');
    expect(now().conflicts).toMatchObject([{ path: endsOn }]);
  });
});

test('an action removed by a colleague while its end date is in conflict is still asked about', async () => {
  await conflictOnEnds();
  server.write(remove('action', action));
  store.refresh();
  await later();
  expect(now().removed).toMatchObject([{ id: action, mine: [{ edit: ends('2028-01-31') }] }]);
});

test('an indicator removed while its name is in conflict comes back by Undo with the colleague’s words', async () => {
  const naming = (en: string) => set('indicator', indicator, { name: { en } });
  server.write(naming('Theirs'));
  store.edit([naming('Mine')]);
  await later();
  await removeAndUndo(remove('indicator', indicator));
  expect(served()?.indicators.find(({ id }) => id === indicator)?.name.en).toBe('Theirs');
  expect(now().conflicts).toMatchObject([{ path: `indicator:${indicator}:name.en` }]);
});

test('an action removed while something below it is in conflict comes back by Undo with the colleague’s words', async () => {
  server.write(set('indicator', indicator, { unit: 'theirs' }));
  store.edit([set('indicator', indicator, { unit: 'mine' })]);
  await later();
  await removeAndUndo();
  expect(served()?.indicators.find(({ id }) => id === indicator)?.unit).toBe('theirs');
  expect(now().conflicts).toMatchObject([{ path: `indicator:${indicator}:unit` }]);
});

describe('an action removed by someone who has not seen a colleague’s date', () => {
  beforeEach(() => void server.write(ends('2029-12-31')));

  test('comes back by Undo with that date', async () => {
    await removeAndUndo();
    expect(served()?.endsOn).toBe('2029-12-31');
  });

  test('comes back by Undo with that date where Undo is pressed before the answer', async () => {
    store.edit([remove('action', action)], { undo: 'Removed' });
    await later(10);
    store.undo();
    await later(400);
    expect(served()?.endsOn).toBe('2029-12-31');
    expect(now()).toMatchObject({ conflicts: [], removed: [], saving: { state: 'saved' } });
  });

  test('comes back by Undo with that date where it was removed and put back without a connection', async () => {
    transport.weather = 'down';
    store.edit([remove('action', action)], { undo: 'Removed' });
    await later();
    store.undo();
    expect(shown()).toBeDefined();
    transport.weather = 'fine';
    await later(15_000);
    expect(served()?.endsOn).toBe('2029-12-31');
  });

  test('comes back by Undo with that date where the removal waited behind another edit', async () => {
    store.edit([set('indicator', indicator, { unit: 'days' })]);
    store.edit([remove('action', action)], { undo: 'Removed' });
    store.undo();
    await later(400);
    expect(served()?.endsOn).toBe('2029-12-31');
    expect(served()?.indicators.find(({ id }) => id === indicator)?.unit).toBe('days');
  });

  test('comes back with the indicators that a colleague added meanwhile', async () => {
    server.write(add('indicator', '01980000-0000-7000-8000-00000000aaaa', action, { unit: 'theirs' }));
    await removeAndUndo();
    expect(served()?.indicators.map(({ unit }) => unit)).toContain('theirs');
  });
});

describe('an action that a colleague had written in, unseen,', () => {
  const named = (en: string) => set('action', action, { responsiblePost: { en } });

  test('comes back by Undo with their words where the answer to the removal was lost', async () => {
    server.write(named('Theirs'));
    transport.weather = 'lost';
    store.edit([remove('action', action)], { undo: 'Removed' });
    await later(30);
    store.undo();
    await later();
    transport.weather = 'fine';
    await later(20_000);
    expect(served()?.responsiblePost.en).toBe('Theirs');
    expect(now().saving).toEqual({ state: 'saved' });
  });

  test('comes back by Undo with their words on the next page, where the first ended before the answer', async () => {
    server.write(named('Theirs'));
    transport.weather = 'lost';
    store.edit([remove('action', action)], { undo: 'Removed' });
    await later(30);
    store.undo();
    await later();
    store.close();
    transport = new FakeTransport(server);
    store = new AggregateStore(planBinding, transport, server.view(), new FakeDevice(device));
    await store.restore();
    await later(20_000);
    expect(served()?.responsiblePost.en).toBe('Theirs');
  });

  test('is put back with their words after another colleague removed it', async () => {
    server.write(named('Theirs'));
    server.write(remove('action', action));
    store.edit([ends('2028-01-31')]);
    await later();
    expect(now().removed).toMatchObject([{ id: action }]);
    store.resolveRemoved(action, 'putBack');
    await later();
    expect(served()).toMatchObject({ endsOn: '2028-01-31', responsiblePost: { en: 'Theirs' } });
  });

  test('is put back with their words where the feed told of them and of the removal at once', async () => {
    store.setFeedOpen(true);
    transport.weather = 'down';
    store.edit([ends('2028-01-31')]);
    await later();
    store.applyFeed({
      writes: [
        {
          sequence: now().root.sequence + 1,
          changes: [{ entity: 'action', entityId: action, field: 'responsiblePost.en', after: 'Theirs' }],
        },
        {
          sequence: now().root.sequence + 2,
          changes: [{ entity: 'action', entityId: action, field: '', after: null }],
        },
      ],
      reload: false,
    });
    server.write(named('Theirs'));
    server.write(remove('action', action));
    transport.weather = 'fine';
    await later(20_000);
    store.resolveRemoved(action, 'putBack');
    await later();
    expect(served()).toMatchObject({ endsOn: '2028-01-31', responsiblePost: { en: 'Theirs' } });
  });
});
