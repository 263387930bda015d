import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { notebookAggregate } from '@cynllun/domain/fixtures/test-aggregate';
import { forgetUnsaved, unsavedKeys } from '../../unsavedOnDevice.ts';
import { DeviceRecord } from './device.ts';
import { FakeStorage } from '../testing/fakeStorage.ts';
import type { UnsavedRecord } from './deviceFormat.ts';

const rootId = 'a-notebook';
const format = { aggregate: notebookAggregate, upgradeRecord: (record: Readonly<Record<string, unknown>>) => record };
const recordOf = (personId: string, storage: Storage | null, id = rootId) =>
  new DeviceRecord(format, { personId, rootId: id }, storage);

const words: UnsavedRecord = {
  sent: [],
  waiting: [{ edit: { kind: 'set', entity: 'page', id: 'a-page', fields: { words: 'Unsaved words' } }, seen: 3 }],
  typed: { 'page:a-page:position': { text: '31/2', seen: 3 } },
  prose: { 'a-page': ['AQID'] },
  cutoff: 1,
};
const nothing: UnsavedRecord = { sent: [], waiting: [], typed: {}, prose: {}, cutoff: Infinity };
let storage: FakeStorage;

beforeEach(() => {
  storage = new FakeStorage();
});
afterEach(() => vi.useRealTimers());

test('what a closed tab left is recovered by the next, and is there until that says it has it', async () => {
  const closed = recordOf('siân', storage);
  closed.write(words);
  await closed.close();
  const { recovered, discard } = await recordOf('siân', storage).recover();
  expect(recovered).toEqual(words);
  expect(unsavedKeys(storage)).toHaveLength(1);
  discard();
  expect(unsavedKeys(storage)).toEqual([]);
});

test('what was typed and written down without what its writer had seen is recovered too', async () => {
  const closed = recordOf('siân', storage);
  closed.write(words);
  await closed.close();
  const [key = ''] = unsavedKeys(storage);
  const before = { ...JSON.parse(storage.getItem(key) ?? ''), typed: { 'page:a-page:position': '31/2' } };
  storage.setItem(key, JSON.stringify(before));
  const { recovered } = await recordOf('siân', storage).recover();
  expect(recovered.waiting).toEqual(words.waiting);
  expect(recovered.typed['page:a-page:position']?.text).toBe('31/2');
});

test('what two closed tabs left of one document is recovered together', async () => {
  for (const update of ['AQID', 'BAUG']) {
    const closed = recordOf('siân', storage);
    closed.write({ ...nothing, cutoff: 0, prose: { 'a-page': [update] } });
    await closed.close();
  }
  const { recovered } = await recordOf('siân', storage).recover();
  expect(new Set(recovered.prose['a-page'])).toEqual(new Set(['AQID', 'BAUG']));
});

test('what another open tab, person or root has is left alone', async () => {
  const others = [recordOf('siân', storage), recordOf('gareth', storage), recordOf('siân', storage, 'another')];
  for (const other of others) other.write(words);
  await others[1]?.close();
  await others[2]?.close();
  const { recovered, discard } = await recordOf('siân', storage).recover();
  discard();
  expect(recovered).toEqual(nothing);
  expect(storage.length).toBe(3);
});

test('what is saved leaves nothing on the device', () => {
  const record = recordOf('siân', storage);
  record.write(words);
  record.write(nothing);
  expect(storage.length).toBe(0);
});

test('signing out leaves nothing of anyone', () => {
  recordOf('siân', storage).write(words);
  storage.setItem('cynllun.language', 'cy');
  forgetUnsaved(storage);
  expect(storage.length).toBe(1);
  expect(storage.getItem('cynllun.language')).toBe('cy');
});

test('words of a month ago, and records that cannot be read, go', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-01') });
  const old = recordOf('siân', storage);
  old.write(words);
  await old.close();
  storage.setItem(`cynllun.unsaved.siân.${rootId}.broken`, '{');
  vi.setSystemTime(new Date('2027-02-01'));
  const { recovered, discard } = await recordOf('siân', storage).recover();
  discard();
  expect(recovered).toEqual(nothing);
  expect(storage.length).toBe(0);
});

test('a device that is full, or that keeps nothing, says that it has not kept them', () => {
  storage.full = true;
  expect(recordOf('siân', storage).write(words)).toBe(false);
  expect(recordOf('siân', null).write(words)).toBe(false);
});
