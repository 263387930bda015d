import { randomUUID } from 'node:crypto';
import { execute, parse } from 'graphql';
import { pino } from 'pino';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { makeContext } from '../core/context.ts';
import { MailSender } from '../platform/mail-sender.ts';
import { loadEnv } from '../platform/env.ts';
import { noCookies } from '../platform/sessions-cookies.ts';
import { schema } from '../schema.ts';
import { openSession } from '../platform/sessions.ts';
import { makeServices } from '../services.ts';
import { testApi } from '../../testing/api.ts';
import { Browser } from '../../testing/browser.ts';
import { anOpenedConsultation, contribution, saying, type OpenedConsultation } from '../../testing/contribute.ts';
import { columnsSaying } from '../../testing/search-everything.ts';

const lines: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
const env = loadEnv({});
const api = await testApi();
const services = makeServices({ database: api, log, settings: env, now: api.services.now });
const app = await buildApp({ env, log, services });
const owner = new pg.Client({ connectionString: api.ownerUrl });
await owner.connect();
afterAll(async () => {
  await app.close();
  await owner.end();
});

let own: OpenedConsultation;
beforeAll(async () => {
  own = await anOpenedConsultation(api, { reach: 'openLink' }, '2026-11-01');
});

const browser = () => new Browser(app, env.publicUrl);
const page =
  'query ($link: String!) { contributorPage(link: $link) { by name } consultationOutcomes(link: $link) { numbers { people } } }';
const contribute = 'mutation ($input: ContributeInput!) { contribute(input: $input) { __typename } }';
const ownComments = 'query ($receipt: String!) { ownComments(receipt: $receipt) { comments { id } } }';
const eraseOwn = 'mutation ($input: EraseOwnCommentsInput!) { eraseOwnComments(input: $input) { __typename } }';

/** Everything that the database has, table by table, as one hash each. */
async function contents(): Promise<Readonly<Record<string, string>>> {
  const { rows } = await owner.query<{
    name: string;
  }>(`SELECT format('%I.%I', schemaname, tablename) AS "name" FROM pg_tables
    WHERE schemaname = 'public' ORDER BY 1`);
  const hashes: [string, string][] = [];
  for (const { name } of rows) {
    const { rows: one } = await owner.query<{ hash: string }>(
      `SELECT coalesce(md5(string_agg(md5(t::text), '' ORDER BY t::text)), '') AS "hash" FROM ${name} t`,
    );
    hashes.push([name, one[0]?.hash ?? '']);
  }
  return Object.fromEntries(hashes);
}

test('a browser that an erased person is signed in with is told to forget all at its next contact, and no line names them', async () => {
  const name = 'Blodwen Penry';
  const email = 'blodwen@penry.example';
  const { administrator } = own.people;
  const signedIn = async (personId: string) => {
    const one = browser();
    one.cookies.set('cynllun', await openSession(api.prisma, { personId, userAgent: name, now: services.now() }));
    return one;
  };
  const asAdministrator = await signedIn(administrator);
  await asAdministrator.ask('mutation ($input: AddPersonInput!) { addPerson(input: $input) { __typename } }', {
    input: { requestId: randomUUID(), reviewId: own.reviewId, name, email, language: 'en', role: 'editor' },
  });
  const { id: personId } = await api.prisma.person.findUniqueOrThrow({ where: { email } });
  const token = (await signedIn(personId)).cookies.get('cynllun');
  const erased = await asAdministrator.ask(
    'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { __typename } }',
    { input: { requestId: randomUUID(), personId, keepsWords: false, language: 'en' } },
  );
  expect(erased).toEqual({ erasePerson: { __typename: 'PersonErased' } });
  const contact = () =>
    app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { host: 'localhost:4000', origin: env.publicUrl, cookie: `cynllun=${token}` },
      payload: { query: '{ viewer { id } }' },
    });
  expect((await contact()).headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
  expect(lines.filter((line) => line.includes('Blodwen') || line.includes(email))).toEqual([]);
  expect(await columnsSaying(api.ownerUrl, ['Blodwen', email])).toEqual([]);
});

test('a mail scanner that opens a link, and runs what is on its page, uses nothing up', async () => {
  const before = await contents();
  for (const language of ['en', 'cy'])
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const)
      for (const headers of [
        {},
        { 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch' },
        { 'user-agent': 'SafeLinks' },
      ])
        await app.inject({
          method,
          url: `/${language}/contribute/${own.secret}`,
          headers: { host: 'localhost:4000', ...headers },
        });
  for (let asked = 0; asked < 20; asked += 1) await browser().ask(page, { link: own.secret });
  expect(await contents()).toEqual(before);
  const sent = { requestId: randomUUID(), ...contribution(own.secret, [saying(own.actionId)]) };
  expect(await browser().ask(contribute, { input: sent })).toEqual({ contribute: { __typename: 'Contributed' } });
});

