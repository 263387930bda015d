import { randomUUIDv7 } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { add, remove, set } from '@cynllun/domain/plan/edit';
import { brokenAt } from '../../../../testing/broken-at.ts';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { storedPlan } from '../../../plan/stored-plan.ts';
import { editAggregate } from '../../write/edit-aggregate.ts';
import { makeContext } from '../../context.ts';
import { anAuthority, aPerson, holds, type TestAuthority } from '../../../../testing/authority.ts';
import { recordEvents } from '../../../../testing/events.ts';
import { servedApi, type Instance } from '../../../../testing/served.ts';
import { patience, Writer } from '../../../../testing/writer.ts';
import { proseRoom } from './names.ts';

vi.setConfig({ testTimeout: 30_000 });
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

async function writer(personId: string, instance: Instance = one): Promise<Writer> {
  const opened = new Writer(instance, await api.cookieOf(personId));
  writers.push(opened);
  return opened;
}

const as = (personId: string) => makeContext(one.services, { personId, memberships: [] });

/** An action of the plan with words in it, written by its lead. */
async function anAction(fields: object = {}): Promise<string> {
  const id = randomUUIDv7();
  await edit(add('action', id, own.planId, { title: { en: 'Visit' }, ...fields }));
  return id;
}

const edit = (...edits: readonly Edit[]) =>
  editAggregate(as(own.people.lead), storedPlan, {
    rootId: own.planId,
    baseSequence: 1_000_000,
    requestId: randomUUIDv7(),
    edits,
  });

const descriptionOf = async (id: string) => (await api.prisma.action.findUniqueOrThrow({ where: { id } })).description;

const inColumns = (id: string, words: string) => expect.poll(() => descriptionOf(id), patience).toBe(words);

