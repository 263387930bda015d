import { randomUUIDv7 } from 'node:crypto';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { anAuthority, type TestAuthority } from '../../../../testing/authority.ts';
import { servedApi, type Instance } from '../../../../testing/served.ts';
import { patience, Writer, type OpenRoom } from '../../../../testing/writer.ts';
import { SILENT } from '../notices.ts';

vi.setConfig({ testTimeout: 60_000 });
const api = await servedApi();
let one: Instance;
let other: Instance;
let own: TestAuthority;
const writers: Writer[] = [];

beforeAll(async () => {
  [one, other] = [await api.serve(), await api.serve()];
  own = await anAuthority(api.prisma, 'Own');
});

afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave();
});

async function inPlan(personId: string, place: string, instance: Instance): Promise<OpenRoom> {
  const writer = new Writer(instance, await api.cookieOf(personId));
  writers.push(writer);
  const room = writer.open(`presence/plan/${own.planId}`);
  room.provider.setAwarenessField('place', place);
  return room;
}

/** Whom someone sees beside themselves, and where. */
const seen = ({ provider }: OpenRoom) =>
  [...(provider.awareness?.getStates().values() ?? [])]
    .flatMap(({ user, place }) => (user === undefined ? [] : [`${(user as { name: string }).name} ${place as string}`]))
    .toSorted();

test('people see who is where, at their instance or another, and that they moved and left', async () => {
  const lead = await inPlan(own.people.lead, 'action:1:', one);
  const viewer = await inPlan(own.people.viewer, 'plan:1:', other);
  const editor = await inPlan(own.people.editor, '', one);
  await expect.poll(() => seen(lead), patience).toEqual(['editor ', 'viewer plan:1:']);
  await expect.poll(() => seen(editor), patience).toEqual(['lead action:1:', 'viewer plan:1:']);
  await expect.poll(() => seen(viewer), patience).toEqual(['editor ', 'lead action:1:']);
  viewer.provider.setAwarenessField('place', 'action:1:outcome');
  await expect.poll(() => seen(lead), patience).toContain('viewer action:1:outcome');
  // The last at their instance: well before an instance would be thought silent.
  writers[1]?.leave();
  await expect.poll(() => seen(lead), { ...patience, timeout: 5_000 }).toEqual(['editor ']);
  await expect.poll(() => seen(editor), patience).toEqual(['lead action:1:']);
});

test('nobody appears under another’s name, or with more than a place', async () => {
  const lead = await inPlan(own.people.lead, '', one);
  const editor = await inPlan(own.people.editor, '', other);
  editor.provider.setAwarenessField('user', { personId: own.people.lead, name: 'The lead' });
  await expect.poll(() => seen(lead), patience).toEqual(['editor ']);
  editor.provider.setAwarenessField('place', 'x'.repeat(2_000));
  editor.provider.setAwarenessField('place', 'plan:1:');
  await expect.poll(() => seen(lead), patience).toEqual(['editor plan:1:']);
});

test('those at an instance that falls silent are forgotten', async () => {
  const third = await api.serve();
  const lead = await inPlan(own.people.lead, '', one);
  await inPlan(own.people.editor, '', third);
  await expect.poll(() => seen(lead), patience).toEqual(['editor ']);
  // As after kill -9: it tells nobody any more, and hears nothing.
  vi.spyOn(third.services.notices, 'publish').mockImplementation(() => {});
  const now = Date.now.bind(Date);
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + SILENT);
  await expect.poll(() => seen(lead), patience).toEqual([]);
  clock.mockRestore();
});

test('words have no place in a room that has no content', async () => {
  const lead = await inPlan(own.people.lead, '', one);
  await lead.saved();
  lead.type(`plan:${own.planId}:introduction.en`, 'x');
  await expect.poll(() => lead.refused, patience).toContain('unreadable');
});

test('a stranger sees nobody', async () => {
  await inPlan(own.people.lead, '', one);
  const stranger = (await anAuthority(api.prisma, randomUUIDv7())).people.lead;
  const writer = new Writer(one, await api.cookieOf(stranger));
  writers.push(writer);
  const room = writer.open(`presence/plan/${own.planId}`);
  await expect.poll(() => room.refused, patience).toEqual(['notFound']);
  expect(seen(room)).toEqual([]);
});
