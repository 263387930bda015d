import { randomUUIDv7 } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { add } from '@cynllun/domain/plan/edit';
import { editAggregate } from '../../write/edit-aggregate.ts';
import { storedPlan } from '../../../plan/stored-plan.ts';
import { makeContext } from '../../context.ts';
import { anAuthority, type TestAuthority } from '../../../../testing/authority.ts';
import { servedApi, type Instance } from '../../../../testing/served.ts';
import { patience, Writer, type OpenRoom } from '../../../../testing/writer.ts';
import { proseRoom } from './names.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const api = await servedApi();
let one: Instance;
let other: Instance;
let own: TestAuthority;
let key: string;
let room: string;
let writers: Writer[];

beforeAll(async () => {
  [one, other] = [await api.serve(), await api.serve()];
  own = await anAuthority(api.prisma, 'Own');
});

beforeEach(async () => {
  const id = randomUUIDv7();
  writers = [];
  key = `action:${id}:description`;
  room = proseRoom('plan', own.planId, id);
  const context = makeContext(one.services, { personId: own.people.lead, memberships: [] });
  const edits = [add('action', id, own.planId, { description: 'We visit.' })];
  await editAggregate(context, storedPlan, {
    rootId: own.planId,
    baseSequence: 1_000_000,
    requestId: randomUUIDv7(),
    edits,
  });
});

afterEach(() => {
  for (const writer of writers) writer.leave();
});

async function enter(personId: string, document = new Y.Doc(), at = one): Promise<OpenRoom & { readonly at: Writer }> {
  const writer = new Writer(at, await api.cookieOf(personId));
  writers.push(writer);
  const open = writer.open(room, document);
  await expect.poll(() => open.provider.isSynced, patience).toBe(true);
  await open.saved();
  return Object.assign(open, { at: writer });
}

/** Words as an update of a client, which goes on where `document` stands. */
function wordsOf(clientId: number, document: Y.Doc, words: string): Uint8Array {
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(document));
  forged.clientID = clientId;
  const before = Y.encodeStateVector(forged);
  forged.getText(key).insert(0, words);
  return Y.encodeStateAsUpdate(forged, before);
}

/** Sends an update under another's client id. */
const forge = (from: OpenRoom, clientId: number) =>
  Y.applyUpdate(from.document, wordsOf(clientId, from.document, 'Forged. '));

/** Its provider counts what it sends only once it sends it: that nothing is unsynced says nothing before. */
const isRefused = (forger: OpenRoom) => expect.poll(() => forger.refused, patience).toContain('unreadable');

/** What somebody finds who enters afterwards, to be polled: what was kept at another instance may come a moment later. */
async function found(): Promise<() => string> {
  const reader = await enter(own.people.lead);
  return () => reader.words(key);
}

test('words under the client id of someone who is typing are refused, and theirs are kept', async () => {
  const [victim, forger] = [await enter(own.people.lead), await enter(own.people.editor)];
  victim.type(key, ' Weekly.');
  await victim.saved();
  await expect.poll(() => forger.words(key), patience).toBe('We visit. Weekly.');
  victim.at.connection?.pause();
  forge(forger, victim.document.clientID);
  await isRefused(forger);
  victim.type(key, ' By the team.');
  victim.at.connection?.resume();
  await victim.saved();
  await expect.poll(await found(), patience).toBe('We visit. Weekly. By the team.');
});

test('words under the client id of someone who has not typed yet are refused, and theirs are kept', async () => {
  const [victim, forger] = [await enter(own.people.lead), await enter(own.people.editor)];
  victim.provider.setAwarenessField('caret', null);
  const seen = () => forger.provider.awareness?.getStates().has(victim.document.clientID);
  await expect.poll(seen, patience).toBe(true);
  victim.at.connection?.pause();
  forge(forger, victim.document.clientID);
  await isRefused(forger);
  victim.type(key, ' Weekly.');
  victim.at.connection?.resume();
  await victim.saved();
  await expect.poll(await found(), patience).toBe('We visit. Weekly.');
});

test('words under the client id of someone at another instance are refused there', async () => {
  const [victim, forger] = [await enter(own.people.lead), await enter(own.people.editor, new Y.Doc(), other)];
  victim.type(key, ' Weekly.');
  await victim.saved();
  await expect.poll(() => forger.words(key), patience).toBe('We visit. Weekly.');
  forge(forger, victim.document.clientID);
  await isRefused(forger);
});

test('words under the client id of someone who is away are refused, and theirs are kept when they come back', async () => {
  const document = new Y.Doc();
  const victim = await enter(own.people.lead, document);
  victim.type(key, ' Weekly.');
  await victim.saved();
  victim.at.leave();
  victim.type(key, ' Typed while away.');
  const forger = await enter(own.people.editor);
  forge(forger, document.clientID);
  await isRefused(forger);
  await enter(own.people.lead, document, other);
  await expect.poll(await found(), patience).toBe('We visit. Weekly. Typed while away.');
});

test('a person goes on under their own client id at another connection and another instance', async () => {
  const document = new Y.Doc();
  const before = await enter(own.people.lead, document);
  before.type(key, ' Weekly.');
  await before.saved();
  before.at.leave();
  const after = await enter(own.people.lead, document, other);
  after.type(key, ' By the team.');
  await after.saved();
  await expect.poll(await found(), patience).toBe('We visit. Weekly. By the team.');
});

test('a person’s page brings what their earlier page left, under its client id', async () => {
  const before = await enter(own.people.lead);
  before.type(key, ' Weekly.');
  await before.saved();
  before.at.leave();
  const left = wordsOf(before.document.clientID, before.document, 'Left behind. ');
  const after = await enter(own.people.lead);
  Y.applyUpdate(after.document, left);
  await after.saved();
  await expect.poll(await found(), patience).toBe('Left behind. We visit. Weekly.');
});

test('a colleague’s kept words may come by anyone who has them, to an instance that does not', async () => {
  const [writer, carrier] = [await enter(own.people.lead), await enter(own.people.editor)];
  writer.type(key, ' Weekly.');
  await writer.saved();
  await expect.poll(() => carrier.words(key), patience).toBe('We visit. Weekly.');
  carrier.at.leave();
  const again = await enter(own.people.editor, carrier.document, other);
  again.type(key, ' Carried.');
  await again.saved();
  await expect.poll(await found(), patience).toBe('We visit. Weekly. Carried.');
});
