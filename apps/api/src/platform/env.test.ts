import { expect, test } from 'vitest';
import { loadEnv } from './env.ts';
import { StartError } from './start-error.ts';

test('with nothing set, one person has the example at localhost and nobody else reaches it', () => {
  expect(loadEnv({})).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    publicUrl: 'http://localhost:4000',
    example: true,
    isLocal: true,
    databaseUrl: undefined,
  });
});

test('an empty value counts as unset', () => {
  expect(loadEnv({ PORT: '', DATABASE_URL: ' ' })).toEqual(loadEnv({}));
});

test('the address people type follows the port', () => {
  expect(loadEnv({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
});

test.each([
  { HOST: '0.0.0.0' },
  { PUBLIC_URL: 'https://plans.example.gov.uk' },
  { HOST: '::', PUBLIC_URL: 'http://localhost:4000' },
  { HOST: '127.0.0.1', PUBLIC_URL: 'https://127.0.0.1.example.gov.uk' },
])('%o is not local, so there is no example', (settings) => {
  expect(loadEnv(settings)).toMatchObject({ isLocal: false, example: false });
});

test.each([{ HOST: '127.0.0.2' }, { HOST: '::1' }, { HOST: 'localhost', PUBLIC_URL: 'http://[::1]:4000' }])(
  '%o is local',
  (settings) => {
    expect(loadEnv(settings).isLocal).toBe(true);
  },
);

test('EXAMPLE=no leaves the example out', () => {
  expect(loadEnv({ EXAMPLE: 'no' }).example).toBe(false);
});

test.each([
  [{ PORT: 'abc' }, /^PORT is "abc": give a number/],
  [{ PORT: '0' }, /^PORT is "0"/],
  [{ PORT: '65536' }, /^PORT is "65536"/],
  [{ HOST: 'a b' }, /^HOST is "a b"/],
  [{ PUBLIC_URL: 'plans.example.gov.uk' }, /^PUBLIC_URL is/],
  [{ PUBLIC_URL: 'http://plans.example.gov.uk' }, /https unless the host is localhost/],
  [{ PUBLIC_URL: 'https://example.gov.uk/plans' }, /without a path/],
  [{ EXAMPLE: 'maybe' }, /^EXAMPLE is "maybe": give yes or no/],
  [{ EXAMPLE: 'yes', HOST: '0.0.0.0' }, /others could reach this server/],
  [{ ADMIN_EMAIL: 'nobody' }, /^ADMIN_EMAIL is "nobody"/],
  [{ SMTP_URL: 'mail.example.gov.uk' }, /^SMTP_URL: give an address/],
  [{ DATABASE_URL: 'mysql://u:secret@h/d' }, /^DATABASE_URL: give an address/],
  [{ DATABASE_OWNER_URL: 'postgresql://h/d' }, /need DATABASE_URL beside them/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud"/],
])('%o ends with one line that names the variable and the mend', (settings, line) => {
  const load = () => loadEnv(settings);
  expect(load).toThrow(StartError);
  expect(load).toThrow(line);
  expect(load).not.toThrow(/\n|secret/);
});
