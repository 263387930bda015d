import { randomUUIDv7 } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { loadEnv } from '../../platform/env.ts';
import { makeServices } from '../../services.ts';
import { testDatabase, type TestDatabase } from '../../../testing/database.ts';
import { temporaryFolder } from '../../../testing/temporary-folder.ts';
import { registerSignInForm } from './form.ts';

const email = 'eleri.vaughan@example.gov.wales';
const log = pino({ level: 'silent' });
const env = loadEnv({ PUBLIC_URL: 'https://plans.example.gov.wales', HOST: '0.0.0.0' });
const folder = temporaryFolder('sign-in-form');

let database: TestDatabase;
let app: FastifyInstance;
beforeAll(async () => {
  writeFileSync(join(folder.path, 'index.html'), 'the script');
  for (const language of ['en', 'cy']) {
    writeFileSync(join(folder.path, `sign-in.${language}.html`), '<html lang><a href="/cy/sign-in"></a>');
    writeFileSync(join(folder.path, `sign-in-refused.${language}.html`), '<p>__problem__</p><input value="__email__">');
  }
  database = await testDatabase();
  const services = makeServices({ database, log, settings: env });
  const routes = (server: FastifyInstance) => registerSignInForm(server, services, folder.path);
  app = await buildApp({ env, log, services, routes });
  await database.prisma.person.create({ data: { id: randomUUIDv7(), name: 'Eleri Vaughan', email } });
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

const headers = { host: 'plans.example.gov.wales', accept: 'text/html' };
const send = (typed: string, { url = '/en/sign-in', origin = env.publicUrl } = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, origin, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ email: typed }).toString(),
  });

test('an address that is sent is sent a code, and leads to the page for it', async () => {
  const answer = await send(` ${email} `, { url: '/en/sign-in?then=/plans/1' });
  expect(answer.statusCode).toBe(303);
  expect(answer.headers.location).toBe('/en/sign-in/code?then=/plans/1');
  expect(answer.cookies).toMatchObject([{ name: '__Host-cynllun-code', httpOnly: true }]);
  expect(await database.prisma.mail.count()).toBe(1);
});

test.each([
  ['/en/sign-in', '', 'Enter your e-mail address'],
  ['/cy/sign-in', 'nobody', 'Rhowch gyfeiriad e-bost, fel enw@enghraifft.llyw.cymru'],
])('at %s %j is refused in words, and nothing is sent', async (url, typed, words) => {
  const before = await database.prisma.mail.count();
  const answer = await send(typed, { url });
  expect([answer.statusCode, answer.body]).toEqual([422, `<p>${words}</p><input value="${typed}">`]);
  expect(await database.prisma.mail.count()).toBe(before);
});

test('what was typed is no part of the page', async () => {
  expect((await send('"><script>1</script>')).body).toContain('value="&#34;&#62;&#60;script&#62;1&#60;/script&#62;"');
});

test('the form of another site is refused', async () => {
  expect((await send(email, { origin: 'https://elsewhere.example' })).statusCode).toBe(403);
});

test('the way to the other language keeps where a person was going', async () => {
  const answer = await app.inject({ url: '/en/sign-in?then=%22/plans/1', headers });
  expect(answer.body).toBe('<html lang><a href="/cy/sign-in?then=%22/plans/1"></a>');
});

test('whoever has signed out is told so by the script', async () => {
  expect((await app.inject({ url: '/en/sign-in?signed-out', headers })).body).toBe('the script');
});
