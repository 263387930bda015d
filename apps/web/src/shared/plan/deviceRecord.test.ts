import { expect, test } from 'vitest';
import { notebookAggregate } from '@cynllun/domain/fixtures/test-aggregate';
import { DeviceRecord } from '../aggregate/store/device.ts';
import { planBinding, planRecords } from './planStore.ts';
import { FakeStorage } from '../aggregate/testing/fakeStorage.ts';

const planId = '0190aaaa-0000-7000-8000-000000000001';
const actionId = '0190aaaa-0000-7000-8000-000000000002';
const key = (rootId: string) => `cynllun.unsaved.siân.${rootId}.a-closed-tab`;

/** Word for word as the program before aggregates wrote it down. */
const written = {
  at: Date.now(),
  sent: [
    {
      requestId: '0190aaaa-0000-7000-8000-000000000003',
      baseSequence: 4,
      parts: [{ edit: { kind: 'remove', entity: 'action', id: actionId }, seen: 4 }],
    },
  ],
  waiting: [
    { edit: { kind: 'set', entity: 'action', id: actionId, fields: { description: 'Unsaved words' } }, seen: 5 },
    { edit: { kind: 'add', entity: 'forum', id: planId, parentId: planId, fields: { name: 'Forum' } }, seen: 5 },
  ],
  typed: { [`action:${actionId}:endsOn`]: { text: '31/2', seen: 5 } },
  prose: { [actionId]: ['AQID'] },
  submitted: 2,
};

/** A name was plain words then, in the language that the plan is drafted in. */
const waitingNow = written.waiting.map(({ edit, ...one }) =>
  'name' in edit.fields ? { ...one, edit: { ...edit, fields: { name: { cy: 'Forum' } } } } : { ...one, edit },
);

const recordOf = (storage: Storage) =>
  new DeviceRecord(planRecords('cy'), { personId: 'siân', rootId: planId }, storage);

test('what the program before aggregates wrote down is recovered whole, with the version submitted last', async () => {
  const storage = new FakeStorage();
  storage.setItem(key(planId), JSON.stringify(written));
  const { recovered } = await recordOf(storage).recover();
  const { at: _at, submitted, ...rest } = written;
  expect(recovered).toEqual({ ...rest, waiting: waitingNow, cutoff: submitted });
});

test('what an older program wrote down, without submissions, prose and what was seen, is recovered too', async () => {
  const storage = new FakeStorage();
  const { submitted: _submitted, prose: _prose, ...older } = written;
  storage.setItem(key(planId), JSON.stringify({ ...older, typed: { [`action:${actionId}:endsOn`]: '31/2' } }));
  const { recovered } = await recordOf(storage).recover();
  expect(recovered.waiting).toEqual(waitingNow);
  expect(recovered.typed[`action:${actionId}:endsOn`]?.text).toBe('31/2');
});

test('what is unsaved of another kind of aggregate is left for it', async () => {
  const storage = new FakeStorage();
  const format = { ...planBinding, aggregate: notebookAggregate };
  const notebook = new DeviceRecord(format, { personId: 'siân', rootId: 'a-notebook' }, storage);
  const edit = { kind: 'set', entity: 'page', id: 'a-page', fields: { words: 'Mine' } } as const;
  notebook.write({ sent: [], waiting: [{ edit, seen: 1 }], typed: {}, prose: {}, cutoff: 0 });
  await notebook.close();
  const { discard } = await recordOf(storage).recover();
  discard();
  const again = new DeviceRecord(format, { personId: 'siân', rootId: 'a-notebook' }, storage);
  expect((await again.recover()).recovered.waiting).toEqual([{ edit, seen: 1 }]);
});
