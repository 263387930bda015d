import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, expect, test, vi } from 'vitest';
import { BatchingSocket } from './batching-socket.ts';

const server = createServer((socket) => socket.pipe(socket));
afterAll(() => server.close());

test('what is written in one go is sent at once, and all of it in order', async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const socket = new BatchingSocket();
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  const sent = vi.spyOn(socket, '_writev' as never);
  for (const statement of ['one ', 'two ', 'three']) {
    socket.cork();
    socket.write(statement);
    socket.write(';');
    socket.uncork();
  }
  let echoed = '';
  for await (const part of socket) {
    echoed += String(part);
    if (echoed.endsWith('three;')) break;
  }
  expect(echoed).toBe('one ;two ;three;');
  expect(sent).toHaveBeenCalledOnce();
});
