import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { postgresHome } from './postgres-home.ts';
import { commandLine } from './processes.ts';

const folder = temporaryFolder('embedded');
afterAll(() => folder.remove());

const start = (said: string[] = []) =>
  startEmbeddedPostgres({ home: postgresHome(folder.path), say: (line) => said.push(line) });

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

const postmaster = () =>
  Number(readFileSync(join(folder.path, 'database/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

const slow = { timeout: 60_000 };

test('a database that was killed runs again by itself, with what was committed', slow, async () => {
  const events: string[] = [];
  const up = Promise.withResolvers<void>();
  const server = await startEmbeddedPostgres({
    home: postgresHome(folder.path),
    say: () => {},
    onDown: (problem) => events.push(problem),
    onUp: () => up.resolve(),
  });
  const url = server.url('superuser', 'postgres');
  await query(url, 'CREATE TABLE kept AS SELECT 1 AS one');
  expect(await query(url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  process.kill(postmaster(), 'SIGKILL');
  await up.promise;
  expect(events).toEqual([expect.stringMatching(/^The database in .*cluster stopped by itself/)]);
  expect(await query(url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  const stopped = postmaster();
  await server.stop();
  expect(commandLine(stopped)).toBe('');
});

test('a database that a killed program left running is stopped, and what was committed is there', slow, async () => {
  const leftRunning = await leaveRunning();
  const said: string[] = [];
  const server = await start(said);
  expect(said).toEqual(['Stopping the database that an earlier run left behind']);
  expect(commandLine(leftRunning)).toBe('');
  expect(await query(server.url('superuser', 'postgres'), 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  await server.stop();
});

/** Starts it in a program that is killed. @returns the database's process */
async function leaveRunning(): Promise<number> {
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(import.meta.resolve('./embedded-postgres.ts'))});
    const { postgresHome } = await import(${JSON.stringify(import.meta.resolve('./postgres-home.ts'))});
    await startEmbeddedPostgres({ home: postgresHome(${JSON.stringify(folder.path)}), say: () => {} });
    console.log('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  return postmaster();
}