describe('people who write in one action', () => {
  test('see each other at once, at one instance or at two, and their words reach the columns', async () => {
    const id = await anAction({ description: 'We visit.' });
    const key = `action:${id}:description`;
    const room = proseRoom('plan', own.planId, id);
    const lead = (await writer(own.people.lead)).open(room);
    const editor = (await writer(own.people.editor, other)).open(room);
    await expect.poll(() => lead.words(key), patience).toBe('We visit.');
    await expect.poll(() => editor.words(key), patience).toBe('We visit.');
    lead.type(key, ' Weekly.');
    editor.document.getText(key).insert(0, 'From May: ');
    await expect.poll(() => lead.words(key), patience).toBe('From May: We visit. Weekly.');
    await expect.poll(() => editor.words(key), patience).toBe('From May: We visit. Weekly.');
    await inColumns(id, 'From May: We visit. Weekly.');
  });

  test('are all named as authors of what is written down', async () => {
    const id = await anAction();
    const key = `action:${id}:description`;
    const room = proseRoom('plan', own.planId, id);
    const [lead, editor] = [(await writer(own.people.lead)).open(room), (await writer(own.people.editor)).open(room)];
    await Promise.all([lead.saved(), editor.saved()]);
    lead.type(key, 'One');
    editor.type(key, 'Two');
    await Promise.all([lead.saved(), editor.saved()]);
    await expect.poll(async () => (await descriptionOf(id)).length, patience).toBe(6);
    const authors = (await writesTo(id, 'description')).flatMap((write) => [
      ...write.authors,
      ...(write.personId === null ? [] : [write.personId]),
    ]);
    expect(new Set(authors)).toEqual(new Set([own.people.lead, own.people.editor]));
    expect(await brokenAt(api.prisma, own.planId)).toBeNull();
  });

  test('begin with the columns once, however many open it at the same moment', async () => {
    const id = await anAction({ description: 'Once', outcome: { en: 'Home', cy: 'Adref' } });
    const room = proseRoom('plan', own.planId, id);
    const people = await Promise.all([one, other, one, other].map((at) => writer(own.people.editor, at)));
    const rooms = people.map((person) => person.open(room));
    await Promise.all(rooms.map((open) => open.saved()));
    for (const open of rooms) {
      expect(open.words(`action:${id}:description`)).toBe('Once');
      expect([open.words(`action:${id}:outcome.en`), open.words(`action:${id}:outcome.cy`)]).toEqual(['Home', 'Adref']);
    }
  });

  test('are told that it is saved once it is committed, not before', async () => {
    const id = await anAction();
    const lead = (await writer(own.people.lead)).open(proseRoom('plan', own.planId, id));
    await lead.saved();
    lead.type(`action:${id}:description`, 'Kept');
    const kept = new Promise<number>((resolve) => {
      lead.provider.on('unsyncedChanges', ({ number }: { number: number }) => {
        if (number === 0) resolve(api.prisma.proseUpdate.count({ where: { documentId: id } }));
      });
    });
    expect(await kept).toBe(1);
  });

  test('find what they were given by others as a whole: an edit, an undo of a removal', async () => {
    const id = await anAction({ description: 'First' });
    const key = `action:${id}:description`;
    const lead = (await writer(own.people.lead, other)).open(proseRoom('plan', own.planId, id));
    await expect.poll(() => lead.words(key), patience).toBe('First');
    await edit(set('action', id, { description: 'First and second' }));
    await expect.poll(() => lead.words(key), patience).toBe('First and second');
  });

  test('keep each other’s words when one is replaced as a whole meanwhile', async () => {
    const id = await anAction({ description: 'Visit' });
    const key = `action:${id}:description`;
    const lead = (await writer(own.people.lead)).open(proseRoom('plan', own.planId, id));
    await expect.poll(() => lead.words(key), patience).toBe('Visit');
    lead.type(key, ' weekly');
    await lead.saved();
    await edit(set('action', id, { description: 'Visit monthly' }));
    await expect.poll(() => lead.words(key), patience).toBe('Visit monthly');
    const [written] = await writesTo(id, 'description');
    expect(written?.after).toBe('Visit weekly');
  });

  test('leave in the log what they typed before it was removed, and find it again when that is undone', async () => {
    const id = await anAction();
    const key = `action:${id}:description`;
    const lead = (await writer(own.people.lead)).open(proseRoom('plan', own.planId, id));
    await lead.saved();
    lead.type(key, 'Not lost');
    await lead.saved();
    await edit(remove('action', id));
    await expect.poll(() => lead.refused, patience).toContain('removed');
    expect((await writesTo(id, 'description')).map(({ after }) => after)).toEqual(['Not lost']);
    await edit(add('action', id, own.planId, { description: 'Not lost' }));
    const again = (await writer(own.people.lead)).open(proseRoom('plan', own.planId, id));
    await expect.poll(() => again.words(key), patience).toBe('Not lost');
  });

  test('go on seeing each other when someone stops looking at who is in the plan', async () => {
    const third = await api.serve();
    const key = `plan:${own.planId}:introduction.en`;
    const lead = await writer(own.people.lead, third);
    const room = lead.open(proseRoom('plan', own.planId, own.planId));
    const presence = lead.open(`presence/plan/${own.planId}`);
    await Promise.all([room.saved(), presence.saved()]);
    presence.provider.detach();
    await expect.poll(() => presence.provider.isAttached).toBe(false);
    const editor = (await writer(own.people.editor)).open(proseRoom('plan', own.planId, own.planId));
    await editor.saved();
    editor.type(key, 'Still here');
    await expect.poll(() => room.words(key), patience).toBe('Still here');
  });

  test('lose nothing when the instance they are at stops, and go on at another', async () => {
    const third = await api.serve();
    const id = await anAction();
    const key = `action:${id}:description`;
    const document = new Y.Doc();
    const before = (await writer(own.people.lead, third)).open(proseRoom('plan', own.planId, id), document);
    await before.saved();
    before.type(key, 'Before');
    await before.saved();
    await third.stop();
    before.type(key, ' and after');
    const after = (await writer(own.people.lead, other)).open(proseRoom('plan', own.planId, id), document);
    await after.saved();
    const colleague = (await writer(own.people.editor)).open(proseRoom('plan', own.planId, id));
    await expect.poll(() => colleague.words(key), patience).toBe('Before and after');
  });
});

