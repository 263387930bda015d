import { pino } from 'pino';
import { afterAll, describe, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { registerExport } from '../export/routes.ts';
import { registerImport } from '../import/routes.ts';
import { makeServices } from '../services.ts';
import { connect } from './database.ts';
import { databaseTrouble, type DatabaseTrouble } from './database-trouble.ts';
import { loadEnv } from './env.ts';
import { problemOf } from './security-faults.ts';

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

describe('an error of the database says what is wrong with it', () => {
  test.each<[code: string, trouble: DatabaseTrouble, since: string]>([
    ['08006', 'away', 'the connection failed'],
    ['08P01', 'away', 'the protocol broke off'],
    ['25006', 'away', 'another server has taken over: this one only reads'],
    ['53000', 'away', 'something is used up'],
    ['53100', 'away', 'the disk is full'],
    ['53200', 'away', 'the memory is full'],
    ['53300', 'away', 'there are too many connections'],
    ['53400', null, 'the statement passes a limit, and would again'],
    ['57014', 'slow', 'the statement was ended'],
    ['57P01', 'away', 'it is stopping'],
    ['57P02', 'away', 'another of its processes failed'],
    ['57P03', 'away', 'it is starting'],
    ['57P04', null, 'the database was dropped'],
    ['57P05', 'away', 'the connection was idle for too long'],
    ['58030', 'away', 'the disk fails'],
    ['22P02', null, 'a value cannot be read'],
    ['23505', null, 'it is there already'],
    ['25P03', null, 'a transaction was left open'],
    ['40001', null, 'two writes met'],
    ['40P01', null, 'two writes wait for each other'],
    ['42501', null, 'it may not be done'],
    ['XX001', null, 'a file is damaged'],
    ['ECONNREFUSED', 'away', 'nothing listens'],
    ['P1001', 'away', 'Prisma does not reach it'],
    ['ENOENT', null, 'a file of ours is missing'],
  ])('%s: %s, since %s', (code, trouble) => {
    expect(databaseTrouble({ code })).toBe(trouble);
  });

  test.each([
    [{ code: 'P2010', meta: { driverAdapterError: { cause: { code: '57P03' } } } }, 'away'],
    [{ code: 'P2010', meta: { driverAdapterError: { cause: { code: '57014' } } } }, 'slow'],
    [new Error('Connection terminated unexpectedly'), 'away'],
    // What a plugin of Apollo's throws is wrapped by it.
    [{ message: 'the database system is starting up', originalError: { code: '57P03' } }, 'away'],
    [new Error('Invalid invocation\n\nconnect ENOENT /tmp/x/.s.PGSQL.5432'), 'away'],
    [new Error('Query read timeout'), 'away'],
    [{ code: 'P2028', message: 'Transaction API error: Unable to start a transaction in the given time.' }, 'away'],
    [{ code: 'ENOENT', message: "ENOENT: no such file or directory, open '/x'" }, null],
    [new Error('words'), null],
    ['words', null],
  ])('%j, wherever it stands: %s', (error, trouble) => {
    expect(databaseTrouble(error)).toBe(trouble);
  });

  test.each([
    ['57014', 'UNAVAILABLE', 'error', 'The database took too long over a statement'],
    ['53100', 'UNAVAILABLE', 'warn', 'The database does not answer'],
    ['53400', 'FAULT', 'error', 'Fault'],
  ])('%s is answered %s, and logged at %s', (code, answered, level, words) => {
    const lines: string[] = [];
    const answer = problemOf(pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }), { code });
    expect(answer.extensions?.['code']).toBe(answered);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: pino.levels.values[level], msg: words });
  });
});
