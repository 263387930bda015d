import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from './app.ts';
import { registerExport } from './export/routes.ts';
import { registerImport } from './import/routes.ts';
import { loadEnv } from './platform/env.ts';
import { limitTable } from './platform/limits.ts';
import { securityEventNames, type SecurityEventName } from './platform/security-events.ts';
import { openSession } from './platform/sessions.ts';
import { makeServices } from './services.ts';
import { anAuthority, aPerson, holds, type TestAuthority } from '../testing/authority.ts';
import { Browser } from '../testing/browser.ts';
import { testDatabase } from '../testing/database.ts';

const lines: string[] = [];
const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
const env = loadEnv({});
const database = await testDatabase();
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

let ours: TestAuthority;
let theirs: TestAuthority;
let lead: string;
beforeAll(async () => {
  [ours, theirs] = [await anAuthority(database.prisma, 'Ours'), await anAuthority(database.prisma, 'Theirs')];
  lead = await aPerson(database.prisma, ours.authorityId, 'authority-lead');
  await holds(database.prisma, lead, 'lead', { organisationId: ours.authorityId });
});
beforeEach(() => void lines.splice(0));

const logged = () =>
  lines
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    .filter((line) => typeof line['security'] === 'string');

async function browserOf(personId: string): Promise<Browser> {
  const browser = new Browser(app, env.publicUrl);
  const token = await openSession(database.prisma, { personId, userAgent: '', now: services.now() });
  browser.cookies.set('cynllun', token);
  return browser;
}

