import { expect, test } from 'vitest';
import { testDatabase } from '../../testing/database.ts';

const { pool } = await testDatabase();

test('a connection that the database ends while it is being taken ends nothing else', async () => {
  const taken = await pool.connect();
  const ended = new Promise<void>((resolve) => void taken.once('end', resolve));
  const { rows } = await taken.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
  await ended;
  taken.release(true);
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});
