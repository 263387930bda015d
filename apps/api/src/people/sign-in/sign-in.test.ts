import { randomUUIDv7 } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Services } from '../../core/context.ts';
import { loadEnv } from '../../platform/env.ts';
import { absoluteLimit, idleLimit } from '../../platform/sessions.ts';
import { makeServices } from '../../services.ts';
import { Browser } from '../../../testing/browser.ts';
import { testDatabase, type TestDatabase } from '../../../testing/database.ts';
import { recordStatements } from '../../../testing/statements.ts';
import { deleteExpired } from './delete-expired.ts';

const minute = 60_000;
const hour = 60 * minute;
const email = 'eleri.vaughan@example.gov.wales';
const log = pino({ level: 'silent' });
const env = loadEnv({
  PUBLIC_URL: 'https://plans.example.gov.wales',
  HOST: '0.0.0.0',
  TRUSTED_PROXIES: '127.0.0.1',
});

let now = new Date('2026-11-23T09:00:00Z');
const pass = (milliseconds: number) => void (now = new Date(now.getTime() + milliseconds));

let database: TestDatabase;
let services: Services;
let app: FastifyInstance;
let personId: string;
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
  pass(25 * hour);
  await deleteExpired(services);
  await database.prisma.mail.deleteMany();
  await database.prisma.session.deleteMany();
  await database.prisma.person.updateMany({ data: { email: null } });
  personId = randomUUIDv7();
  await database.prisma.person.create({ data: { id: personId, name: 'Eleri Vaughan', email } });
});

const browse = (ip = '192.0.2.1', headers: Readonly<Record<string, string>> = {}) =>
  new Browser(app, env.publicUrl, { 'x-forwarded-for': ip, ...headers });

interface Refused {
  readonly problems?: readonly { readonly path: string; readonly code: string; readonly params: object }[];
}
const requestCode = async (browser: Browser, address = email) =>
  (
    await browser.ask<{ requestSignInCode: Refused }>(
      `mutation ($email: String!) { requestSignInCode(input: { email: $email }) {
        __typename ... on SignInCodeSent { minutes } ... on ValidationError { problems { path code params } } } }`,
      { email: address },
    )
  ).requestSignInCode;

const enterCode = async (browser: Browser, code: string) =>
  (
    await browser.ask<{ signIn: Refused & { readonly viewer?: { readonly id: string } } }>(
      `mutation ($code: String!) { signIn(input: { code: $code }) {
        __typename ... on SignedIn { viewer { id } } ... on ValidationError { problems { path code params } } } }`,
      { code },
    )
  ).signIn;

/** The code in the newest mail. */
async function mailedCode(): Promise<string> {
  const mail = await database.prisma.mail.findFirstOrThrow({ orderBy: { id: 'desc' } });
  return (mail.params as { code: string }).code;
}
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');
const whoIs = async (browser: Browser) =>
  (await browser.ask<{ viewer: { id: string } | null }>('{ viewer { id } }')).viewer?.id ?? null;

const isSent = (answer: Refused) => answer.problems === undefined;

async function signedIn(): Promise<Browser> {
  const browser = browse();
  await requestCode(browser);
  await enterCode(browser, await mailedCode());
  return browser;
}
const notRight = { problems: [{ path: 'code', code: 'codeNotRight', params: {} }] };

