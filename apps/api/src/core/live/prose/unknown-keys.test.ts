import { randomUUIDv7 } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { add, remove, type Edit } from '@cynllun/domain/plan/edit';
import { editAggregate } from '../../write/edit-aggregate.ts';
import { storedPlan } from '../../../plan/stored-plan.ts';
import { makeContext } from '../../context.ts';
import { anAuthority, type TestAuthority } from '../../../../testing/authority.ts';
import { servedApi, type Instance } from '../../../../testing/served.ts';
import { patience, Writer, type OpenRoom } from '../../../../testing/writer.ts';
import { refusalOfUpdate } from './check-update.ts';
import { proseRoom } from './names.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const api = await servedApi();
let instance: Instance;
let own: TestAuthority;
let actionId: string;
let noteId: string;
let anothersNoteId: string;
let owner: OpenRoom;
let writer: Writer;

beforeAll(async () => {
  instance = await api.serve();
  own = await anAuthority(api.prisma, 'Own');
  const anothers = randomUUIDv7();
  anothersNoteId = randomUUIDv7();
  await edit(add('action', anothers, own.planId, {}), add('note', anothersNoteId, anothers, { words: 'Theirs.' }));
});

beforeEach(async () => {
  [actionId, noteId] = [randomUUIDv7(), randomUUIDv7()];
  await edit(
    add('action', actionId, own.planId, { description: 'We visit.', responsiblePersonId: own.people.owner }),
    add('note', noteId, actionId, { heading: 'Remarks', words: 'See the review.' }),
  );
  writer = new Writer(instance, await api.cookieOf(own.people.owner));
  owner = writer.open(proseRoom('plan', own.planId, actionId));
  await owner.saved();
});

afterEach(() => writer.leave());

const edit = (...edits: readonly Edit[]) =>
  editAggregate(makeContext(instance.services, { personId: own.people.lead, memberships: [] }), storedPlan, {
    rootId: own.planId,
    baseSequence: 1_000_000,
    requestId: randomUUIDv7(),
    edits,
  });

const kept = () => api.prisma.proseUpdate.count({ where: { documentId: actionId } });

const decided = () =>
  expect.poll(() => owner.refused.length > 0 || !owner.provider.hasUnsyncedChanges, patience).toBe(true);

test.each([
  ['an action that is nowhere', () => `action:${randomUUIDv7()}:description`],
  ['its action by another spelling', () => `action:${actionId.toUpperCase()}:description`],
  ['a note that is nowhere', () => `note:${randomUUIDv7()}:words`],
  ['a note of another action', () => `note:${anothersNoteId}:words`],
])('words under the key of %s are refused, and the writer told', async (_, keyOf) => {
  owner.type(keyOf(), 'x');
  await decided();
  expect([owner.refused, await kept()]).toEqual([['unreadable'], 0]);
});

test('thousands of keys are refused, and the document is opened as fast as before', async () => {
  owner.document.transact(() => {
    for (let n = 0; n < 2_000; n += 1) owner.document.getText(`action:${randomUUIDv7()}:description`).insert(0, 'x');
  });
  await decided();
  expect([owner.refused, await kept()]).toEqual([['unreadable'], 0]);
});

test('an action that is another’s cannot be written through one’s own', async () => {
  const anothers = randomUUIDv7();
  await edit(add('action', anothers, own.planId, { description: 'Theirs.' }));
  owner.type(`action:${anothers}:description`, 'x');
  await decided();
  expect([owner.refused, await kept()]).toEqual([['unreadable'], 0]);
});

test('words of a note that was added since the room was opened are taken', async () => {
  const added = randomUUIDv7();
  await edit(add('note', added, actionId, { heading: 'Costs' }));
  owner.type(`note:${added}:words`, 'None yet.');
  await decided();
  expect(owner.refused).toEqual([]);
});

test('words of a note that was removed meanwhile are no reason to refuse the others', async () => {
  await edit(remove('note', noteId));
  owner.document.transact(() => {
    owner.type(`note:${noteId}:words`, ' Gone');
    owner.type(`action:${actionId}:description`, ' Weekly.');
  });
  await decided();
  expect(owner.refused).toEqual([]);
});

test('words under the key of what is no id are refused, and the writer told', async () => {
  owner.type('note:x:words', 'x');
  await decided();
  expect([owner.refused, await kept()]).toEqual([['unreadable'], 0]);
});

test('a document of more pieces than any plan needs takes no more', () => {
  const document = new Y.Doc();
  const text = document.getText(`action:${actionId}:description`);
  document.transact(() => {
    for (let n = 0; n < 120_000; n += 1) text.insert(0, 'x');
  });
  const before = Y.encodeStateVector(document);
  const after = new Y.Doc();
  Y.applyUpdate(after, Y.encodeStateAsUpdate(document));
  after.getText(`action:${actionId}:description`).delete(0, 100);
  const room = { kind: 'prose', aggregate: 'plan', rootId: own.planId, documentId: actionId } as const;
  expect(refusalOfUpdate(planAggregate, document, room, Y.encodeStateAsUpdate(after, before))).toBe('tooMuch');
});
