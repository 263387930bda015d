import { once } from 'node:events';
import { beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { limitTable } from '../../platform/limits.ts';
import { anAuthority, type TestAuthority } from '../../../testing/authority.ts';
import { servedApi, type Instance } from '../../../testing/served.ts';

const api = await servedApi();
let instance: Instance;
let own: TestAuthority;
beforeAll(async () => {
  [instance, own] = [await api.serve(), await anAuthority(api.prisma, 'Sockets')];
});

const { ofPerson } = limitTable.socket;

/** Opens a socket. @returns it, or the status with which it was refused */
async function open(path: string, cookie: string): Promise<WebSocket | number> {
  const protocols = path === '/graphql' ? ['graphql-transport-ws'] : [];
  const socket = new WebSocket(`${instance.url.replace('http', 'ws')}${path}`, protocols, { headers: { cookie } });
  socket.on('error', () => {});
  return new Promise((resolve) => {
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_, { statusCode = 0 }) => resolve(statusCode));
  });
}

test('of a thousand sockets of one person, at either address, some are refused; others have theirs', async () => {
  const cookie = await api.cookieOf(own.people.editor);
  const answers: (WebSocket | number)[] = [];
  for (let batch = 0; batch < 10; batch += 1)
    answers.push(
      ...(await Promise.all(
        Array.from({ length: 100 }, (_, n) => open(batch > 0 && n % 2 === 0 ? '/graphql' : '/live', cookie)),
      )),
    );
  const opened = answers.filter((answer) => typeof answer !== 'number');
  expect(opened).toHaveLength(ofPerson);
  expect(new Set(answers.filter((answer) => typeof answer === 'number'))).toEqual(new Set([429]));
  const other = await open('/graphql', await api.cookieOf(own.people.lead));
  expect(other).toBeInstanceOf(WebSocket);

  const [first] = opened;
  if (first === undefined) throw new Error('None was opened');
  first.terminate();
  await once(first, 'close');
  await expect.poll(() => open('/live', cookie)).toBeInstanceOf(WebSocket);
  for (const socket of opened) socket.terminate();
});