describe('a code', () => {
  it('signs in the browser that asked for it', async () => {
    const browser = browse();
    expect(await requestCode(browser, ' Eleri.Vaughan@Example.gov.WALES ')).toMatchObject({ minutes: 10 });
    expect(await enterCode(browser, (await mailedCode()).replace(/^(...)/, ' $1 '))).toMatchObject({
      viewer: { id: personId },
    });
    expect(await whoIs(browser)).toBe(personId);
  });

  it('works once', async () => {
    const browser = browse();
    await requestCode(browser);
    const cookies = new Map(browser.cookies);
    const code = await mailedCode();
    await enterCode(browser, code);
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    expect(await enterCode(browser, code)).toMatchObject(notRight);
  });

  it('works once of two tries at the same time', async () => {
    const browser = browse();
    await requestCode(browser);
    const code = await mailedCode();
    const twin = browse();
    for (const [name, value] of browser.cookies) twin.cookies.set(name, value);
    const answers = await Promise.all([enterCode(browser, code), enterCode(twin, code)]);
    expect(answers.filter(({ viewer }) => viewer?.id === personId)).toHaveLength(1);
  });

  it('works for ten minutes', async () => {
    const browser = browse();
    await requestCode(browser);
    pass(10 * minute);
    expect(await enterCode(browser, await mailedCode())).toMatchObject(notRight);
  });

  it('takes five tries', async () => {
    const browser = browse();
    await requestCode(browser);
    const code = await mailedCode();
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await enterCode(browser, otherThan(code))).toMatchObject(notRight);
    }
    expect(await enterCode(browser, code)).toMatchObject(notRight);
  });

  it('takes five tries however many are made at once', async () => {
    const browser = browse();
    await requestCode(browser);
    const code = await mailedCode();
    await Promise.all(Array.from({ length: 8 }, () => enterCode(browser, otherThan(code))));
    expect(await enterCode(browser, code)).toMatchObject(notRight);
  });

  it('is no use to another browser, even one that asked for a code for the same person', async () => {
    const asked = browse();
    await requestCode(asked);
    const code = await mailedCode();
    expect(await enterCode(browse(), code)).toMatchObject(notRight);
    const other = browse('198.51.100.7');
    await requestCode(other, 'nobody@example.org');
    expect(await enterCode(other, code)).toMatchObject(notRight);
    expect(await enterCode(asked, code)).toMatchObject({ viewer: { id: personId } });
  });

  it('takes the place of one that this browser asked for before', async () => {
    const browser = browse();
    await requestCode(browser);
    const code = await mailedCode();
    await requestCode(browser);
    expect(await enterCode(browser, code)).toMatchObject(notRight);
    expect(await enterCode(browser, await mailedCode())).toMatchObject({ viewer: { id: personId } });
  });

  it('works however often others ask for one for the same person', async () => {
    const first = browse();
    await requestCode(first);
    const code = await mailedCode();
    const second = browse('198.51.100.7');
    await requestCode(second);
    expect(await enterCode(second, await mailedCode())).toMatchObject({ viewer: { id: personId } });
    expect(await enterCode(first, code)).toMatchObject({ viewer: { id: personId } });
  });

  it('is none once the person’s data was erased', async () => {
    const browser = browse();
    await requestCode(browser);
    const code = await mailedCode();
    await database.prisma.person.update({ where: { id: personId }, data: { name: null, email: null, erasedAt: now } });
    expect(await enterCode(browser, code)).toMatchObject(notRight);
  });

  it.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦', '\u0000', "' OR 1=1 --"])(
    'is never %j, which does not count as a try',
    async (code) => {
      const browser = browse();
      await requestCode(browser);
      const refusal = { path: 'code', code: code === '' ? 'required' : 'notACode', params: {} };
      for (let time = 0; time < 6; time += 1)
        expect(await enterCode(browser, code)).toMatchObject({ problems: [refusal] });
      expect(await enterCode(browser, await mailedCode())).toMatchObject({ viewer: { id: personId } });
    },
  );
});

describe('an address nobody has', () => {
  it('is answered as a known one is, and sent nothing', async () => {
    const [known, unknown] = [browse(), browse()];
    expect(await requestCode(unknown, 'nobody@example.org')).toEqual(await requestCode(known));
    const shape = (browser: Browser) => browser.setCookie.map((line) => line.replace(/=[\w-]{43};/, '=…;'));
    expect(shape(unknown)).toEqual(shape(known));
    expect(await database.prisma.mail.count()).toBe(1);
    expect(await enterCode(unknown, '123456')).toMatchObject(notRight);
  });

  it('is asked of the database as a known one is', async () => {
    const known = await recordStatements(database.pool, () => requestCode(browse()));
    expect(known.length).toBeGreaterThan(1);
    expect(await recordStatements(database.pool, () => requestCode(browse(), 'nobody@example.org'))).toEqual(known);
  });

  it('that is none is refused in words', async () => {
    expect(await requestCode(browse(), 'eleri@example.org\r\nBcc: all@example.org')).toMatchObject({
      problems: [{ path: 'email', code: 'notAnAddress' }],
    });
  });
});

