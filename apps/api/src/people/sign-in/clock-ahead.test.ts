import { randomUUIDv7 } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Services } from '../../core/context.ts';
import { loadEnv } from '../../platform/env.ts';
import { limitTable } from '../../platform/limits.ts';
import { MailSender } from '../../platform/mail-sender.ts';
import { absoluteLimit, idleLimit } from '../../platform/sessions.ts';
import { hashOf } from '../../platform/sessions-secrets.ts';
import { makeServices } from '../../services.ts';
import { Browser } from '../../../testing/browser.ts';
import { testDatabase, type TestDatabase } from '../../../testing/database.ts';
import { deleteExpired } from './delete-expired.ts';

/*
 * The server's clock was 40 days ahead for a while, and is put right. Nothing of that time lives on, and nobody is shut out
 * until it comes.
 */

const minute = 60_000;
const right = new Date('2026-11-23T09:00:00Z');
const ahead = new Date(right.getTime() + 40 * 24 * 60 * minute);
const email = 'eleri.vaughan@example.gov.wales';
const log = pino({ level: 'silent' });
const env = loadEnv({ PUBLIC_URL: 'https://plans.example.gov.wales', HOST: '0.0.0.0' });

let now = ahead;
let database: TestDatabase;
let services: Services;
let app: FastifyInstance;
let personId: string;
let inAhead: Browser;
/** What happened while the clock was ahead. */
let openedThen: string | null;
let refusedThen: string;
let codeFromAhead: { readonly browser: Browser; readonly code: string };

const browse = () => new Browser(app, env.publicUrl);
const send = async (browser: Browser) => {
  const answer = await browser.ask<{ requestSignInCode: { __typename: string } }>(
    `mutation { requestSignInCode(input: { email: "${email}" }) { __typename } }`,
  );
  return answer.requestSignInCode.__typename;
};
const enter = async (browser: Browser, code: string) => {
  const answer = await browser.ask<{ signIn: { __typename: string } }>(
    `mutation { signIn(input: { code: "${code}" }) { __typename } }`,
  );
  return answer.signIn.__typename;
};
const mailedCode = async () => {
  const { params } = await database.prisma.mail.findFirstOrThrow({ orderBy: { id: 'desc' } });
  return (params as { readonly code: string }).code;
};
const whoIs = async (browser: Browser) =>
  (await browser.ask<{ viewer: { id: string } | null }>('{ viewer { id } }')).viewer?.id ?? null;

beforeAll(async () => {
  database = await testDatabase();
  services = makeServices({ database, log, settings: env, now: () => now });
  app = await buildApp({ env, log, services });
  personId = randomUUIDv7();
  await database.prisma.person.create({ data: { id: personId, name: 'Eleri Vaughan', email } });
  inAhead = browse();
  await send(inAhead);
  await enter(inAhead, await mailedCode());
  openedThen = await whoIs(inAhead);
  const browser = browse();
  await send(browser);
  codeFromAhead = { browser, code: await mailedCode() };
  for (let count = 2; count < limitTable.code.toAddressFromNetwork.most; count += 1) await send(browse());
  refusedThen = await send(browse());
  now = right;
});
afterAll(() => app.close());

test('a session that was opened then signs nobody in, and the person signs in again', async () => {
  expect(openedThen).toBe(personId);
  expect(await whoIs(inAhead)).toBeNull();
  expect(await send(inAhead)).toBe('SignInCodeSent');
  expect(await enter(inAhead, await mailedCode())).toBe('SignedIn');
  expect(await whoIs(inAhead)).toBe(personId);
});

test('a session that was used then ends, and is not told to its owner', async () => {
  const browser = browse();
  await send(browser);
  await enter(browser, await mailedCode());
  await database.prisma.session.updateMany({ data: { lastSeenAt: ahead } });
  expect(await whoIs(browser)).toBeNull();
});

test('a code that was sent then signs nobody in', async () => {
  expect(await enter(codeFromAhead.browser, codeFromAhead.code)).toBe('ValidationError');
});

test('an allowance that was used up then is whole again', async () => {
  expect(refusedThen).toBe('ValidationError');
  await database.prisma.rateLimit.updateMany({ data: { count: 1_000_000, resetsAt: ahead } });
  expect(await send(browse())).toBe('SignInCodeSent');
});

test('mail that was queued then is sent', async () => {
  await database.prisma.mail.updateMany({ data: { dueAt: ahead, expiresAt: ahead } });
  const sent: string[] = [];
  const deliver = async ({ to }: { readonly to: string }) => void sent.push(to);
  const { prisma } = database;
  await new MailSender({ prisma, log, now: () => now, publicUrl: env.publicUrl, deliver }).sendDue();
  expect(sent.length).toBeGreaterThan(0);
});

test('what was opened then is deleted with what has run out', async () => {
  const session = { personId, userAgent: '', createdAt: right };
  const row = (id: string, lastSeenAt: Date, expiresAt: Date) => ({
    ...session,
    id,
    tokenHash: hashOf('session', id),
    lastSeenAt,
    expiresAt,
  });
  const at = (after: number) => new Date(right.getTime() + after);
  const open = randomUUIDv7();
  await database.prisma.session.deleteMany();
  await database.prisma.session.createMany({
    data: [
      row(open, at(-idleLimit + minute), at(absoluteLimit)),
      row(randomUUIDv7(), at(-idleLimit), at(absoluteLimit)),
      row(randomUUIDv7(), ahead, at(absoluteLimit)),
      row(randomUUIDv7(), right, new Date(ahead.getTime() + absoluteLimit)),
    ],
  });
  await deleteExpired(services);
  expect(await database.prisma.session.findMany({ select: { id: true } })).toEqual([{ id: open }]);
});
