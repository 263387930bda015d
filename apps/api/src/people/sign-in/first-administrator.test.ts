import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import { brokenAt } from '../../../testing/broken-at.ts';
import { makeContext, type Services } from '../../core/context.ts';
import { loadEnv } from '../../platform/env.ts';
import { makeServices } from '../../services.ts';
import { Browser } from '../../../testing/browser.ts';
import { testDatabase, type TestDatabase } from '../../../testing/database.ts';
import { inviteFirstAdministrator } from './first-administrator.ts';

const log = pino({ level: 'silent' });
const env = loadEnv({ EXAMPLE: 'no' });
let now = new Date('2026-11-23T09:00:00Z');

let database: TestDatabase;
let services: Services;
let app: FastifyInstance;
beforeAll(async () => {
  database = await testDatabase();
  services = makeServices({
    database,
    log,
    settings: env,
    now: () => now,
  });
  app = await buildApp({ env, log, services });
});
afterAll(() => app.close());
beforeEach(async () => {
  await database.prisma.mail.deleteMany();
  await database.prisma.membership.deleteMany();
  await database.prisma.session.deleteMany();
  await database.prisma.person.updateMany({ data: { email: null } });
});

const invite = (given = services) => inviteFirstAdministrator(makeContext(given, null));

async function printedToken(): Promise<string> {
  const invited = await invite();
  if (invited?.by !== 'address') throw new Error('No address was given.');
  return new URL(invited.url).hash.slice(1);
}

const claim = async (
  token: string,
  more: { name?: string; email?: string } = {},
  browser = new Browser(app, env.publicUrl),
) => {
  const input = { token, name: 'Gwen Parry', email: 'gwen.parry@example.org', ...more };
  const { claimInstallation } = await browser.ask<{ claimInstallation: object }>(
    `mutation ($input: ClaimInstallationInput!) { claimInstallation(input: $input) {
      ... on SignedIn { viewer { name email roles { role } } }
      ... on ValidationError { problems { path code } } } }`,
    { input },
  );
  return claimInstallation;
};
const refused = (path: string, code: string) => ({ problems: [{ path, code }] });
const welcomed = {
  viewer: { name: 'Gwen Parry', email: 'gwen.parry@example.org', roles: [{ role: 'administrator' }] },
};

describe('the address printed at start', () => {
  it('keeps its secret out of what browsers send to servers', async () => {
    expect(await invite()).toEqual({
      by: 'address',
      url: expect.stringMatching(/^http:\/\/localhost:4000\/set-up#[\w-]{43}$/),
    });
  });

  it('makes whoever has it the administrator, signed in', async () => {
    const browser = new Browser(app, env.publicUrl);
    expect(await claim(await printedToken(), { name: ' Gwen Parry ' }, browser)).toEqual(welcomed);
    expect(await browser.ask('{ viewer { name } }')).toEqual({ viewer: { name: 'Gwen Parry' } });
  });

  it('works once, and with it every other that was printed', async () => {
    const [first, second] = [await printedToken(), await printedToken()];
    expect(await claim(first)).toEqual(welcomed);
    for (const token of [first, second]) expect(await claim(token)).toEqual(refused('token', 'claimNotValid'));
    expect(await invite()).toBeNull();
  });

  it('is offered as long as there is no administrator', async () => {
    const browser = new Browser(app, env.publicUrl);
    const asked = () => browser.ask('{ signInOptions { hasAdministrator } }');
    const token = await printedToken();
    expect(await asked()).toEqual({ signInOptions: { hasAdministrator: false } });
    await claim(token);
    expect(await asked()).toEqual({ signInOptions: { hasAdministrator: true } });
  });

  it('works once of two tries at the same time', async () => {
    const tokens = [await printedToken(), await printedToken()];
    const answers = await Promise.all(tokens.map((token, n) => claim(token, { email: `gwen${n}@example.org` })));
    expect(answers.filter((answer) => 'viewer' in answer)).toHaveLength(1);
    expect(await database.prisma.membership.count({ where: { role: 'administrator' } })).toBe(1);
  });

  it('works for a day', async () => {
    const token = await printedToken();
    now = new Date(now.getTime() + 24 * 60 * 60_000);
    expect(await claim(token)).toEqual(refused('token', 'claimNotValid'));
  });

  it('is not used up by a name or an e-mail address that cannot be taken', async () => {
    const token = await printedToken();
    expect(await claim(token, { name: ' ' })).toEqual(refused('name', 'required'));
    expect(await claim(token, { name: 'x'.repeat(201) })).toEqual(refused('name', 'tooLong'));
    expect(await claim(token, { name: 'Gwen \ud800' })).toEqual(refused('name', 'unreadable'));
    expect(await claim(token, { email: 'gwen' })).toEqual(refused('email', 'notAnAddress'));
    expect(await claim(token)).toEqual(welcomed);
  });

  it('leaves a record whose chain holds', async () => {
    await claim(await printedToken());
    const operator = await database.prisma.organisation.findFirstOrThrow({ where: { kind: 'operator' } });
    expect(operator.nameEn).toBe('localhost:4000');
    expect(await database.prisma.change.count({ where: { logId: operator.id, entity: 'membership' } })).toBeGreaterThan(
      0,
    );
    expect(await brokenAt(database.prisma, operator.id)).toBeNull();
  });

  it.each(['', 'x', '\u0000', 'x'.repeat(43)])('with %j for its secret is none', async (token) => {
    await printedToken();
    expect(await claim(token)).toEqual(refused('token', 'claimNotValid'));
  });
});

describe('ADMIN_EMAIL', () => {
  const withEmail = () =>
    makeServices({
      database,
      log,
      settings: loadEnv({ EXAMPLE: 'no', ADMIN_EMAIL: 'Gwen.Parry@example.org' }),
      now: () => now,
    });

  it('is made administrator and told so, once, though several instances start at once', async () => {
    const answers = await Promise.all([invite(withEmail()), invite(withEmail())]);
    expect(answers).toContainEqual({ by: 'email', email: 'gwen.parry@example.org' });
    const [administrator, ...others] = await database.prisma.membership.findMany({ include: { person: true } });
    expect([administrator?.person.email, others]).toEqual(['gwen.parry@example.org', []]);
    expect(await database.prisma.mail.findMany({ select: { kind: true, personId: true } })).toEqual([
      { kind: 'firstAdministrator', personId: administrator?.personId },
    ]);
    expect(await invite(withEmail())).toBeNull();
  });
});
