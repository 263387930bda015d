import { parse } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '@cynllun/domain/access/roles';
import { testApi } from '../../testing/api.ts';
import { aPerson, anAuthority, type TestAuthority } from '../../testing/authority.ts';
import { buildApp } from '../app.ts';
import { registerFirstWords } from '../core/first-words.ts';
import { recognise } from '../people/sign-in/recognise.ts';
import { closeSessionsOf, openSession } from '../platform/sessions.ts';
import { loadEnv } from '../platform/env.ts';
import type { FirstWords } from '../platform/screens.ts';
import { schema } from '../schema.ts';

const title = 'Joint review';

/** Draws what it was given, and nothing else: no page can have more in it. */
const screens: FirstWords = {
  pages: {
    'plans/:planId': {
      query: parse(
        'query ($planId: ID!) { viewer { id } plan(id: $planId) { review { name { en } } viewerCan { planEdit } } }',
      ),
      isForSignedIn: true,
    },
  },
  viewerQuery: parse('{ viewer { name } }'),
  plain: { en: 'the plain page', cy: 'the plain page' },
  render: async (page) => JSON.stringify(page),
};

const api = await testApi();
const env = loadEnv({});
let app: Awaited<ReturnType<typeof buildApp>>;
let own: TestAuthority;
let other: TestAuthority;
beforeAll(async () => {
  const log = pino({ level: 'silent' });
  app = await buildApp({
    env,
    log,
    services: api.services,
    routes: async (server) => registerFirstWords(server, api.services, schema, recognise, screens),
  });
  own = await anAuthority(api.prisma, 'Own');
  other = await anAuthority(api.prisma, 'Other');
}, 60_000);
afterAll(() => app.close());

const signedIn = (personId: string) => openSession(api.prisma, { personId, userAgent: '', now: api.services.now() });

const get = (token: string | null, { planId = own.planId, language = 'en', more = {} } = {}) =>
  app.inject({
    url: `/${language}/plans/${planId}`,
    headers: {
      host: new URL(env.publicUrl).host,
      accept: 'text/html',
      ...(token !== null && { cookie: `cynllun=${token}` }),
      ...more,
    },
  });

test.each<Role>(['lead', 'editor', 'owner', 'viewer'])(
  'the page of a plan has what the API answers to its %s, and is kept by nobody',
  async (role) => {
    const { body, headers } = await get(await signedIn(own.people[role]), { language: 'cy' });
    expect(JSON.parse(body)).toEqual({
      address: `/cy/plans/${own.planId}`,
      viewer: { viewer: { name: role } },
      answer: {
        viewer: { id: own.people[role] },
        plan: {
          review: { name: { en: title } },
          viewerCan: { planEdit: role === 'lead' || role === 'editor' },
        },
      },
    });
    expect(headers['cache-control']).toBe('no-store');
  },
);

/** Every other person: of each, whether the API would show them the plan, and the page. */
const apiShows = async (personId: string) => {
  const source = 'query ($planId: ID!) { plan(id: $planId) { id } }';
  return (await api.ask<{ plan: object | null }>(personId, source, { planId: own.planId })).plan !== null;
};

test('whoever may not read the plan gets the plain page: another authority’s people, reviewers, whoever has no role', async () => {
  const nobody = await aPerson(api.prisma, own.authorityId, 'Nobody');
  const others = [
    nobody,
    other.people.lead,
    other.people.administrator,
    own.people.leadReviewer,
    own.people.contributor,
  ];
  for (const personId of others) {
    const { body } = await get(await signedIn(personId));
    expect([personId, body === 'the plain page']).toEqual([personId, !(await apiShows(personId))]);
  }
  expect((await get(await signedIn(other.people.lead))).body).toBe('the plain page');
  expect((await get(await signedIn(nobody))).body).toBe('the plain page');
});

test('without a session, or by one that is wrong or was ended, it is the plain page', async () => {
  const token = await signedIn(own.people.lead);
  expect((await get(token)).body).toContain(title);
  await api.prisma.$transaction((tx) => closeSessionsOf(tx, own.people.lead));
  for (const one of [token, null, '', 'x'.repeat(43)]) expect((await get(one)).body).toBe('the plain page');
});

test('an id that is none, or of no plan, is the plain page', async () => {
  const token = await signedIn(own.people.editor);
  for (const planId of [own.reviewId, other.planId, 'none', '%00'])
    expect((await get(token, { planId })).body).toBe('the plain page');
});
