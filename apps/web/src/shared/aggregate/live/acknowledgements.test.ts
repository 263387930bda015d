import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { LiveSocket } from './LiveSocket.ts';
import { ProseRoom, type UnsavedWords } from './ProseRoom.ts';
import { FakeRoomServer, FakeSocket } from '../testing/fakeRoomServer.ts';

const name = 'prose/notebook/a-notebook/a-page';
const key = 'page:a-page:words';

let socket: LiveSocket;
let room: ProseRoom;
let server: FakeRoomServer;
let unsaved: number;
let refused: readonly UnsavedWords[] | null;

const later = (milliseconds = 60) => vi.advanceTimersByTimeAsync(milliseconds);
const type = (words: string) => room.words.type(key, room.words.at(key) + words, (room.words.at(key) + words).length);
/** Keeps what was brought by its place among all, and waits until that is told. */
async function keep(...which: readonly number[]): Promise<void> {
  for (const index of which) {
    const brought = server.brought[index];
    if (brought === undefined) throw new Error(`Only ${server.brought.length} were brought`);
    server.keep(brought);
  }
  await later(1);
}

/** The socket closes, and another is being opened. */
async function reconnect(): Promise<void> {
  FakeSocket.last.close();
  const before = FakeSocket.all.length;
  while (FakeSocket.all.length === before) await later(50);
  server = new FakeRoomServer(FakeSocket.last, name, server.document);
}

beforeEach(async () => {
  vi.useFakeTimers();
  unsaved = 0;
  refused = null;
  socket = new LiveSocket({ url: 'ws://server/live', WebSocketPolyfill: FakeSocket, delay: 500, minDelay: 500 });
  room = new ProseRoom(
    { socket, name, personId: 'me', recovered: [] },
    {
      changed: () => {},
      statusChanged: () => {},
      unsaved: (updates) => {
        unsaved = updates.length;
      },
      refused: (_, words) => {
        refused = words;
      },
    },
  );
  await later(1);
  server = new FakeRoomServer(FakeSocket.last, name, new Y.Doc());
  FakeSocket.last.open();
  await later(1);
  server.letIn();
  await later();
  await keep(0);
});

afterEach(() => {
  room.leave();
  socket.destroy();
  vi.useRealTimers();
});

test('words are unsaved until they are kept', async () => {
  type('One');
  await later();
  expect(unsaved).toBe(1);
  await keep(1);
  expect(unsaved).toBe(0);
  expect(room.isSaved).toBe(true);
});

test('words typed while others wait for their acknowledgement are not saved with those', async () => {
  type('One');
  await later();
  type(' two');
  await later();
  await keep(1);
  expect(room.isSaved).toBe(false);
  await keep(2);
  expect(room.isSaved).toBe(true);
});

test('words are not saved by the acknowledgement of what was sent while the socket opened again', async () => {
  await reconnect();
  type('One');
  FakeSocket.last.open();
  await later();
  server.letIn();
  await later();
  type(' two');
  await later();
  const [two] = server.brought.map((_, index) => index).toReversed();
  await keep(...server.brought.map((_, index) => index).filter((index) => index !== two));
  expect(room.isSaved).toBe(false);
  await keep(two ?? 0);
  expect(room.isSaved).toBe(true);
});

test('words typed while the socket opens again are not saved by what was sent after them', async () => {
  await reconnect();
  type('One');
  await later(70);
  type(' two');
  FakeSocket.last.open();
  await later();
  server.letIn();
  await later();
  const updates = server.brought.flatMap(({ kind }, index) => (kind === 'update' ? [index] : []));
  await keep(...updates);
  expect(room.isSaved).toBe(false);
  await keep(...server.brought.flatMap(({ kind }, index) => (kind === 'answer' ? [index] : [])));
  expect(room.isSaved).toBe(true);
});

test('a refusal after the socket opened again has the words that were not kept', async () => {
  await reconnect();
  type('One');
  FakeSocket.last.open();
  await later();
  server.letIn();
  await later();
  type(' two');
  await later();
  await keep(...server.brought.map((_, index) => index).slice(0, -1));
  server.say({ kind: 'refused', code: 'stage' });
  await later(1);
  expect(refused).toEqual([{ key, words: 'One two' }]);
});

test('an acknowledgement of something else saves nothing', async () => {
  type('One');
  await later();
  server.say({ kind: 'kept', name: 'something else' });
  await later(1);
  expect(room.isSaved).toBe(false);
});

test('words taken out are unsaved until that is kept', async () => {
  type('One');
  await later();
  await keep(1);
  room.words.type(key, 'O', 1);
  await later();
  expect(room.isSaved).toBe(false);
  await keep(2);
  expect(room.isSaved).toBe(true);
});
