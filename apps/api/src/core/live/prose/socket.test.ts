import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { pingAll } from './socket.ts';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await once(server, 'listening');
afterAll(() => server.close());

async function connected(): Promise<WebSocket> {
  const arrives = once(server, 'connection') as Promise<[WebSocket]>;
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  client.on('error', () => {});
  const [socket] = await arrives;
  return socket;
}

test('whoever does not answer is let go; one that is not listened to, because it says so much, is not', async () => {
  const [silent, paused, answering] = [await connected(), await connected(), await connected()];
  paused.pause();
  const gone = once(silent, 'close');
  pingAll([silent, paused, answering], new WeakSet([answering]));
  await gone;
  expect([paused.readyState, answering.readyState]).toEqual([WebSocket.OPEN, WebSocket.OPEN]);
});