describe('asking for codes', () => {
  it('is limited for an address from a network, known or not, and opens again', async () => {
    for (const address of [email, 'nobody@example.org']) {
      for (let asked = 0; asked < 5; asked += 1) expect(isSent(await requestCode(browse(), address))).toBe(true);
      pass(minute);
      expect(await requestCode(browse(), address)).toMatchObject({
        problems: [{ path: 'email', code: 'tooManyTries', params: { minutes: 14 } }],
      });
      expect(isSent(await requestCode(browse('198.51.100.7'), address))).toBe(true);
      pass(14 * minute);
      expect(isSent(await requestCode(browse(), address))).toBe(true);
      pass(15 * minute);
    }
  });

  it('from a browser one has signed in with goes on when a stranger in the same office has used up the others', async () => {
    const browser = await signedIn();
    for (let asked = 0; asked < 6; asked += 1) await requestCode(browse());
    expect(isSent(await requestCode(browse()))).toBe(false);
    expect(isSent(await requestCode(browser))).toBe(true);
    expect(await enterCode(browser, await mailedCode())).toMatchObject({ viewer: { id: personId } });
    expect(isSent(await requestCode(browser, 'nobody@example.org'))).toBe(true);
  });

  it('from a browser one has signed in with is limited too', async () => {
    const browser = await signedIn();
    const answers = [];
    for (let asked = 0; asked < 6; asked += 1) answers.push(isSent(await requestCode(browser)));
    expect(answers).toEqual([true, true, true, true, true, false]);
  });

  it('gives longer ones once many were asked for an address, which work as well', async () => {
    for (let network = 1; network <= 20; network += 1)
      for (let asked = 0; asked < 5; asked += 1) await requestCode(browse(`203.0.113.${network}`));
    const browser = browse();
    await requestCode(browser);
    const code = await mailedCode();
    expect(code).toMatch(/^\d{10}$/);
    expect(await enterCode(browser, code)).toMatchObject({ viewer: { id: personId } });
    await requestCode(browser);
    expect(await mailedCode()).toMatch(/^\d{6}$/);
  });
});

describe('strangers', () => {
  it('on four networks who ask for sixty codes for someone do not keep them out', async () => {
    const attack = async () => {
      for (const network of ['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.4'])
        for (let asked = 0; asked < 5; asked += 1) expect(isSent(await requestCode(browse(network)))).toBe(true);
    };
    await attack();
    pass(15 * minute);
    await attack();
    pass(15 * minute);
    const open = browse();
    await requestCode(open);
    const openCode = await mailedCode();
    await attack();
    expect(await enterCode(open, openCode)).toMatchObject({ viewer: { id: personId } });
    const fresh = browse();
    await requestCode(fresh);
    expect(await enterCode(fresh, await mailedCode())).toMatchObject({ viewer: { id: personId } });
  });

  it('who try three hundred codes without having asked do not keep their office out', async () => {
    for (let tried = 0; tried < 300; tried += 1) expect(await enterCode(browse(), '123456')).toMatchObject(notRight);
    const browser = browse();
    await requestCode(browser);
    expect(await enterCode(browser, await mailedCode())).toMatchObject({ viewer: { id: personId } });
  });

  it('cannot say that they are elsewhere: only a proxy of ours is believed', async () => {
    const elsewhere = loadEnv({ PUBLIC_URL: 'https://plans.example.gov.wales', HOST: '0.0.0.0' });
    const open = await buildApp({ env: elsewhere, log, services });
    const answers = [];
    for (let n = 0; n < 6; n += 1)
      answers.push(await requestCode(new Browser(open, env.publicUrl, { 'x-forwarded-for': `192.0.2.${n}` })));
    await open.close();
    expect(answers.at(-1)?.problems).toMatchObject([{ code: 'tooManyTries' }]);
  });
});

