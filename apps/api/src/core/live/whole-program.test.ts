import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import { examplePeople } from '../../example/people.ts';
import { examplePlanId } from '../../example/plan.ts';
import { temporaryFolder } from '../../../testing/temporary-folder.ts';
import { patience, Writer } from '../../../testing/writer.ts';
import { proseRoom } from './prose/names.ts';

const folder = temporaryFolder('program');
const running: ChildProcess[] = [];
const writers: Writer[] = [];
afterAll(async () => {
  for (const writer of writers) writer.leave();
  for (const child of running) await end(child, 'SIGTERM');
  folder.remove();
});

/** The program as people start it, with its own database. @returns once it is ready */
async function start(port: number): Promise<ChildProcess> {
  const env = { PATH: process.env['PATH'], DATA_DIR: folder.path, PORT: String(port), LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'main.ts')], { env });
  running.push(child);
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', (line) => {
        said.push(line);
        if (line.startsWith('Cynllun is ready')) resolve();
      });
    child.once('exit', () => reject(new Error(said.join('\n'))));
  });
  return child;
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function ask(url: string, query: string, variables: object, cookie = '') {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data: { plan?: { introduction: { en: string } } } };
  return { data, cookie: response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '' };
}

async function signIn(url: string): Promise<string> {
  const mutation = 'mutation ($input: SignInAsExampleInput!) { signInAsExample(input: $input) { __typename } }';
  return (await ask(url, mutation, { input: { personId: examplePeople.mari.id } })).cookie;
}

const introduction = async (url: string, cookie: string) =>
  (await ask(url, 'query ($id: ID!) { plan(id: $id) { introduction { en } } }', { id: examplePlanId }, cookie)).data
    .plan?.introduction.en;

test(
  'what was typed just before everything was killed is there after the next start; who is there when it stops is told',
  {
    timeout: 180_000,
  },
  async () => {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const key = `plan:${examplePlanId}:introduction.en`;
    const open = (cookie: string) => {
      const writer = new Writer({ url }, cookie);
      writers.push(writer);
      return { writer, room: writer.open(proseRoom('plan', examplePlanId, examplePlanId)) };
    };
    const killed = await start(port);
    const cookie = await signIn(url);
    const before = open(cookie);
    await before.room.saved();
    before.room.type(key, ' Typed and saved.');
    await before.room.saved();
    before.writer.leave();
    await end(killed, 'SIGKILL');

    const stopped = await start(port);
    await expect.poll(() => introduction(url, cookie), patience).toMatch(/ Typed and saved\.$/);
    const after = open(cookie);
    await after.room.saved();
    expect(after.room.words(key)).toMatch(/ Typed and saved\.$/);
    after.room.type(key, ' And more.');
    await after.room.saved();
    const began = performance.now();
    await end(stopped, 'SIGTERM');
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(after.writer.closed[0]).toBe(1001);
    await start(port);
    expect(await introduction(url, cookie)).toMatch(/ Typed and saved\. And more\.$/);
  },
);
