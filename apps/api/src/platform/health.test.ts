import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import fastify from 'fastify';
import pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import { registerHealth } from './health.ts';
import { limitTable } from './limits.ts';

const { pool, ownerUrl } = await testDatabase();

async function ask(path: string, database: pg.Pool) {
  const app = fastify();
  await registerHealth(app, database);
  const { statusCode, body } = await app.inject(path);
  return { statusCode, body: JSON.parse(body) };
}

test('a server with its database and every migration is alive and ready', async () => {
  expect(await ask('/livez', pool)).toEqual({ statusCode: 200, body: { status: 'alive' } });
  expect(await ask('/readyz', pool)).toEqual({ statusCode: 200, body: { status: 'ready' } });
});

test('without its database it is alive and not ready', async () => {
  const none = new pg.Pool({ connectionString: 'postgresql://u:p@localhost:1/d' });
  expect((await ask('/livez', none)).statusCode).toBe(200);
  expect(await ask('/readyz', none)).toEqual({
    statusCode: 503,
    body: { status: 'not ready', problem: 'database not reachable' },
  });
});

test('while its database accepts connections and says nothing it is not ready, and says so before it is given up', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const hanging = new pg.Pool({
    connectionString: `postgresql://u:p@127.0.0.1:${port}/d`,
    connectionTimeoutMillis: 5000,
  });
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/readyz', hanging)));
  // A connection that was given up would be *not reachable*.
  expect(new Set(answers.map(({ body }) => body.problem))).toEqual(new Set(['database does not answer']));
  expect(limitTable.readyz).toBeLessThan(1_000);
  silent.close();
});

test('with a migration missing it is not ready, and names it', async () => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(
    `DELETE FROM "_prisma_migrations" WHERE migration_name = (SELECT max(migration_name) FROM "_prisma_migrations")
     RETURNING migration_name AS name`,
  );
  await owner.end();
  expect(await ask('/readyz', pool)).toEqual({
    statusCode: 503,
    body: { status: 'not ready', problem: `migrations not applied: ${rows[0]?.name}` },
  });
});
