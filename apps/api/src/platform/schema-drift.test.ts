import { expect, test } from 'vitest';
import { Prisma } from '../generated/prisma/client.ts';
import { testDatabase } from '../../testing/database.ts';

const { pool } = await testDatabase();

test('the migrations make every table and column that schema.prisma names, and no other', async () => {
  const { rows } = await pool.query<{ table: string; columns: string[] }>(
    `SELECT table_name AS "table", array_agg(column_name::text) AS columns FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' GROUP BY table_name`,
  );
  const made = rows.map(({ table, columns }) => [table, columns.toSorted()]);
  const suffix = 'ScalarFieldEnum';
  const named = Object.entries(Prisma)
    .filter(([name]) => name.endsWith(suffix))
    .map(([name, fields]) => [name.slice(0, -suffix.length), Object.keys(fields).toSorted()]);
  expect(Object.fromEntries(made)).toEqual(Object.fromEntries(named));
});