describe('a room', () => {
  test('is closed to whoever may not read the plan, and to names of no room', async () => {
    const id = await anAction();
    const stranger = (await anAuthority(api.prisma, 'Other')).people.lead;
    const tried = [
      (await writer(stranger)).open(proseRoom('plan', own.planId, id)),
      (await writer(own.people.leadReviewer)).open(proseRoom('plan', own.planId, id)),
      (await writer(own.people.lead)).open('plan'),
      (await writer(own.people.lead)).open(proseRoom('plan', own.planId, randomUUIDv7())),
    ];
    await expect
      .poll(() => tried.map(({ refused }) => refused), patience)
      .toEqual([['notFound'], ['notFound'], ['notFound'], ['removed']]);
  });

  test('is only read by a viewer, whose words are refused', async () => {
    const id = await anAction({ description: 'Read' });
    const viewer = (await writer(own.people.viewer)).open(proseRoom('plan', own.planId, id));
    await expect.poll(() => viewer.words(`action:${id}:description`), patience).toBe('Read');
    expect(viewer.provider.authorizedScope).toBe('readonly');
    viewer.type(`action:${id}:description`, ' and written');
    await expect.poll(() => viewer.refused, patience).toContain('forbidden');
    expect(await api.prisma.proseUpdate.count({ where: { documentId: id } })).toBe(0);
  });

  test('of an action is its owner’s to write in, that of another’s action or of the plan is not', async () => {
    const mine = await anAction({ responsiblePersonId: own.people.owner });
    const another = await anAction();
    const owner = await writer(own.people.owner);
    const rooms = [mine, another, own.planId].map((id) => owner.open(proseRoom('plan', own.planId, id)));
    await Promise.all(rooms.map((room) => room.saved()));
    expect(rooms.map(({ provider }) => provider.authorizedScope)).toEqual(['read-write', 'readonly', 'readonly']);
  });

  test('needs someone signed in, and a page of our own', async () => {
    const cookie = await api.cookieOf(own.people.lead);
    expect(await answerTo({ cookie })).toBe(101);
    expect(await answerTo({ cookie, origin: 'https://elsewhere.example' })).toBe(403);
    expect(await answerTo({ cookie: 'cynllun=nobody' })).toBe(401);
    expect(await answerTo({})).toBe(401);
  });

  test('is not for a page of someone else’s than is signed in by now', async () => {
    const cookie = await api.cookieOf(own.people.lead);
    expect(await answerTo({ cookie }, `?person=${own.people.lead}`)).toBe(101);
    expect(await answerTo({ cookie }, `?person=${own.people.editor}`)).toBe(401);
  });
});

/** What the server answers to a request for a socket. */
function answerTo(headers: Record<string, string>, query = ''): Promise<number | undefined> {
  const socket = new WebSocket(`${one.url.replace('http', 'ws')}/live${query}`, { headers });
  return new Promise((resolve) => {
    socket.on('error', () => {});
    socket.on('open', () => resolve(101)).on('unexpected-response', (_, answer) => resolve(answer.statusCode));
  }).finally(() => socket.terminate()) as Promise<number | undefined>;
}