describe('a session', () => {
  it('is kept as a hash, in a cookie of this host alone that no script reads', async () => {
    const browser = await signedIn();
    const token = browser.cookies.get('__Host-cynllun') ?? '';
    expect(browser.setCookie.find((line) => line.startsWith('__Host-cynllun='))).toBe(
      `__Host-cynllun=${token}; Max-Age=${absoluteLimit / 1000}; Path=/; HttpOnly; Secure; SameSite=Lax`,
    );
    expect(token).toMatch(/^[\w-]{43}$/);
    const { rows } = await database.pool.query('SELECT row_to_json(s)::text AS row FROM "Session" s');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends after eight hours without a request', async () => {
    const browser = await signedIn();
    pass(idleLimit - minute);
    expect(await whoIs(browser)).toBe(personId);
    pass(idleLimit - minute);
    expect(await whoIs(browser)).toBe(personId);
    pass(idleLimit);
    expect(await whoIs(browser)).toBeNull();
  });

  it('ends after seven days, however busy', async () => {
    const browser = await signedIn();
    for (let passed = 0; passed < absoluteLimit - idleLimit; passed += idleLimit - hour) {
      pass(idleLimit - hour);
      expect(await whoIs(browser)).toBe(personId);
    }
    pass(idleLimit - hour);
    await whoIs(browser);
    pass(hour);
    expect(await whoIs(browser)).toBeNull();
  });

  it('is another after signing in again, and the one before is over', async () => {
    const browser = await signedIn();
    const before = browser.cookies.get('__Host-cynllun') ?? '';
    await requestCode(browser);
    await enterCode(browser, await mailedCode());
    expect(browser.cookies.get('__Host-cynllun')).not.toBe(before);
    const old = browse();
    old.cookies.set('__Host-cynllun', before);
    expect(await whoIs(old)).toBeNull();
  });

  it('of a person whose data was erased is over', async () => {
    const browser = await signedIn();
    await database.prisma.person.update({ where: { id: personId }, data: { name: null, email: null, erasedAt: now } });
    expect(await whoIs(browser)).toBeNull();
  });

  it.each(['', 'x', 'x'.repeat(5000), '%00', "'; DROP TABLE"])('%j is none', async (token) => {
    const browser = browse();
    browser.cookies.set('__Host-cynllun', token);
    expect(await whoIs(browser)).toBeNull();
  });

  const signOut = (browser: Browser, everywhere: boolean) =>
    browser.ask(
      'mutation ($everywhere: Boolean!) { signOut(input: { everywhere: $everywhere }) { ... on SignedOut { browsers } } }',
      {
        everywhere,
      },
    );

  it('ends with signing out, here alone', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const token = here.cookies.get('__Host-cynllun') ?? '';
    expect(await signOut(here, false)).toEqual({ signOut: { browsers: 1 } });
    expect(here.cookies.has('__Host-cynllun')).toBe(false);
    here.cookies.set('__Host-cynllun', token);
    expect(await whoIs(here)).toBeNull();
    expect(await whoIs(there)).toBe(personId);
  });

  it('ends everywhere at once', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    expect(await signOut(here, true)).toEqual({ signOut: { browsers: 2 } });
    expect(await whoIs(there)).toBeNull();
    expect(await signOut(browse(), true)).toEqual({ signOut: { browsers: 0 } });
  });

  it('is nobody’s on a page that says it is someone else’s', async () => {
    const token = (await signedIn()).cookies.get('__Host-cynllun') ?? '';
    const asks = (person: string) => {
      const page = browse('192.0.2.1', { 'cynllun-person': person });
      page.cookies.set('__Host-cynllun', token);
      return whoIs(page);
    };
    expect([await asks(personId), await asks(randomUUIDv7()), await asks('')]).toEqual([personId, null, null]);
  });

  it('lists where one is signed in', async () => {
    await signedIn();
    const here = await signedIn();
    const { viewer } = await here.ask<{ viewer: { sessions: { isThisOne: boolean }[] } }>(
      '{ viewer { sessions { isThisOne } } }',
    );
    expect(viewer.sessions).toEqual([{ isThisOne: true }, { isThisOne: false }]);
  });
});

describe('on a server that others reach', () => {
  it('the example and the outbox are not there', async () => {
    const answer = await browse().ask(`{ outbox { id } signInOptions { outbox examplePeople { id } } }`);
    expect(answer).toEqual({ outbox: null, signInOptions: { outbox: false, examplePeople: [] } });
    expect(
      await browse().ask('mutation ($id: ID!) { signInAsExample(input: { personId: $id }) { __typename } }', {
        id: personId,
      }),
    ).toEqual({ signInAsExample: { __typename: 'ForbiddenError' } });
  });

  it('a request over a limit, or with a mistake in it, costs no statement', async () => {
    const browser = await signedIn();
    const asked = (query: string) => recordStatements(database.pool, () => browser.response(query));
    expect(await asked('{ viewer { id } }')).not.toEqual([]);
    const tooMany = Array.from({ length: 31 }, (_, n) => `a${n}: viewer { id }`).join(' ');
    expect(await asked(`{ ${tooMany} }`)).toEqual([]);
    expect(await asked('{ viewer { nothingCalledThis } }')).toEqual([]);
    expect(await asked('{ viewer { id }')).toEqual([]);
  });
});

describe('the language one is written to in', () => {
  it('is the person’s to choose, and nobody’s without signing in', async () => {
    const choose =
      'mutation { chooseLanguage(input: { language: cy }) { __typename ... on LanguageChosen { viewer { language } } } }';
    expect(await browse().ask(choose)).toEqual({ chooseLanguage: { __typename: 'SignedOutError' } });
    expect(await (await signedIn()).ask(choose)).toMatchObject({ chooseLanguage: { viewer: { language: 'cy' } } });
  });
});
