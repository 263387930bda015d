import { expect, test } from 'vitest';
import { testDatabase } from '../../testing/database.ts';
import { loadEnv } from './env.ts';
import { checkGivenServer } from './given-server.ts';
import { StartError } from './start-error.ts';

const { url, ownerUrl } = await testDatabase();

const check = (settings: Record<string, string>) => checkGivenServer(settings['DATABASE_URL'] ?? '', loadEnv(settings));

test('two addresses are two roles, and the owner migrates', async () => {
  expect(await check({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl })).toEqual({
    ownerUrl,
    owner: 'cynllun_owner',
    applicationRole: 'cynllun_app',
  });
});

test('one address is one role', async () => {
  const { owner, applicationRole } = await check({ DATABASE_URL: url });
  expect(owner).toBe(applicationRole);
});

test.each([
  [
    'no server',
    { DATABASE_URL: 'postgresql://u:secret@localhost:1/d' },
    /^DATABASE_URL cannot be reached at localhost:1 /,
  ],
  ['no such database', { DATABASE_URL: url.replace(/test_\w+/, 'none') }, /database "none" does not exist/],
  ['no owner', { DATABASE_URL: url, DATABASE_OWNER_URL: 'postgresql://u:secret@localhost:1/d' }, /^DATABASE_OWNER_URL/],
])('%s is one line that names the variable and shows no password', async (_, settings, line) => {
  const failure = await check(settings).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartError);
  expect(String(failure)).toMatch(new RegExp(line.source.replace('^', '^StartError: ')));
  expect(String(failure)).not.toMatch(/secret|\n/);
});