describe('someone who may no longer write', () => {
  test('is told so within a second, and nothing they send or had queued counts', async () => {
    const id = await anAction();
    const key = `action:${id}:description`;
    const person = await aPerson(api.prisma, own.authorityId, 'leaver');
    await holds(api.prisma, person, 'editor', { reviewId: own.reviewId });
    const leaver = (await writer(person, other)).open(proseRoom('plan', own.planId, id));
    const colleague = (await writer(own.people.lead)).open(proseRoom('plan', own.planId, id));
    await Promise.all([leaver.saved(), colleague.saved()]);
    leaver.type(key, 'Before.');
    await leaver.saved();
    await api.prisma.membership.deleteMany({ where: { personId: person } });
    for (let n = 0; n < 20; n += 1) leaver.type(key, ' after');
    await expect.poll(() => leaver.refused, patience).toContain('notFound');
    await expect.poll(() => colleague.words(key), patience).toBe('Before.');
    colleague.type(key, ' Mine.');
    await colleague.saved();
    await inColumns(id, 'Before. Mine.');
  });

  test('is let in again: what was still on its way when they were sent out counts for nothing', async () => {
    const id = await anAction();
    const key = `action:${id}:description`;
    const person = await writer(own.people.lead);
    const before = person.open(proseRoom('plan', own.planId, id));
    await before.saved();
    before.type(key, 'Kept.');
    await before.saved();
    await edit(remove('action', id));
    await expect.poll(() => before.refused, patience).toContain('removed');
    before.type(key, ' Too late.');
    await edit(add('action', id, own.planId, { description: 'Kept.' }));
    const again = person.open(proseRoom('plan', own.planId, id));
    await again.saved();
    again.type(key, ' Again.');
    await again.saved();
    expect(again.words(key)).toBe('Kept. Again.');
    await inColumns(id, 'Kept. Again.');
  });

  test('is seen by everyone to have written what was kept before they were refused', async () => {
    const third = await api.serve();
    const id = await anAction();
    const key = `action:${id}:description`;
    const person = await aPerson(api.prisma, own.authorityId, 'between');
    await holds(api.prisma, person, 'editor', { reviewId: own.reviewId });
    const leaver = (await writer(person, third)).open(proseRoom('plan', own.planId, id));
    const colleague = (await writer(own.people.lead, third)).open(proseRoom('plan', own.planId, id));
    await Promise.all([leaver.saved(), colleague.saved()]);
    // Their words are committed; before the instance knows, their role is gone.
    const { inSql } = third.services;
    const once = vi.spyOn(third.services, 'inSql').mockImplementation(async (use) => {
      const kept = await inSql(use);
      if ((await api.prisma.proseUpdate.count({ where: { documentId: id } })) === 0) return kept;
      once.mockRestore();
      await api.prisma.membership.deleteMany({ where: { personId: person } });
      await expect.poll(() => leaver.refused, patience).toContain('notFound');
      return kept;
    });
    leaver.type(key, 'Kept.');
    await expect.poll(() => colleague.words(key), patience).toBe('Kept.');
    await inColumns(id, 'Kept.');
  });

  test('has only to look: it is told without a word typed', async () => {
    const id = await anAction();
    const person = await aPerson(api.prisma, own.authorityId, 'quiet');
    await holds(api.prisma, person, 'editor', { reviewId: own.reviewId });
    const quiet = (await writer(person)).open(proseRoom('plan', own.planId, id));
    await quiet.saved();
    await api.prisma.membership.deleteMany({ where: { personId: person } });
    await expect.poll(() => quiet.refused, patience).toContain('notFound');
  });

  test('types for longer than a session may idle, and is not signed out', async () => {
    const id = await anAction();
    const person = await aPerson(api.prisma, own.authorityId, 'all day');
    await holds(api.prisma, person, 'editor', { reviewId: own.reviewId });
    const room = (await writer(person)).open(proseRoom('plan', own.planId, id));
    await room.saved();
    const longAgo = new Date(Date.now() - 7 * 3_600_000);
    await api.prisma.session.updateMany({ where: { personId: person }, data: { lastSeenAt: longAgo } });
    room.type(`action:${id}:description`, 'Still here.');
    const lastSeen = async () => (await api.prisma.session.findFirst({ where: { personId: person } }))?.lastSeenAt;
    await expect.poll(lastSeen, patience).not.toEqual(longAgo);
  });

  test('is let out of the whole socket when signed out', async () => {
    const id = await anAction();
    const person = await writer(own.people.viewer);
    const room = person.open(proseRoom('plan', own.planId, id));
    await room.saved();
    await api.prisma.session.deleteMany({ where: { personId: own.people.viewer } });
    await expect.poll(() => room.refused, patience).toContain('signedOut');
    await expect.poll(() => person.closed, patience).toContain(4401);
  });

  test('is refused by the stage once the Council has agreed the plan', async () => {
    const sealed = await anAuthority(api.prisma, 'Sealed');
    const room = proseRoom('plan', sealed.planId, sealed.planId);
    const lead = (await writer(sealed.people.lead)).open(room);
    await lead.saved();
    await agree(sealed);
    await expect.poll(() => lead.refused, patience).toContain('stage');
    const back = (await writer(sealed.people.lead)).open(room);
    await back.saved();
    expect(back.provider.authorizedScope).toBe('readonly');
    back.type(`plan:${sealed.planId}:introduction.en`, 'Too late');
    await expect.poll(() => back.refused, patience).toContain('stage');
  });
});

