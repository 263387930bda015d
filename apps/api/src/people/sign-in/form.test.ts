import { randomUUIDv7 } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { parse } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { loadEnv } from '../../platform/env.ts';
import type { FirstWords } from '../../platform/screens.ts';
import { makeServices } from '../../services.ts';
import { testDatabase, type TestDatabase } from '../../../testing/database.ts';
import { registerSignInForm } from './form.ts';

const email = 'eleri.vaughan@example.gov.wales';
const log = pino({ level: 'silent' });
const env = loadEnv({ PUBLIC_URL: 'https://plans.example.gov.wales', HOST: '0.0.0.0' });
const screens: FirstWords = {
  pages: {},
  viewerQuery: parse('{ viewer { id } }'),
  plain: { en: 'the script', cy: 'the script' },
  render: async ({ address, refused }) => `<html lang>${JSON.stringify({ address, ...refused })}`,
};

let database: TestDatabase;
let app: FastifyInstance;
beforeAll(async () => {
  database = await testDatabase();
  const services = makeServices({ database, log, settings: env });
  const routes = (server: FastifyInstance) => registerSignInForm(server, services, screens);
  app = await buildApp({ env, log, services, routes });
  await database.prisma.person.create({ data: { id: randomUUIDv7(), name: 'Eleri Vaughan', email } });
});
afterAll(async () => {
  await app.close();
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
  expect(answer.statusCode).toBe(422);
  expect(JSON.parse(answer.body.replace('<html lang>', ''))).toEqual({ address: url, email: typed, problem: words });
  expect(await database.prisma.mail.count()).toBe(before);
});

test('the form of another site is refused', async () => {
  expect((await send(email, { origin: 'https://elsewhere.example' })).statusCode).toBe(403);
});

test('the page is drawn at its whole address, which says where a person was going', async () => {
  const url = '/en/sign-in?then=%22/plans/1';
  expect((await app.inject({ url, headers })).body).toContain(JSON.stringify({ address: url }));
});

test('whoever has signed out is told so by the script', async () => {
  expect((await app.inject({ url: '/en/sign-in?signed-out', headers })).body).toBe('the script');
});