test('a link, a receipt’s code and the open code each do one thing alone', async () => {
  const sent = { requestId: randomUUID(), ...contribution(own.secret, [saying(own.actionId)]) };
  await browser().ask(contribute, { input: sent });
  for (const wrong of [own.secret, own.code])
    expect(await browser().ask(ownComments, { receipt: wrong })).toEqual({ ownComments: null });
  expect(await browser().ask(page, { link: sent.receipt })).toEqual({
    contributorPage: null,
    consultationOutcomes: null,
  });
  const code = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
  for (const wrong of [own.secret, own.code, sent.receipt])
    expect(await browser().ask(code, { input: { code: wrong } })).toEqual({
      signIn: { __typename: 'ValidationError' },
    });
  const asSession = browser();
  asSession.cookies.set('cynllun', own.secret);
  expect(await asSession.ask('{ viewer { id } }')).toEqual({ viewer: null });
});

test('strangers who use up the open link’s turns of their network use up nobody else’s', async () => {
  const turn = (ip: string, link = own.code) =>
    sentFrom(ip, { requestId: randomUUID(), ...contribution(link, [saying(own.actionId)], { group: 'carers' }) });
  const sentFrom = async (ip: string, input: object) => {
    const caller = { requestId: randomUUID(), ip, userAgent: '', cookies: noCookies };
    const document = parse(contribute);
    const contextValue = makeContext(services, null, caller);
    const { data } = await execute({ schema, document, variableValues: { input }, contextValue });
    return (data?.['contribute'] as { __typename: string } | undefined)?.__typename;
  };
  for (let used = 0; used < 30; used += 1) await turn('192.0.2.1');
  expect(await turn('192.0.2.1')).toBe('ValidationError');
  expect(await turn('198.51.100.7')).toBe('Contributed');
  expect(await turn('192.0.2.1', own.secret)).toBe('Contributed');
});

describe('over served requests', () => {
  const secrets: string[] = [];

  beforeAll(async () => {
    await new MailSender({ ...services, publicUrl: env.publicUrl, deliver: async () => undefined }).sendDue();
    lines.splice(0);
    const first = { requestId: randomUUID(), ...contribution(own.secret, [saying(own.actionId)]) };
    const second = {
      requestId: randomUUID(),
      ...contribution(own.code, [saying(own.actionId)], { group: 'carers', replyTo: 'elen@example.org' }),
    };
    secrets.push(own.secret, 'elen@example.org');
    for (const { receipt } of [first, second]) secrets.push(receipt, (receipt.match(/.{4}/g) ?? []).join('-'));
    for (const input of [first, first, second]) await browser().response(contribute, { input });
    // Also what is refused, is wrong, or fails: each is logged.
    await browser().response(contribute, { input: { ...first, requestId: randomUUID(), copy: 99 } });
    await browser().response(contribute, { input: { ...first, receipt: 'x', requestId: randomUUID() } });
    await browser().response(`${page} nonsense ${own.secret}`);
    await browser().response(`{ contributorPage(link: "${own.secret}") { nothingSuch } }`);
    await browser().response(page, { link: own.secret });
    await browser().response(ownComments, { receipt: first.receipt });
    await app.inject({ url: `/en/contribute/${own.secret}`, headers: { host: 'localhost:4000' } });
    await app.inject({ url: `/en/contribute/%zz${own.secret}`, headers: { host: 'localhost:4000' } });
    for (let turn = 0; turn < 32; turn += 1)
      await browser().response(contribute, {
        input: { requestId: randomUUID(), ...contribution(own.code, [saying(own.actionId)], { group: 'carers' }) },
      });
    await browser().response(eraseOwn, { input: { receipt: second.receipt } });
  }, 60_000);

  test('no line of the program’s log has the secret of a link, a receipt’s code or an address', () => {
    expect(lines.some((line) => line.includes('limitReached'))).toBe(true);
    for (const secret of secrets) expect(lines.filter((line) => line.includes(secret))).toEqual([]);
  });

  test('no table has a link’s secret or a receipt’s code, only their hashes', async () => {
    expect(await columnsSaying(api.ownerUrl, secrets)).toEqual([]);
  });
});
