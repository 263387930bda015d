import { parse, type DocumentNode } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TODAY, testApi } from '../../testing/api.ts';
import {
  anOpenedConsultation,
  answerAndRelease,
  contribute,
  contribution,
  saying,
  type OpenedConsultation,
} from '../../testing/contribute.ts';
import { buildApp } from '../app.ts';
import { registerFirstWords } from '../core/first-words.ts';
import { loadEnv } from '../platform/env.ts';
import type { FirstWords } from '../platform/screens.ts';
import { recognise } from '../people/sign-in/recognise.ts';
import { schema } from '../schema.ts';

const page = parse(
  'query ($link: String!) { contributorPage(link: $link) { consultationId invitationId state copy { shows title { en cy } people { name } actions { id title { en } costLines { amount } } } } }',
);
const outcomes = parse(
  'query ($link: String!) { consultationOutcomes(link: $link) { page { consultationId } said { words name } } }',
);

const forAnyone = (query: DocumentNode | null) => ({ query, isForSignedIn: false });

/** Draws what it was given, and nothing else: no page can have more in it. */
const screens: FirstWords = {
  pages: {
    'contribute/:link': forAnyone(page),
    'contribute/:link/about/:about': forAnyone(page),
    'contribute/:link/send': forAnyone(page),
    'contribute/:link/outcomes': forAnyone(outcomes),
    receipt: forAnyone(null),
  },
  viewerQuery: parse('{ viewer { id } }'),
  plain: { en: 'the plain page', cy: 'the plain page' },
  render: async ({ address, answer }) => {
    if (address.endsWith('/about/broken')) throw new Error('It cannot be drawn');
    return JSON.stringify({ address, answer });
  },
};

const api = await testApi();
const env = loadEnv({ PUBLIC_URL: 'https://plans.example.gov.wales', HOST: '0.0.0.0' });
const logged: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
let app: Awaited<ReturnType<typeof buildApp>>;
let own: OpenedConsultation;
let open: OpenedConsultation;
beforeAll(async () => {
  const services = { ...api.services, log };
  app = await buildApp({
    env,
    log,
    services,
    routes: async (server) => registerFirstWords(server, services, schema, recognise, screens),
  });
  own = await anOpenedConsultation(api);
  open = await anOpenedConsultation(api, { reach: 'openLink' }, '2026-11-20');
}, 60_000);
beforeEach(() => api.travelTo(TODAY));
afterAll(() => app.close());

const get = (path: string, more: object = {}) =>
  app.inject({ url: path, headers: { host: 'plans.example.gov.wales', accept: 'text/html', ...more } });

/** A page of each address of a link that has words. */
const pagesOf = (link: string, about: string) => [
  `/en/contribute/${link}`,
  `/cy/contribute/${link}/about/${about}`,
  `/en/contribute/${link}/send`,
  `/cy/contribute/${link}/outcomes`,
];

test('each page is drawn from what the API answers at its address, and is kept by nobody', async () => {
  for (const url of pagesOf(own.secret, own.actionId)) {
    const { body, headers } = await get(url);
    expect(body).toContain(own.consultationId);
    expect(JSON.parse(body)).toMatchObject({ address: url });
    expect(headers['cache-control']).toBe('no-store');
  }
  expect(JSON.parse((await get('/cy/receipt?a=1')).body)).toEqual({ address: '/cy/receipt?a=1', answer: null });
});

test('no page has anything of another consultation, nor of what is not shown in its own', async () => {
  for (const url of pagesOf(own.secret, own.actionId)) {
    const { body } = await get(url);
    for (const other of [open.consultationId, open.actionId, open.code, open.secret, open.invitationId])
      expect(body).not.toContain(other);
  }
  const { answer } = JSON.parse((await get(`/en/contribute/${own.secret}`)).body) as {
    answer: { contributorPage: { copy: { shows: string[]; people: unknown[]; actions: { costLines: unknown[] }[] } } };
  };
  const { copy } = answer.contributorPage;
  expect(copy.shows).not.toContain('names');
  expect(copy.shows).not.toContain('money');
  expect(copy.people).toEqual([]);
  expect(copy.actions.flatMap(({ costLines }) => costLines)).toEqual([]);
});

test('what was said stands there once it is released, and what is not is nowhere', async () => {
  const words = ['Dywedwyd hyn.', 'Ni ddangosir hyn.'];
  for (const said of words) await contribute(api, contribution(own.secret, [saying(own.actionId, { words: said })]));
  const [released] = await api.prisma.comment.findMany({ where: { words: words[0] ?? '' } });
  await answerAndRelease(api, released?.id ?? '');
  const { body } = await get(`/en/contribute/${own.secret}/outcomes`);
  expect(body).toContain(words[0]);
  expect(body).not.toContain(words[1]);
});

test('the id of a consultation, which leads there whoever is signed in, is the plain page to anyone', async () => {
  for (const url of pagesOf(own.consultationId, own.actionId)) expect((await get(url)).body).toBe('the plain page');
});

test('is the plain page for a link that leads nowhere, or is not answered now, alike', async () => {
  const links = ['x'.repeat(43), '22222222', 'short', '%00', 'é'.repeat(20)];
  const answers = await Promise.all(links.flatMap((link) => pagesOf(link, own.actionId)).map((url) => get(url)));
  await api.prisma.review.update({ where: { id: open.reviewId }, data: { publishedOn: new Date('2030-01-01') } });
  answers.push(await get(`/en/contribute/${open.code}/send`));
  for (const { statusCode, body } of answers) expect([statusCode, body]).toEqual([200, 'the plain page']);
  await api.prisma.review.update({ where: { id: open.reviewId }, data: { publishedOn: new Date('2026-11-20') } });
  expect((await get(`/en/contribute/${open.code}/send`)).body).toContain(open.consultationId);
});

test('is the plain page where it cannot be drawn, and that is logged without the link', async () => {
  expect((await get(`/en/contribute/${own.secret}/about/broken`)).body).toBe('the plain page');
  expect(logged.join('')).toContain('The words of a page could not be drawn');
});

test('says that it has closed as soon as it has', async () => {
  api.travelTo('2027-02-01');
  expect((await get(`/en/contribute/${own.secret}`)).body).toContain('"state":"closed"');
});

test('is in no log, nor is the link', () => {
  expect(logged.join('')).not.toContain(own.secret);
  expect(logged.join('')).not.toContain(open.code);
});
