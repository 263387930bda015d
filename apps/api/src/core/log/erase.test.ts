import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import pg from 'pg';
import * as Y from 'yjs';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { Notebook } from '@cynllun/domain/fixtures/test-aggregate';
import { makeContext } from '../context.ts';
import { testApi } from '../../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../../testing/authority.ts';
import { eraseSome, wordsInLog } from '../../../testing/erase.ts';
import { addNotebook } from '../../../testing/notebook/add-notebook.ts';
import { makeNotebookTables } from '../../../testing/notebook/notebook-tables.ts';
import { storedNotebook } from '../../../testing/notebook/stored-notebook.ts';
import { openProse } from '../prose/stored-prose.ts';
import { readWhole } from '../read/read-whole.ts';
import { editAggregate } from '../write/edit-aggregate.ts';
import { brokenAt } from '../../../testing/broken-at.ts';

const api = await testApi({ aggregates: [storedNotebook] });
let own: TestAuthority;
let notebookId: string;
let page: string;
let remark: string;

beforeAll(async () => {
  await makeNotebookTables(api);
  own = await anAuthority(api.prisma, 'Own');
});

async function edit(...edits: readonly Edit[]): Promise<void> {
  const context = makeContext(api.services, await api.viewerOf(own.people.lead));
  const input = { rootId: notebookId, baseSequence: 1_000_000, requestId: randomUUID(), edits };
  await editAggregate(context, storedNotebook, input);
}

const setPage = (fields: object): Edit => ({ kind: 'set', entity: 'page', id: page, fields: { ...fields } });
const freeze = (): Edit => ({ kind: 'freeze', entity: 'page', id: page });
const erase = (...said: readonly string[]) =>
  eraseSome(api.services, storedNotebook, notebookId, ({ value }) => said.includes(value ?? ''));
const said = async () => (await wordsInLog(api.services, notebookId)).flatMap(({ value }) => value ?? []);

async function now() {
  const notebook = await readWhole<Notebook>(api.services.sql, storedNotebook, notebookId);
  const found = notebook?.pages.find(({ id }) => id === page);
  if (notebook === null || found === undefined) throw new Error('no page');
  return { sequence: notebook.sequence, page: found, remark: found.remarks[0] };
}

beforeEach(async () => {
  notebookId = await addNotebook(api.services, own);
  [page, remark] = [randomUUIDv7(), randomUUIDv7()];
  await edit(
    { kind: 'add', entity: 'page', id: page, parentId: notebookId, fields: { heading: 'Visits', words: 'Ask Ann.' } },
    { kind: 'add', entity: 'remark', id: remark, parentId: page, fields: { says: 'Ann agrees.' } },
  );
});

describe('words erased from a log', () => {
  test('are gone, the others of their write stay, and the hashes hold', async () => {
    await erase('Ask Ann.');
    expect(await said()).toEqual(expect.arrayContaining(['Visits', 'Ann agrees.']));
    expect(await said()).not.toContain('Ask Ann.');
    expect(await brokenAt(api.prisma, notebookId)).toBeNull();
  });

  test('stay in what is still edited: whoever edits it takes them out', async () => {
    await erase('Ask Ann.');
    expect((await now()).page.words).toBe('Ask Ann.');
  });

  test('go from the row of what was appended, and whoever follows it is told', async () => {
    const before = await now();
    await erase('Ann agrees.');
    const after = await now();
    expect([after.remark?.says, after.sequence]).toEqual(['', before.sequence + 1]);
    expect(await brokenAt(api.prisma, notebookId)).toBeNull();
  });

  test('go from the row of what was frozen and from its document, which takes no other words meanwhile', async () => {
    await openProse(api.services, storedNotebook, notebookId, page);
    await edit(setPage({ words: 'Ask Ann first.' }));
    await edit(freeze());
    await erase('Ask Ann.', 'Ask Ann first.');
    expect((await now()).page).toMatchObject({ heading: 'Visits', words: '', isFrozen: true });
    const document = (await openProse(api.services, storedNotebook, notebookId, page))?.document ?? new Y.Doc();
    expect(document.getText(`page:${page}:words`).toString()).toBe('');
    expect(Buffer.from(Y.encodeStateAsUpdate(document)).includes('Ann')).toBe(false);
    expect(await api.prisma.proseUpdate.count({ where: { documentId: page } })).toBe(0);
    expect(await brokenAt(api.prisma, notebookId)).toBeNull();
  });

  test('that were typed once and changed since go from what the document remembers', async () => {
    await openProse(api.services, storedNotebook, notebookId, page);
    await edit(setPage({ words: 'Ask Mrs Jones.' }));
    await edit(setPage({ words: 'Ask.' }));
    await erase('Ask Mrs Jones.');
    const stored = await openProse(api.services, storedNotebook, notebookId, page);
    expect(stored?.document.getText(`page:${page}:words`).toString()).toBe('Ask.');
    expect(Buffer.from(Y.encodeStateAsUpdate(stored?.document ?? new Y.Doc())).includes('Jones')).toBe(false);
  });
});

describe('the database', () => {
  const asOwner = async (...statements: readonly string[]) => {
    const owner = new pg.Client({ connectionString: api.ownerUrl });
    await owner.connect();
    try {
      for (const statement of statements) await owner.query(statement);
    } finally {
      await owner.end();
    }
  };

  test.each([`UPDATE "Remark" SET "says" = 'x'`, `DELETE FROM "Remark"`, `TRUNCATE "Remark"`, `DELETE FROM "Page"`])(
    'refuses to change what was appended, its owner too: %s',
    async (statement) => {
      await expect(asOwner(statement)).rejects.toThrow(/is refused/);
    },
  );

  test.each([
    `UPDATE "Page" SET "heading" = 'x'`,
    `UPDATE "Page" SET "isFrozen" = false`,
    `DELETE FROM "Page"`,
    `TRUNCATE "Page" CASCADE`,
    `INSERT INTO "Remark" SELECT gen_random_uuid(), "id", 1, 'x' FROM "Page" WHERE "isFrozen"`,
  ])('refuses to change what is frozen or belongs to it, its owner too: %s', async (statement) => {
    await edit(freeze());
    await expect(asOwner(statement)).rejects.toThrow(/is refused/);
  });

  test('lets what can be frozen be changed until it is', async () => {
    await expect(asOwner(`UPDATE "Page" SET "heading" = 'x' WHERE "id" = '${page}'`)).resolves.toBeUndefined();
  });

  test('takes nobody for an erasure who only says so', async () => {
    const client = await api.pool.connect();
    try {
      await client.query(`SELECT set_config('cynllun.erasing', 'yes', false)`);
      await expect(client.query(`UPDATE "Remark" SET "says" = ''`)).rejects.toThrow(/is refused|permission denied/);
    } finally {
      client.release(true);
    }
  });
});