const send = async (browser: Browser, mutation: string, input: object) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  await browser.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`, { input });
};

const get = async (personId: string, url: string) => {
  const { cookies } = await browserOf(personId);
  return app.inject({ url, headers: { host: 'localhost:4000', cookie: `cynllun=${cookies.get('cynllun')}` } });
};

const secrets: string[] = [];
async function askForCode(personId: string) {
  const { email } = await database.prisma.person.findUniqueOrThrow({ where: { id: personId } });
  const browser = new Browser(app, env.publicUrl);
  await send(browser, 'requestSignInCode', { email });
  const mail = await database.prisma.mail.findFirst({ where: { personId }, orderBy: { id: 'desc' } });
  const code = (mail?.params as { code?: string } | null)?.code ?? '';
  secrets.push(code, email ?? '');
  return { browser, code };
}

const someone = () => aPerson(database.prisma, ours.authorityId, 'someone');
const over = () => ({ organisationId: ours.authorityId });

/** What is done for each event, and what its line says besides who, when and in which request. */
const doings: Readonly<Record<SecurityEventName, () => Promise<Readonly<Record<string, unknown>>>>> = {
  async signedIn() {
    const { browser, code } = await askForCode(ours.people.editor);
    await send(browser, 'signIn', { code });
    return { who: ours.people.editor, by: 'code' };
  },
  async signInFailed() {
    const { browser, code } = await askForCode(ours.people.viewer);
    await send(browser, 'signIn', { code: code === '000000' ? '000001' : '000000' });
    return { who: null, askedHere: true };
  },
  async signedOut() {
    await send(await browserOf(ours.people.viewer), 'signOut', { everywhere: false });
    return { who: ours.people.viewer };
  },
  async signedOutEverywhere() {
    await send(await browserOf(ours.people.viewer), 'signOut', { everywhere: true });
    return { who: ours.people.viewer };
  },
  async limitReached() {
    const { most } = limitTable.code.toAddressFromNetwork;
    for (let asked = 0; asked <= most; asked += 1) await askForCode(ours.people.owner);
    return { limit: 'code' };
  },
  async accessRefused() {
    const browser = await browserOf(lead);
    await browser.ask('query ($id: ID!) { plan(id: $id) { id } }', { id: theirs.planId });
    return { who: lead, operation: 'plan.readDraft', outcome: 'notFound', id: theirs.planId };
  },
  async roleGiven() {
    const personId = await someone();
    const input = { requestId: randomUUID(), personId, role: 'editor', ...over() };
    await send(await browserOf(lead), 'giveRole', input);
    return { who: lead, person: personId, role: 'editor', ...over(), reviewId: null };
  },
  async roleTaken() {
    const personId = await someone();
    await holds(database.prisma, personId, 'viewer', over());
    const { id } = await database.prisma.membership.findFirstOrThrow({ where: { personId } });
    await send(await browserOf(lead), 'takeRole', { requestId: randomUUID(), membershipId: id });
    return { who: lead, person: personId, role: 'viewer' };
  },
  async addressChanged() {
    const personId = await someone();
    const email = `${randomUUID()}@example.org`;
    secrets.push(email);
    const input = { requestId: randomUUID(), personId, name: 'Siân', language: 'cy', email };
    await send(await browserOf(lead), 'changePerson', input);
    return { who: lead, person: personId };
  },
  async personRemoved() {
    const personId = await someone();
    await send(await browserOf(lead), 'leave', { requestId: randomUUID(), personId, ...over() });
    return { who: lead, person: personId, ...over() };
  },
  async personErased() {
    const personId = await someone();
    await send(await browserOf(ours.people.administrator), 'erasePerson', {
      requestId: randomUUID(),
      personId,
      keepsWords: false,
      language: 'cy',
    });
    return { who: ours.people.administrator, person: personId };
  },
  async passagesErased() {
    const { planId, people } = ours;
    const mark = { planId, logId: planId, sequence: 1n, entity: 'plan', entityId: planId, field: 'introduction.en' };
    const id = randomUUID();
    const rest = {
      start: 0,
      end: 3,
      reference: 1,
      reason: 'namesOther',
      personId: people.lead,
      at: new Date(),
    } as const;
    await database.prisma.passageMark.create({ data: { id, ...mark, ...rest } });
    const input = { requestId: randomUUID(), markIds: [id] };
    await send(await browserOf(people.administrator), 'erasePassages', input);
    return { who: people.administrator, passages: 1 };
  },
  async exportMade() {
    await get(ours.people.lead, `/plans/${ours.planId}/export.csv?language=cy`);
    return { who: ours.people.lead, planId: ours.planId, kind: 'csv', language: 'cy' };
  },
};

describe('a security event', () => {
  test.each(securityEventNames)('%s is logged once, with who, when and in which request', async (name) => {
    const said = await doings[name]();
    const found = logged().filter((line) => line['security'] === name);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      ...said,
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
      network: '127.0.0.1',
    });
    expect(found[0]?.['time']).toBeGreaterThan(0);
    for (const secret of secrets.filter((each) => each !== '')) expect(lines.join('')).not.toContain(secret);
  });

  test('is in the list of docs/security.md, and nothing else is', () => {
    const page = readFileSync(new URL('../../../docs/security.md', import.meta.url), 'utf8');
    const listed = [...page.matchAll(/^\| `(\w+)` +\|.*(?:info|warn)/gm)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual([...securityEventNames].toSorted());
  });
});

describe('access is refused, and it is logged', () => {
  const outcomes = () =>
    logged()
      .filter((line) => line['security'] === 'accessRefused')
      .map(({ operation, outcome }) => `${String(operation)} ${String(outcome)}`);

  test('each time that a plan is asked for that one may not read', async () => {
    const browser = await browserOf(lead);
    for (let asked = 0; asked < 3; asked += 1)
      await browser.ask('query ($id: ID!) { plan(id: $id) { id } }', { id: theirs.planId });
    expect(outcomes()).toEqual(Array.from({ length: 3 }, () => 'plan.readDraft notFound'));
  });

  test('for a change', async () => {
    const input = { requestId: randomUUID(), personId: lead, role: 'lead', organisationId: theirs.authorityId };
    await send(await browserOf(lead), 'giveRole', input);
    expect(outcomes()).toEqual(['people.manage notFound']);
  });

  test('for files, both ways', async () => {
    await get(lead, `/plans/${theirs.planId}/export.csv?language=cy`);
    const { cookies } = await browserOf(lead);
    const headers = { host: 'localhost:4000', cookie: `cynllun=${cookies.get('cynllun')}`, 'content-type': 'text/csv' };
    await app.inject({ method: 'POST', url: `/plans/${theirs.planId}/imports?name=a.csv`, headers, payload: 'a' });
    expect(outcomes()).toEqual(['plan.export notFound', 'plan.import notFound']);
  });
});

test.each([
  ['nesting', `{ ${'... { '.repeat(400)} viewer { id } ${'} '.repeat(400)} }`],
  ['aliases', `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: viewer { id }`).join(' ')} }`],
  ['body', `# ${'x'.repeat(limitTable.request.body)}`],
])('a request over the limit of %s is logged', async (limit, query) => {
  await new Browser(app, env.publicUrl).response(query);
  expect(logged()).toMatchObject([{ security: 'limitReached', limit }]);
});

test('a role that was given is not logged again when the request is sent again', async () => {
  const browser = await browserOf(lead);
  const input = { requestId: randomUUID(), personId: await someone(), role: 'editor', ...over() };
  await send(browser, 'giveRole', input);
  await send(browser, 'giveRole', input);
  expect(logged().filter((line) => line['security'] === 'roleGiven')).toHaveLength(1);
});

test('whoever logs nothing at all logs no security events', async () => {
  const silent = makeServices({
    database,
    log: pino({ level: 'silent' }, { write: () => expect.fail() }),
    settings: env,
  });
  const quiet = await buildApp({ env, log: silent.log, services: silent });
  await new Browser(quiet, env.publicUrl).ask('mutation { signIn(input: { code: "1" }) { __typename } }');
  await quiet.close();
});
