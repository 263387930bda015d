import { randomUUIDv7 } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { makeContext } from '../../context.ts';
import { anAuthority, type TestAuthority } from '../../../../testing/authority.ts';
import { addNotebook } from '../../../../testing/notebook/add-notebook.ts';
import { makeNotebookTables } from '../../../../testing/notebook/notebook-tables.ts';
import { storedNotebook } from '../../../../testing/notebook/stored-notebook.ts';
import { servedApi, type Instance } from '../../../../testing/served.ts';
import { patience, Writer, type OpenRoom } from '../../../../testing/writer.ts';
import { openProse } from '../../prose/stored-prose.ts';
import { editAggregate } from '../../write/edit-aggregate.ts';
import { Appender } from './appender.ts';
import { proseRoom } from './names.ts';

vi.setConfig({ testTimeout: 30_000 });
const api = await servedApi([storedNotebook]);
let one: Instance;
let other: Instance;
let own: TestAuthority;
let notebookId: string;
let page: string;
let key: string;
const writers: Writer[] = [];

beforeAll(async () => {
  await makeNotebookTables(api);
  [one, other] = [await api.serve(), await api.serve()];
  own = await anAuthority(api.prisma, 'Own');
});

beforeEach(async () => {
  notebookId = await addNotebook(one.services, own);
  page = randomUUIDv7();
  key = `page:${page}:words`;
  const { owner: ownerPersonId } = own.people;
  await edit({ kind: 'add', entity: 'page', id: page, parentId: notebookId, fields: { words: 'Ask.', ownerPersonId } });
});

afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave();
});

const edit = (...edits: readonly Edit[]) =>
  editAggregate(makeContext(one.services, { personId: own.people.lead, memberships: [] }), storedNotebook, {
    rootId: notebookId,
    baseSequence: 1_000_000,
    requestId: randomUUIDv7(),
    edits,
  });
const freeze = () => edit({ kind: 'freeze', entity: 'page', id: page });

async function enter(personId: string, instance: Instance): Promise<OpenRoom> {
  const writer = new Writer(instance, await api.cookieOf(personId));
  writers.push(writer);
  const room = writer.open(proseRoom('notebook', notebookId, page));
  await expect.poll(() => room.provider.isSynced, patience).toBe(true);
  return room;
}

const wordsOf = async () => {
  const [row] = await api.prisma.$queryRaw<{ words: string }[]>`SELECT "words" FROM "Page" WHERE "id" = ${page}::uuid`;
  return row?.words;
};

test('a page that is frozen while people write in it keeps what was acknowledged and refuses the rest, at every instance', async () => {
  const [owner, editor] = [await enter(own.people.owner, one), await enter(own.people.editor, other)];
  owner.type(key, ' Weekly.');
  await owner.saved();
  await expect.poll(() => editor.words(key), patience).toBe('Ask. Weekly.');
  await freeze();
  await expect.poll(() => [owner.refused, editor.refused], patience).toEqual([['frozen'], ['frozen']]);
  expect(await wordsOf()).toBe('Ask. Weekly.');
});

test('a frozen page is read by whoever may read, and says why it takes no words', async () => {
  await freeze();
  const editor = await enter(own.people.editor, one);
  expect(editor.words(key)).toBe('Ask.');
  editor.type(key, ' Weekly.');
  await expect.poll(() => editor.refused, patience).toEqual(['frozen']);
  expect(await wordsOf()).toBe('Ask.');
});

test('someone who was found to be allowed is refused in the transaction that would store their words, once it is frozen', async () => {
  await openProse(one.services, storedNotebook, notebookId, page);
  await api.cookieOf(own.people.owner);
  const session = await api.prisma.session.findFirstOrThrow({ where: { personId: own.people.owner } });
  const room = { kind: 'prose', aggregate: 'notebook', rootId: notebookId, documentId: page } as const;
  const typed = { sessionId: session.id, personId: own.people.owner, room, update: Y.encodeStateAsUpdate(new Y.Doc()) };
  const appender = new Appender(one.services);
  expect(await appender.append(typed)).toHaveProperty('id');
  await freeze();
  expect(await appender.append(typed)).toEqual({ refused: 'frozen' });
});

test('a page of another notebook, and a notebook under another name, are no room', async () => {
  const another = await addNotebook(one.services, own);
  const names = [
    proseRoom('notebook', another, page),
    proseRoom('plan', notebookId, page),
    proseRoom('diary', notebookId, page),
  ];
  const writer = new Writer(one, await api.cookieOf(own.people.lead));
  writers.push(writer);
  const rooms = names.map((name) => writer.open(name));
  await expect
    .poll(() => rooms.map(({ refused }) => refused[0]), patience)
    .toEqual(['removed', 'notFound', 'notFound']);
});
