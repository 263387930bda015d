import pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import { missingMigrations } from './migrate.ts';

const { pool, prisma, ownerUrl } = await testDatabase();

test('a started database has every migration', async () => {
  expect(await missingMigrations(pool)).toEqual([]);
});

test('the application reads ordinary tables through Prisma', async () => {
  expect(await prisma.organisation.count()).toBe(0);
});

test.each([
  'UPDATE "Change" SET "after" = NULL',
  'DELETE FROM "Change"',
  'TRUNCATE "Change", "ChangeWrite" CASCADE',
  'DROP TABLE "Change"',
  'UPDATE "RolesVersion" SET "version" = 0',
])('the application may not %s', async (statement) => {
  await expect(pool.query(statement)).rejects.toThrow(/permission denied|must be owner/);
});

test('the application may not say which migrations stand', async () => {
  await expect(pool.query('DELETE FROM "_prisma_migrations"')).rejects.toThrow('permission denied');
});

test('the owner is no superuser', async () => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query('SELECT rolsuper FROM pg_roles WHERE rolname = current_user');
  await owner.end();
  expect(rows).toEqual([{ rolsuper: false }]);
});
