import { pino } from 'pino';
import { afterAll, describe, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { registerExport } from '../export/routes.ts';
import { registerImport } from '../import/routes.ts';
import { makeServices } from '../services.ts';
import { connect } from './database.ts';
import { isDatabaseAway } from './database-away.ts';
import { loadEnv } from './env.ts';

const log = pino({ level: 'silent' });
const env = loadEnv({});
/** Nothing listens there. */
const database = connect('postgresql://u:p@127.0.0.1:1/d', log);
const services = makeServices({ database, log, settings: env });
const app = await buildApp({
  env,
  log,
  services,
  routes: async (server) => {
    await registerImport(server, services);
    await registerExport(server, services);
  },
});
afterAll(() => app.close());

const headers = { host: 'localhost:4000', cookie: 'cynllun=whoever' };
const plan = '/plans/01a22461-03bc-7f58-8574-7a506a72694c';

describe('while the database is away', () => {
  test.each([
    ['{ viewer { id } }'],
    ['{ signInOptions { hasAdministrator } }'],
    ['mutation { requestSignInCode(input: { email: "a@example.org" }) { __typename } }'],
    ['mutation { signOut(input: { everywhere: false }) { __typename } }'],
  ])('%s is answered 503 in words', async (query) => {
    const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('5');
    expect(response.json().errors[0]).toMatchObject({
      message: 'The database does not answer just now. Try again in a minute.',
      extensions: { code: 'UNAVAILABLE' },
    });
    expect(response.body).not.toMatch(/ECONN|127\.0\.0\.1|prisma/i);
  });

  test('a file is answered 503 in words, to a person in both languages', async () => {
    const url = `${plan}/export.xlsx?language=en`;
    const program = await app.inject({ url, headers });
    expect([program.statusCode, program.json().errors[0].extensions.code]).toEqual([503, 'UNAVAILABLE']);
    const person = await app.inject({ url, headers: { ...headers, accept: 'text/html' } });
    expect(person.statusCode).toBe(503);
    expect(person.body).toContain('database does not answer');
    expect(person.body).toContain('lang="cy"');
  });

  test('an upload is answered 503 in words', async () => {
    const sent = { ...headers, 'content-type': 'text/csv' };
    const response = await app.inject({
      method: 'POST',
      url: `${plan}/imports?name=a.csv`,
      headers: sent,
      payload: 'a',
    });
    expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([503, 'UNAVAILABLE']);
  });
});

test.each([
  [{ code: '57P01' }, true],
  [{ code: 'P2010', meta: { driverAdapterError: { cause: { code: '57P03' } } } }, true],
  [new Error('Connection terminated unexpectedly'), true],
  // What a plugin of Apollo's throws is wrapped by it.
  [{ message: 'the database system is starting up', originalError: { code: '57P03' } }, true],
  [new Error('Invalid invocation\n\nconnect ENOENT /tmp/x/.s.PGSQL.5432'), true],
  [{ code: '53100', message: 'could not extend file: No space left on device' }, true],
  [{ code: '57014', message: 'canceling statement due to statement timeout' }, true],
  [new Error('Query read timeout'), true],
  [{ code: 'P2028', message: 'Transaction API error: Unable to start a transaction in the given time.' }, true],
  [{ code: '23505' }, false],
  [{ code: 'ENOENT', message: "ENOENT: no such file or directory, open '/x'" }, false],
  [new Error('words'), false],
  ['words', false],
])('%j says that the database is away: %s', (error, isAway) => {
  expect(isDatabaseAway(error)).toBe(isAway);
});