describe('words that come back after a long time away', () => {
  /** Typed offline, on a document as it was when its writer went. */
  async function away(personId: string, id: string) {
    const document = new Y.Doc();
    const before = (await writer(personId)).open(proseRoom('plan', own.planId, id), document);
    await before.saved();
    writers.pop()?.leave();
    before.type(`action:${id}:description`, ' Typed while away');
    return document;
  }
  const backWith = async (personId: string, id: string, document: Y.Doc) =>
    (await writer(personId, other)).open(proseRoom('plan', own.planId, id), document);
  const kept = (id: string) => api.prisma.proseUpdate.count({ where: { documentId: id } });

  test('to an action that was removed are refused, and are in no document', async () => {
    const id = await anAction({ description: 'Before' });
    const document = await away(own.people.editor, id);
    await edit(remove('action', id));
    const back = await backWith(own.people.editor, id, document);
    await expect.poll(() => back.refused, patience).toContain('removed');
    // The removal itself takes its words out; nothing came after that.
    expect(await kept(id)).toBeLessThanOrEqual(1);
  });

  test('from someone who was made a viewer meanwhile are refused, and are in no document', async () => {
    const id = await anAction({ description: 'Before' });
    const person = await aPerson(api.prisma, own.authorityId, 'demoted');
    await holds(api.prisma, person, 'editor', { reviewId: own.reviewId });
    const document = await away(person, id);
    await api.prisma.membership.updateMany({ where: { personId: person }, data: { role: 'viewer' } });
    const back = await backWith(person, id, document);
    await expect.poll(() => back.refused, patience).toContain('forbidden');
    expect([await kept(id), await descriptionOf(id)]).toEqual([0, 'Before']);
  });

  test('from an owner whose action is another’s now are refused', async () => {
    const id = await anAction({ description: 'Before', responsiblePersonId: own.people.owner });
    const document = await away(own.people.owner, id);
    await edit(set('action', id, { responsiblePersonId: null }));
    const back = await backWith(own.people.owner, id, document);
    await expect.poll(() => back.refused, patience).toContain('forbidden');
    expect(await kept(id)).toBe(0);
  });
});

describe('nobody holds the others up', () => {
  test('who reads nothing', async () => {
    const id = await anAction();
    const room = proseRoom('plan', own.planId, id);
    const slow = await writer(own.people.viewer);
    await slow.open(room).saved();
    slow.connection?.pause();
    const [lead, editor] = [(await writer(own.people.lead)).open(room), (await writer(own.people.editor)).open(room)];
    await Promise.all([lead.saved(), editor.saved()]);
    for (let n = 0; n < 50; n += 1) lead.type(`action:${id}:description`, 'word ');
    await lead.saved();
    await expect.poll(() => editor.words(`action:${id}:description`), patience).toBe('word '.repeat(50));
  });

  test('who sends more than anybody types', async () => {
    const [flooded, quiet] = [await anAction(), await anAction()];
    const flood = (await writer(own.people.editor)).open(proseRoom('plan', own.planId, flooded));
    const lead = (await writer(own.people.lead)).open(proseRoom('plan', own.planId, quiet));
    await Promise.all([flood.saved(), lead.saved()]);
    for (let n = 0; n < 3_000; n += 1) flood.type(`action:${flooded}:description`, 'x');
    lead.type(`action:${quiet}:description`, 'Mine');
    await lead.saved();
    expect(flood.provider.unsyncedChanges).toBeGreaterThan(1_000);
  });

  test('who sends a message that is too long is let out, and an update that is too long is refused', async () => {
    const id = await anAction();
    const person = await writer(own.people.editor);
    const room = person.open(proseRoom('plan', own.planId, id));
    await room.saved();
    room.type(`action:${id}:description`, 'x'.repeat(300_000));
    await expect.poll(() => room.refused, patience).toContain('tooMuch');
    person.connection?.send(new Uint8Array(1_100_000));
    await expect.poll(() => person.closed, patience).toContain(1009);
    expect(await api.prisma.proseUpdate.count({ where: { documentId: id } })).toBe(0);
  });
});

