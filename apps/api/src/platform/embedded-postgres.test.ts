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

test(
  'what was committed is there after the database was killed, and after it was left running',
  { timeout: 60_000 },
  async () => {
    const first = await start();
    const firstUrl = first.url('superuser', 'postgres');
    await query(firstUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    expect(await query(firstUrl, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    process.kill(postmaster(), 'SIGKILL');

    const second = await start();
    expect(await query(second.url('superuser', 'postgres'), 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    const leftRunning = postmaster();

    const said: string[] = [];
    const third = await start(said);
    expect(said).toEqual(['Stopping the database that an earlier run left behind']);
    expect(commandLine(leftRunning)).toBe('');
    expect(await query(third.url('superuser', 'postgres'), 'SELECT one FROM kept')).toEqual([{ one: 1 }]);

    const stopped = postmaster();
    await third.stop();
    expect(commandLine(stopped)).toBe('');
  },
);
