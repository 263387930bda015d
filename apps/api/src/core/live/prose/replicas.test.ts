import { randomUUIDv7 } from 'node:crypto';
import { Document } from '@hocuspocus/server';
import pg from 'pg';
import { afterAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { compactProse } from '../../prose/compact.ts';
import { storedPlan } from '../../../plan/stored-plan.ts';
import { openProse } from '../../prose/stored-prose.ts';
import { anAuthority } from '../../../../testing/authority.ts';
import { testApi } from '../../../../testing/api.ts';
import { Replicas } from './replicas.ts';

const api = await testApi();
const own = await anAuthority(api.prisma, 'Own');
const elsewhere = new pg.Client({ connectionString: api.url });
await elsewhere.connect();
afterAll(() => elsewhere.end());

let id: string;
let replicas: Replicas;
let replica: Document;

beforeEach(async () => {
  id = randomUUIDv7();
  const snapshot = Buffer.from(Y.encodeStateAsUpdate(new Y.Doc()));
  await api.prisma.proseDocument.create({ data: { id, aggregate: 'plan', rootId: own.planId, snapshot } });
  replicas = new Replicas(api.services);
  replica = await opened();
});

async function opened(): Promise<Document> {
  const document = new Document('room');
  const stored = await openProse(api.services, storedPlan, own.planId, id);
  if (stored !== null) replicas.open(id, own.planId, document, stored);
  return document;
}

/** Keeps a word as another instance does. @returns its number */
async function keep(word: string, { minutesAgo = 0 } = {}): Promise<bigint> {
  const at = new Date(api.services.now().getTime() - minutesAgo * 60_000);
  const { rows } = await elsewhere.query<{ id: string }>(
    `INSERT INTO "ProseUpdate" ("documentId", "at", "update", "written") VALUES ($1, $2, $3, true) RETURNING "id"`,
    [id, at, wordUpdate(word)],
  );
  return BigInt(rows[0]?.id ?? 0);
}

function wordUpdate(word: string): Buffer {
  const typed = new Y.Doc();
  typed.getText(word).insert(0, word);
  return Buffer.from(Y.encodeStateAsUpdate(typed));
}

const words = () => [...replica.share.keys()].map((key) => replica.getText(key).toString()).toSorted();

test('what a notice names is put in, whatever higher numbers are there already', async () => {
  const [first, second] = [await keep('first'), await keep('second')];
  replicas.committed(id, second, wordUpdate('second'));
  replicas.hinted(id, [first]);
  await expect.poll(words).toEqual(['first', 'second']);
});

test('a lower number that becomes visible late is found, however late', async () => {
  await elsewhere.query('BEGIN');
  await keep('late');
  const early = await api.prisma.proseUpdate.create({
    data: { documentId: id, at: api.services.now(), update: new Uint8Array(wordUpdate('early')) },
  });
  replicas.committed(id, early.id, wordUpdate('early'));
  for (let looks = 0; looks < 4; looks += 1) await replicas.poll();
  await elsewhere.query('COMMIT');
  await replicas.poll();
  expect(words()).toEqual(['early', 'late']);
});

test('what was missed is found after a look that failed', async () => {
  await keep('missed');
  const { inSql } = api.services;
  let isDown = true;
  replicas = new Replicas({
    ...api.services,
    inSql: (use) => (isDown ? Promise.reject(new Error('down')) : inSql(use)),
  });
  isDown = false;
  replica = await opened();
  isDown = true;
  await keep('meanwhile');
  await replicas.poll();
  isDown = false;
  await replicas.poll();
  expect(words()).toContain('meanwhile');
});

test('what was missed and is only in the snapshot by now is found by the next look', async () => {
  for (let n = 0; n < 120; n += 1) await keep(`word ${n}`, { minutesAgo: 5 });
  expect(await compactProse(api.services)).toBe(120);
  await replicas.poll();
  expect(words()).toHaveLength(120);
});

test('a document that closes takes nothing from one that was opened under its name meanwhile', async () => {
  const before = replica;
  before.destroy();
  replica = await opened();
  replicas.close(id);
  replicas.hinted(id, [await keep('after')]);
  await expect.poll(words).toEqual(['after']);
});
