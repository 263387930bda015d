import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exampleNotebook } from '@cynllun/domain/fixtures/test-aggregate';
import * as Y from 'yjs';
import { AggregateStore } from '../store/AggregateStore.ts';
import { FakeDevice } from '../testing/fakeDevice.ts';
import { FakeRoomServer, FakeSocket } from '../testing/fakeRoomServer.ts';
import { FakeTransport } from '../testing/fakeServer.ts';
import { notebookBinding, notebookServer, type NotebookView } from '../testing/notebookServer.ts';
import { LiveSocket } from './LiveSocket.ts';
import { ProseRooms } from './ProseRooms.ts';

const owner = { aggregate: 'notebook', rootId: exampleNotebook().id };
const page = exampleNotebook().pages[0]?.id ?? '';
const key = `page:${page}:words`;

let server: ReturnType<typeof notebookServer>;
let store: AggregateStore<NotebookView>;
let socket: LiveSocket;
let rooms: ProseRooms;
let room: FakeRoomServer;
let lookAway: () => void;

const later = (milliseconds = 60) => vi.advanceTimersByTimeAsync(milliseconds);
const shown = () => store.getSnapshot().root.pages.find(({ id }) => id === page)?.words;
/** Someone else types, and this person sees it. */
async function theyType(words: string): Promise<void> {
  const text = room.document.getText(key);
  text.insert(text.length, words);
  room.letIn();
  await later();
}
/** The columns come to say what was typed, and the feed tells of it. */
function materialise(words: string): void {
  server.write({ kind: 'set', entity: 'page', id: page, fields: { words } });
  const changes = [{ entity: 'page', entityId: page, field: 'words', after: words }];
  store.applyFeed({ writes: [{ sequence: server.root.sequence, changes }], reload: false });
  rooms.dropStoredWords();
}

beforeEach(async () => {
  vi.useFakeTimers();
  server = notebookServer(exampleNotebook());
  store = new AggregateStore(notebookBinding, new FakeTransport(server), server.view(), new FakeDevice());
  store.setFeedOpen(true);
  socket = new LiveSocket({ url: 'ws://server/live', WebSocketPolyfill: FakeSocket, delay: 500, minDelay: 500 });
  rooms = new ProseRooms({ store, owner, socket: () => socket, onChange: () => rooms.closeIdle() });
  lookAway = rooms.retain(page);
  await later(1);
  const document = new Y.Doc();
  document.getText(key).insert(0, shown() ?? '');
  room = new FakeRoomServer(FakeSocket.last, `prose/notebook/${owner.rootId}/${page}`, document);
  FakeSocket.last.open();
  await later(1);
  room.letIn();
  await later();
  for (const one of room.brought) room.keep(one);
  await later(1);
});

afterEach(() => {
  rooms.giveUp();
  socket.destroy();
  store.close();
  vi.useRealTimers();
});

test('words seen before a document was closed are shown until the columns say them', async () => {
  const before = shown();
  await theyType(' Ask');
  lookAway();
  await later(5_000);
  expect(rooms.get(page)).toBeUndefined();
  expect(shown()).toBe(`${before} Ask`);
  materialise(`${before} Ask`);
  expect(shown()).toBe(`${before} Ask`);
});

test('a word that was half typed when a document was closed does not stay so', async () => {
  const before = shown();
  await theyType(' As');
  lookAway();
  await later(5_000);
  materialise(`${before} Ask Ann.`);
  expect(shown()).toBe(`${before} Ask Ann.`);
});

test('what is taken back in a document that nobody looks at goes out before it is closed', async () => {
  const open = rooms.get(page);
  open?.words.type(key, `${shown()} Ask`, 4);
  await later();
  for (const one of room.brought) room.keep(one);
  lookAway();
  open?.words.go(key, 'undo');
  expect(rooms.get(page)).toBe(open);
  await later();
  for (const one of room.brought) room.keep(one);
  await later(5_000);
  expect(room.document.getText(key).toString()).toBe(exampleNotebook().pages[0]?.words);
});
