import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TODAY, testApi } from '../../testing/api.ts';
import { anOpenedConsultation, type OpenedConsultation } from '../../testing/contribute.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { buildApp } from '../app.ts';
import { loadEnv } from '../platform/env.ts';
import { registerScreens } from '../platform/screens.ts';
import { registerContributorPage } from './first-words.ts';

const page = `<title>__title__</title><b lang="__title__lang">__title__</b><a href="/en/contribute/__link__/send">
<gap-only data-of="notPublic">secret yet</gap-only><p>__introduction__</p><i>__until__</i>
<gap-only data-of="takesComments"><gap-each data-of="actions"><li id="__actionId__" lang="__actionTitle__lang">__actionTitle__</li></gap-each>__questionsHint__</gap-only>
<gap-only data-of="phone">__phone__</gap-only><gap-only data-of="phoneHours">__phone__: __phoneHours__</gap-only>`;

const api = await testApi();
const env = loadEnv({ PUBLIC_URL: 'https://plans.example.gov.wales', HOST: '0.0.0.0' });
const folder = temporaryFolder('first-words');
const logged: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
let app: Awaited<ReturnType<typeof buildApp>>;
let own: OpenedConsultation;
let open: OpenedConsultation;
beforeAll(async () => {
  writeFileSync(join(folder.path, 'index.html'), 'the plain page');
  for (const language of ['en', 'cy']) writeFileSync(join(folder.path, `contribute.${language}.html`), page);
  app = await buildApp({
    env,
    log,
    services: { ...api.services, log },
    routes: async (server) => {
      await registerContributorPage(server, api.services, folder.path);
      await registerScreens(server, folder.path);
    },
  });
  const parts = { title: { original: 'en' as const, en: 'Your <say>', cy: 'Eich __phone__', madeFrom: null } };
  own = await anOpenedConsultation(api, parts);
  open = await anOpenedConsultation(api, { reach: 'openLink' }, '2026-11-20');
}, 60_000);
beforeEach(() => api.travelTo(TODAY));
afterAll(async () => {
  await app.close();
  folder.remove();
});

const get = (link: string, language = 'en') =>
  app.inject({
    url: `/${language}/contribute/${link}`,
    headers: { host: 'plans.example.gov.wales', accept: 'text/html' },
  });

test('holds the title, the introduction and every action of the copy, in the language of the page', async () => {
  const { body, headers } = await get(own.secret);
  expect(body).toContain('<b>Your &#60;say&#62;</b>');
  expect(body).toContain('secret yet');
  const { copy } = await api
    .ask<{ contributorPage: { copy: { actions: { id: string; title: { en: string } }[] } } }>(
      null,
      'query ($link: String!) { contributorPage(link: $link) { copy { actions { id title { en } } } } }',
      { link: own.secret },
    )
    .then(({ contributorPage }) => contributorPage);
  expect(body.match(/<li /g)).toHaveLength(copy.actions.length);
  for (const { id } of copy.actions) expect(body).toContain(`<li id="${id}"`);
  expect(body).not.toMatch(/__\w+__|gap-/);
  expect(headers['cache-control']).toBe('no-store');
});

test('takes no words of a copy for a gap', async () => {
  expect((await get(own.secret, 'cy')).body).toContain('<b>Eich &#95;&#95;phone&#95;&#95;</b>');
});

test('is the plain page for a link that leads nowhere, or is not answered now, alike', async () => {
  const answers = await Promise.all(
    ['x'.repeat(43), '22222222', 'short', '%00', 'é'.repeat(20)].map((link) => get(link)),
  );
  await api.prisma.review.update({ where: { id: open.reviewId }, data: { publishedOn: new Date('2030-01-01') } });
  answers.push(await get(open.code));
  for (const { statusCode, body } of answers) expect([statusCode, body]).toEqual([200, 'the plain page']);
  await api.prisma.review.update({ where: { id: open.reviewId }, data: { publishedOn: new Date('2026-11-20') } });
  expect((await get(open.code)).body).toContain('/send');
});

test('offers nothing to be said once it has closed, and says that it has', async () => {
  api.travelTo('2027-02-01');
  const { body } = await get(own.secret);
  expect(body).toContain('Comments are closed');
  expect(body).not.toContain('<li');
});

test('is in no log, nor is the link', () => {
  expect(logged.join('')).not.toContain(own.secret);
  expect(logged.join('')).not.toContain(open.code);
});
