import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asSuperuser, dropDatabase } from '../../testing/database.ts';
import { migrate } from './migrate.ts';

const { superuser, application } = inject('template');
const name = `test_${randomBytes(6).toString('hex')}`;

beforeAll(() => asSuperuser(`CREATE DATABASE ${name}`));
afterAll(() => dropDatabase(name));

test('a role that may make no tables is one line that names the mend', async () => {
  const url = new URL(application);
  url.pathname = name;
  const failure = await migrate(url.href, undefined).catch((error: unknown) => error);
  expect(String(failure)).toMatch(
    /^StartError: The role that migrates may not make tables in this database \(permission denied for schema public\): make it/,
  );
  expect(String(failure)).not.toContain('\n');
});

test('all migrations run without leaving anything behind on their connection', async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => void warnings.push(warning);
  process.on('warning', note);
  const url = new URL(superuser);
  url.pathname = name;
  expect((await migrate(url.href, undefined)).length).toBeGreaterThan(10);
  // Node says it in the next turn.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  expect(warnings).toEqual([]);
});
