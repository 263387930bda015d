import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { set } from '@cynllun/domain/plan/edit';
import { forgetUnsaved, unsavedKeys } from '../../unsavedOnDevice.ts';
import { DeviceRecord, type Unsaved } from './device.ts';

/** As a browser's, in memory. */
class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();
  full = false;
  get length(): number {
    return this.#items.size;
  }
  key = (index: number) => [...this.#items.keys()][index] ?? null;
  getItem = (key: string) => this.#items.get(key) ?? null;
  removeItem = (key: string) => void this.#items.delete(key);
  clear = () => this.#items.clear();
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('Full', 'QuotaExceededError');
    this.#items.set(key, value);
  }
}

const plan = 'a-plan';
const words: Unsaved = {
  sent: [],
  waiting: [{ edit: set('action', 'an-action', { description: 'Unsaved words' }), seen: 3 }],
  typed: { 'action:an-action:endsOn': { text: '31/2', seen: 3 } },
  prose: { 'an-action': ['AQID'] },
  submitted: 1,
};
const nothing: Unsaved = { sent: [], waiting: [], typed: {}, prose: {}, submitted: Infinity };
let storage: FakeStorage;

beforeEach(() => {
  storage = new FakeStorage();
});
afterEach(() => vi.useRealTimers());

test('what a closed tab left is taken up by the next, and is there until that says it has it', async () => {
  const closed = new DeviceRecord('siân', plan, 'cy', storage);
  closed.write(words);
  await closed.close();
  const { left, forget } = await new DeviceRecord('siân', plan, 'cy', storage).takeUp();
  expect(left).toEqual(words);
  expect(unsavedKeys(storage)).toHaveLength(1);
  forget();
  expect(unsavedKeys(storage)).toEqual([]);
});

test('a name that an earlier version wrote down as plain words is taken up as words in the drafting language', async () => {
  const forum = { kind: 'set', entity: 'forum', id: 'a-forum', fields: { name: 'Bwrdd', remit: 'Darllen' } } as const;
  const closed = new DeviceRecord('siân', plan, 'cy', storage);
  const sent = { requestId: 'r', baseSequence: 2, parts: [{ edit: forum, seen: 2 }] };
  const typed = { 'forum:a-forum:name': { text: 'Bwrdd Gw', seen: 3 } };
  closed.write({ ...words, sent: [sent], waiting: [{ edit: forum, seen: 3 }], typed });
  await closed.close();
  const { left } = await new DeviceRecord('siân', plan, 'cy', storage).takeUp();
  const now = set('forum', 'a-forum', { name: { cy: 'Bwrdd' }, remit: 'Darllen' });
  expect(left.waiting).toEqual([{ edit: now, seen: 3 }]);
  expect(left.sent).toEqual([{ ...sent, parts: [{ edit: now, seen: 2 }] }]);
  expect(left.typed).toEqual({ 'forum:a-forum:name.cy': { text: 'Bwrdd Gw', seen: 3 } });
});

test('what was typed and written down without what its writer had seen is taken up too', async () => {
  const closed = new DeviceRecord('siân', plan, 'cy', storage);
  closed.write(words);
  await closed.close();
  const [key = ''] = unsavedKeys(storage);
  const before = { ...JSON.parse(storage.getItem(key) ?? ''), typed: { 'action:an-action:endsOn': '31/2' } };
  storage.setItem(key, JSON.stringify(before));
  const { left } = await new DeviceRecord('siân', plan, 'cy', storage).takeUp();
  expect(left.waiting).toEqual(words.waiting);
  expect(left.typed['action:an-action:endsOn']?.text).toBe('31/2');
});

test('what two closed tabs left of one document is taken up together', async () => {
  for (const update of ['AQID', 'BAUG']) {
    const closed = new DeviceRecord('siân', plan, 'cy', storage);
    closed.write({ ...nothing, submitted: 0, prose: { 'an-action': [update] } });
    await closed.close();
  }
  const { left } = await new DeviceRecord('siân', plan, 'cy', storage).takeUp();
  expect(new Set(left.prose['an-action'])).toEqual(new Set(['AQID', 'BAUG']));
});

test('what another open tab, person or plan holds is left alone', async () => {
  const others = [
    new DeviceRecord('siân', plan, 'cy', storage),
    new DeviceRecord('gareth', plan, 'cy', storage),
    new DeviceRecord('siân', 'another', 'cy', storage),
  ];
  for (const other of others) other.write(words);
  await others[1]?.close();
  await others[2]?.close();
  const { left, forget } = await new DeviceRecord('siân', plan, 'cy', storage).takeUp();
  forget();
  expect(left).toEqual(nothing);
  expect(storage.length).toBe(3);
});

test('what is saved leaves nothing on the device', () => {
  const record = new DeviceRecord('siân', plan, 'cy', storage);
  record.write(words);
  record.write(nothing);
  expect(storage.length).toBe(0);
});

test('signing out leaves nothing of anyone', () => {
  new DeviceRecord('siân', plan, 'cy', storage).write(words);
  storage.setItem('cynllun.language', 'cy');
  forgetUnsaved(storage);
  expect(storage.length).toBe(1);
  expect(storage.getItem('cynllun.language')).toBe('cy');
});

test('words of a month ago, and records that cannot be read, go', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-01') });
  const old = new DeviceRecord('siân', plan, 'cy', storage);
  old.write(words);
  await old.close();
  storage.setItem(`cynllun.unsaved.siân.${plan}.broken`, '{');
  vi.setSystemTime(new Date('2027-02-01'));
  const { left, forget } = await new DeviceRecord('siân', plan, 'cy', storage).takeUp();
  forget();
  expect(left).toEqual(nothing);
  expect(storage.length).toBe(0);
});

test('a device that is full, or that keeps nothing, says that it has not kept them', () => {
  storage.full = true;
  expect(new DeviceRecord('siân', plan, 'cy', storage).write(words)).toBe(false);
  expect(new DeviceRecord('siân', plan, 'cy', null).write(words)).toBe(false);
});
