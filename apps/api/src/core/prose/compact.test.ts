import { randomUUIDv7 } from 'node:crypto';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { anAuthority } from '../../../testing/authority.ts';
import { testApi } from '../../../testing/api.ts';
import { compactProse } from './compact.ts';
import { joined, readProse } from './stored-prose.ts';

const api = await testApi();
const own = await anAuthority(api.prisma, 'Own');
const MINUTE = 60_000;

/** A document that was typed in, letter by letter, by two people; the newest `unwritten` are not in the columns. */
async function aDocument(letters: number, { unwritten = 0, minutesAgo = 5 } = {}) {
  const id = randomUUIDv7();
  const [empty, document, colleague] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  const snapshot = Y.encodeStateAsUpdate(empty);
  await api.prisma.proseDocument.create({
    data: { id, aggregate: 'plan', rootId: own.planId, snapshot: Buffer.from(snapshot) },
  });
  const updates: Uint8Array[] = [];
  document.on('update', (update: Uint8Array) => updates.push(update));
  for (let n = 0; n < letters; n += 1) {
    const by = n % 3 === 0 ? colleague : document;
    by.getText('x').insert(0, String(n % 10));
    Y.applyUpdate(document, Y.encodeStateAsUpdate(colleague, Y.encodeStateVector(document)));
    Y.applyUpdate(colleague, Y.encodeStateAsUpdate(document, Y.encodeStateVector(colleague)));
  }
  const at = new Date(api.services.now().getTime() - minutesAgo * MINUTE);
  await api.prisma.proseUpdate.createMany({
    data: updates.map((update, index) => ({
      documentId: id,
      personId: own.people.lead,
      at,
      update: Buffer.from(update),
      written: index < updates.length - unwritten,
    })),
  });
  return { id, words: document.getText('x').toString() };
}

const wordsOf = async (id: string) =>
  (await api.services.inSql((tx) => readProse(tx, [id]))).get(id)?.document.getText('x').toString();
const rowsOf = (id: string) => api.prisma.proseUpdate.count({ where: { documentId: id } });

test('a document says the same after its updates are taken into its snapshot', async () => {
  const { id, words } = await aDocument(300);
  expect(await compactProse(api.services)).toBe(300);
  expect(await rowsOf(id)).toBe(0);
  expect(await wordsOf(id)).toBe(words);
});

test('what is not in the columns yet, or is as new as an instance may have missed, stays a row', async () => {
  const waiting = await aDocument(300, { unwritten: 40 });
  const fresh = await aDocument(300, { minutesAgo: 0 });
  await compactProse(api.services);
  expect([await rowsOf(waiting.id), await rowsOf(fresh.id)]).toEqual([40, 300]);
  expect([await wordsOf(waiting.id), await wordsOf(fresh.id)]).toEqual([waiting.words, fresh.words]);
});

test('an update that comes while another instance compacts is kept, and nobody reads half of either', async () => {
  const { id, words } = await aDocument(1_000);
  const typed = new Y.Doc();
  typed.getText('y').insert(0, 'meanwhile');
  const append = api.prisma.proseUpdate.create({
    data: { documentId: id, at: api.services.now(), update: Buffer.from(Y.encodeStateAsUpdate(typed)) },
  });
  const reads = Array.from({ length: 20 }, () => wordsOf(id));
  await Promise.all([compactProse(api.services), append, compactProse(api.services)]);
  expect(new Set(await Promise.all(reads))).toEqual(new Set([words]));
  const stored = (await api.services.inSql((tx) => readProse(tx, [id]))).get(id);
  expect(stored?.document.getText('y').toString()).toBe('meanwhile');
  expect(stored?.ids.length).toBe(1);
});

test('a replica that missed what went into the snapshot comes to say the same by reading again', async () => {
  const { id, words } = await aDocument(200);
  const replica = joined([]);
  await compactProse(api.services);
  const stored = (await api.services.inSql((tx) => readProse(tx, [id]))).get(id);
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(stored?.document ?? new Y.Doc()));
  expect(replica.getText('x').toString()).toBe(words);
});

test('a crash half-way leaves everything as it was, and the next one takes it all', async () => {
  const { id, words } = await aDocument(300);
  const { inSql, now } = api.services;
  const crashing: typeof inSql = (use) =>
    inSql(async (tx) => {
      await use(tx);
      throw new Error('killed before it was committed');
    });
  await expect(compactProse({ inSql: crashing, now })).rejects.toThrow('killed');
  expect([await rowsOf(id), await wordsOf(id)]).toEqual([300, words]);
  await compactProse(api.services);
  expect([await rowsOf(id), await wordsOf(id)]).toEqual([0, words]);
});
