import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { notebookAggregate, type Notebook } from '@cynllun/domain/fixtures/test-aggregate';
import { applyEdit, inverse, type Edit } from '@cynllun/domain/aggregate/edit';
import { applyChanges } from '@cynllun/domain/aggregate/log-change';
import { testApi } from '../../testing/api.ts';
import { anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { makeNotebookTables } from '../../testing/notebook/notebook-tables.ts';
import { addNotebook, writeCopy } from '../../testing/notebook/add-notebook.ts';
import { storedNotebook } from '../../testing/notebook/stored-notebook.ts';
import { makeContext } from './context.ts';
import { ExpectedFailure } from './log/failure.ts';
import { brokenAt } from '../../testing/broken-at.ts';
import { opened as openSealed } from './log/words.ts';
import { readWhole } from './read/read-whole.ts';
import { editAggregate } from './write/edit-aggregate.ts';

/*
 * An aggregate that the core has never heard of: what holds for it holds for whatever is declared next.
 */
const api = await testApi({ aggregates: [storedNotebook] });
let own: TestAuthority;
let notebookId: string;
const ids = { first: '', second: '' };

beforeAll(async () => {
  await makeNotebookTables(api);
  own = await anAuthority(api.prisma, 'Own');
});

beforeEach(async () => {
  notebookId = await addNotebook(api.services, own);
  ids.first = randomUUIDv7();
  ids.second = randomUUIDv7();
  await edit('lead', [
    page(ids.first, { position: 1, heading: 'First', words: 'Visit everyone.', ownerPersonId: own.people.owner }),
    page(ids.second, { position: 2, heading: 'Second', nextPageId: ids.first }),
  ]);
});

const page = (id: string, fields: object): Edit => ({
  kind: 'add',
  entity: 'page',
  id,
  parentId: notebookId,
  fields: { ...fields },
});
const setPage = (id: string, fields: object): Edit => ({ kind: 'set', entity: 'page', id, fields: { ...fields } });
const remark = (pageId: string, says: string): Edit => ({
  kind: 'add',
  entity: 'remark',
  id: randomUUIDv7(),
  parentId: pageId,
  fields: { says },
});

async function now(): Promise<Notebook> {
  const notebook = await readWhole<Notebook>(api.services.sql, storedNotebook, notebookId);
  if (notebook === null) throw new Error('no notebook');
  return notebook;
}

async function edit(who: keyof TestAuthority['people'], edits: readonly Edit[], baseSequence?: number) {
  const context = makeContext(api.services, await api.viewerOf(own.people[who]));
  const base = baseSequence ?? (await now()).sequence;
  const input = { rootId: notebookId, baseSequence: base, requestId: randomUUID(), edits };
  return editAggregate(context, storedNotebook, input);
}

const failureOf = async (work: Promise<unknown>): Promise<ExpectedFailure | null> => {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof ExpectedFailure) return error;
    throw error;
  }
};