test('whoever was put out of a room can come in again at the same socket', async () => {
  const id = await anAction({ description: 'Here' });
  const person = await aPerson(api.prisma, own.authorityId, 'again');
  await holds(api.prisma, person, 'viewer', { reviewId: own.reviewId });
  const at = await writer(person);
  const first = at.open(proseRoom('plan', own.planId, id));
  await first.saved();
  await api.prisma.membership.updateMany({ where: { personId: person }, data: { role: 'editor' } });
  // They may write now, and enter anew.
  await expect.poll(() => first.provider.isSynced, patience).toBe(false);
  first.provider.destroy();
  const again = at.open(proseRoom('plan', own.planId, id));
  await again.saved();
  again.type(`action:${id}:description`, ' again');
  await again.saved();
  await inColumns(id, 'Here again');
});

describe('what is no plain words in a place of the document', () => {
  test.each([
    ['words in another action', (doc: Y.Doc) => doc.getText(`action:${randomUUIDv7()}:title.en`).insert(0, 'x')],
    ['words in the plan', (doc: Y.Doc) => doc.getText(`plan:${own.planId}:introduction.en`).insert(0, 'x')],
    ['a map', (doc: Y.Doc) => doc.getMap('more').set('x', 1)],
    ['words with a format', (doc: Y.Doc) => doc.getText(keyOf(doc)).insert(0, 'x', { bold: true })],
    ['an object in the words', (doc: Y.Doc) => doc.getText(keyOf(doc)).insertEmbed(0, { x: 1 })],
    ['a null character', (doc: Y.Doc) => doc.getText(keyOf(doc)).insert(0, 'a\0b')],
  ])('is refused: %s', async (_, write) => {
    const id = await anAction({ description: 'Here' });
    const open = (await writer(own.people.lead)).open(proseRoom('plan', own.planId, id));
    await expect.poll(() => open.words(`action:${id}:description`), patience).toBe('Here');
    write(open.document);
    await expect.poll(() => open.refused, patience).toContain('unreadable');
    expect(await api.prisma.proseUpdate.count({ where: { documentId: id } })).toBe(0);
  });

  test('or is longer than the field holds', async () => {
    const id = await anAction({ description: 'x'.repeat(7_990) });
    const open = (await writer(own.people.lead)).open(proseRoom('plan', own.planId, id));
    await open.saved();
    open.type(`action:${id}:description`, 'y'.repeat(10));
    await open.saved();
    open.type(`action:${id}:description`, 'z');
    await expect.poll(() => open.refused, patience).toContain('tooLong');
  });
});

const keyOf = (document: Y.Doc) => [...document.share.keys()].find((key) => key.endsWith(':description')) ?? '';

async function writesTo(entityId: string, field: string) {
  const changes = await api.prisma.change.findMany({
    where: { entityId, field },
    orderBy: { sequence: 'asc' },
    include: { write: true, values: true },
  });
  return changes.map(({ write, values, after }) => ({
    personId: write.personId,
    authors: write.authors,
    after: values.find(({ hash }) => Buffer.from(hash).toString('hex') === (after as { sha256?: string })?.sha256)
      ?.value,
  }));
}

/** The Council agrees the plan: what was agreed is sealed. */
async function agree({ planId, people }: TestAuthority): Promise<void> {
  await recordEvents(one.services, people.lead, planId, [
    { kind: 'finalAgreed', on: '2026-01-01', version: 1, minuteReference: '12' },
  ]);
}
