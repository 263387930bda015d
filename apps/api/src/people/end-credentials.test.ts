import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { loadEnv } from '../platform/env.ts';
import { MailSender, type Message } from '../platform/mail-sender.ts';
import { openSession } from '../platform/sessions.ts';
import { testApi } from '../../testing/api.ts';
import { anAuthority, aPerson, holds, type TestAuthority } from '../../testing/authority.ts';
import { Browser } from '../../testing/browser.ts';
import { outcomeOf, send } from '../../testing/send.ts';

const api = await testApi();
const log = pino({ level: 'silent' });
const env = loadEnv({});
const app = await buildApp({ env, log, services: api.services });
afterAll(() => app.close());

let ours: TestAuthority;
let lead: string;
beforeAll(async () => {
  ours = await anAuthority(api.prisma, 'Ours');
  lead = await aPerson(api.prisma, ours.authorityId, 'authority-lead');
  await holds(api.prisma, lead, 'lead', { organisationId: ours.authorityId });
});

const browse = () => new Browser(app, env.publicUrl);
const emailOf = async (personId: string) =>
  (await api.prisma.person.findUniqueOrThrow({ where: { id: personId } })).email ?? '';

/** Someone with an editor's role who has asked for a code and not used it: their browser and the code. */
async function halfSignedIn() {
  const personId = await aPerson(api.prisma, ours.authorityId, 'editor');
  await holds(api.prisma, personId, 'editor', { organisationId: ours.authorityId });
  const browser = browse();
  await browser.ask('mutation ($email: String!) { requestSignInCode(input: { email: $email }) { __typename } }', {
    email: await emailOf(personId),
  });
  const mail = await api.prisma.mail.findFirstOrThrow({ where: { personId } });
  return { personId, browser, code: (mail.params as { code: string }).code };
}

const enter = async (browser: Browser, code: string) =>
  (
    await browser.ask<{ signIn: { __typename: string } }>(
      'mutation ($code: String!) { signIn(input: { code: $code }) { __typename } }',
      { code },
    )
  ).signIn.__typename;

/** What is sent of the queued mail. */
async function sent(): Promise<readonly Message[]> {
  const { prisma, now, settings } = api.services;
  const messages: Message[] = [];
  const deliver = async (message: Message) => void messages.push(message);
  await new MailSender({ prisma, log, now, publicUrl: settings.publicUrl, deliver }).sendDue();
  return messages;
}

test('a code asked for before the address changed signs nobody in, and is not sent', async () => {
  await sent();
  const { personId, browser, code } = await halfSignedIn();
  await openSession(api.prisma, { personId, userAgent: '', now: api.services.now() });
  const before = await emailOf(personId);
  const input = { personId, name: 'Siân', language: 'cy', email: `${randomUUID()}@example.org` };
  expect(outcomeOf(await send(api, lead, 'changePerson', input))).toBe('PersonChanged');
  expect(await enter(browser, code)).toBe('ValidationError');
  expect(await api.prisma.session.count({ where: { personId } })).toBe(0);
  expect((await sent()).map(({ to }) => to)).toEqual([before]);
});

test('the old address is told in both languages that it was changed, with nothing that signs in', async () => {
  await sent();
  const { personId } = await halfSignedIn();
  const before = await emailOf(personId);
  for (const email of [`${randomUUID()}@example.org`, `${randomUUID()}@example.org`])
    await send(api, lead, 'changePerson', { personId, name: 'Siân', language: 'cy', email });
  const letters = await sent();
  expect(letters).toHaveLength(2);
  const told = letters.find(({ to }) => to === before);
  expect(told?.subject).toBe('Newidiwyd eich cyfeiriad ar gyfer Cynllun / Your address for Cynllun was changed');
  expect(told?.text).not.toMatch(/\d{6}/);
  expect(await api.prisma.mail.count({ where: { personId, address: { not: null } } })).toBe(0);
});

test('a correction that leaves the address as it is ends nothing and tells nobody', async () => {
  await sent();
  const { personId, browser, code } = await halfSignedIn();
  await send(api, lead, 'changePerson', { personId, name: 'Siân', language: 'cy' });
  expect(await enter(browser, code)).toBe('SignedIn');
});

test('a code asked for by someone who has left since signs nobody in, and is not sent', async () => {
  await sent();
  const { personId, browser, code } = await halfSignedIn();
  await send(api, lead, 'leave', { personId, organisationId: ours.authorityId });
  expect(await enter(browser, code)).toBe('ValidationError');
  expect(await sent()).toEqual([]);
});

test('mail queued for someone whose data was erased since is not sent', async () => {
  await sent();
  const { personId } = await halfSignedIn();
  await api.prisma.person.update({ where: { id: personId }, data: { name: null, email: null, erasedAt: new Date() } });
  expect(await sent()).toEqual([]);
});

test('a code that is being used while the address changes signs in before it or not at all', async () => {
  for (let n = 0; n < 10; n += 1) {
    const { personId, browser, code } = await halfSignedIn();
    const input = { personId, name: 'Siân', language: 'cy', email: `${randomUUID()}@example.org` };
    await Promise.all([enter(browser, code), send(api, lead, 'changePerson', input)]);
    expect(await api.prisma.session.count({ where: { personId } })).toBe(0);
  }
});