describe('an aggregate of a test', () => {
  test('is written as the domain says, and read back in one statement', async () => {
    const before = await now();
    const edits = [setPage(ids.first, { words: 'Visit everyone weekly.', heading: 'One' }), remark(ids.first, 'Good')];
    await edit('lead', edits);
    const expected = edits.reduce((notebook, one) => applyEdit(notebookAggregate, notebook, one), before);
    expect(await now()).toEqual({ ...expected, sequence: before.sequence + 1 });
  });

  test('is followed from its log alone', async () => {
    const before = await now();
    await edit('lead', [setPage(ids.first, { heading: 'One' }), remark(ids.second, 'Noted')]);
    const rows = await api.prisma.change.findMany({
      where: { logId: notebookId, sequence: before.sequence + 1 },
      include: { values: true },
      orderBy: { n: 'asc' },
    });
    const followed = applyChanges(
      notebookAggregate,
      before,
      rows.map(({ after, values, ...row }) => {
        const words = values.map(({ hash, value }) => [Buffer.from(hash).toString('hex'), value] as const);
        return { ...row, after: openSealed(after, Object.fromEntries(words)) };
      }),
    );
    expect(followed).toEqual({ ...(await now()), sequence: before.sequence });
  });

  test('says who changed a field meanwhile, and merges different fields', async () => {
    const { sequence } = await now();
    await edit('editor', [setPage(ids.first, { heading: 'Theirs' })], sequence);
    const failure = await failureOf(edit('lead', [setPage(ids.first, { heading: 'Mine' })], sequence));
    expect(failure).toMatchObject({
      kind: 'conflict',
      conflicts: [{ path: `page:${ids.first}:heading`, theirs: 'Theirs', yours: 'Mine', personId: own.people.editor }],
    });
    expect(await failureOf(edit('lead', [setPage(ids.first, { words: 'Mine' })], sequence))).toBeNull();
    expect((await now()).pages[0]).toMatchObject({ heading: 'Theirs', words: 'Mine' });
  });

  test('gives back what was removed, with every link to it', async () => {
    const before = await now();
    const removal: Edit = { kind: 'remove', entity: 'page', id: ids.first };
    const back = inverse(notebookAggregate, before, removal);
    await edit('lead', [removal]);
    expect((await now()).pages).toMatchObject([{ id: ids.second, nextPageId: null }]);
    await edit('lead', back);
    expect({ ...(await now()), sequence: 0 }).toEqual({ ...before, sequence: 0 });
  });

  test('lets an owner edit their own page and no other, and not say whose it is or where it stands', async () => {
    expect(await failureOf(edit('owner', [setPage(ids.first, { words: 'Mine' })]))).toBeNull();
    expect(await failureOf(edit('owner', [setPage(ids.second, { words: 'Mine' })]))).toMatchObject({
      kind: 'forbidden',
    });
    const removal: Edit = { kind: 'remove', entity: 'page', id: ids.first };
    expect(await failureOf(edit('owner', [removal]))).toMatchObject({ kind: 'forbidden' });
  });

  test('is known to nobody else', async () => {
    const stranger = await anAuthority(api.prisma, randomUUID());
    const context = makeContext(api.services, await api.viewerOf(stranger.people.lead));
    const input = { rootId: notebookId, baseSequence: 1, requestId: randomUUID(), edits: [] };
    expect(await failureOf(editAggregate(context, storedNotebook, input))).toMatchObject({ kind: 'notFound' });
  });

  test('never changes what was appended', async () => {
    const said = remark(ids.first, 'As it was');
    await edit('lead', [said]);
    for (const kind of ['set', 'remove'] as const) {
      const change: Edit = { ...said, kind, fields: { says: 'Other' } };
      expect(await failureOf(edit('lead', [change]))).toMatchObject({
        kind: 'validation',
        problems: [{ path: `remark:${said.id}:`, code: 'neverChanged' }],
      });
    }
    expect((await now()).pages[0]?.remarks).toMatchObject([{ says: 'As it was' }]);
  });

  test('refuses in words to remove what holds something that was appended', async () => {
    await edit('lead', [remark(ids.first, 'As it was')]);
    const before = await now();
    expect(await failureOf(edit('lead', [{ kind: 'remove', entity: 'page', id: ids.first }]))).toMatchObject({
      kind: 'validation',
      problems: [{ path: `page:${ids.first}:`, code: 'holdsRecords' }],
    });
    expect(await now()).toEqual(before);
  });

  test('never changes a frozen page, or what belongs to it', async () => {
    await edit('lead', [remark(ids.first, 'Before')]);
    await edit('lead', [{ kind: 'freeze', entity: 'page', id: ids.first }]);
    const before = await now();
    expect(before.pages[0]).toMatchObject({ isFrozen: true });
    const refused: readonly Edit[] = [
      setPage(ids.first, { words: 'After' }),
      remark(ids.first, 'After'),
      { kind: 'remove', entity: 'page', id: ids.first },
      { kind: 'freeze', entity: 'page', id: ids.first },
    ];
    for (const one of refused) expect(await failureOf(edit('lead', [one]))).toMatchObject({ kind: 'stage' });
    expect(await now()).toEqual(before);
  });

  test('takes what a use case writes once, and no edit of it', async () => {
    const copyId = await writeCopy(api.services, own.people.lead, notebookId, 'As it stood');
    expect((await now()).copies).toMatchObject([{ id: copyId, content: 'As it stood' }]);
    const byHand: Edit = { kind: 'add', entity: 'copy', id: randomUUIDv7(), parentId: notebookId, fields: {} };
    expect(await failureOf(edit('lead', [byHand]))).toMatchObject({ problems: [{ code: 'neverChanged' }] });
  });

  test('has a log whose hashes hold, whatever was written', async () => {
    await edit('lead', [remark(ids.first, 'One'), setPage(ids.second, { heading: 'Two' })]);
    await edit('lead', [{ kind: 'freeze', entity: 'page', id: ids.second }]);
    expect(await brokenAt(api.prisma, notebookId)).toBeNull();
  });
});
