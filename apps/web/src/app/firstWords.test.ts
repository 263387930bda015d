import { expect, test } from 'vitest';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { fakePlanServer } from '../shared/plan/testing/fakePlanServer.ts';
import { render } from './firstWords.tsx';

const template = (language: string, at: string) =>
  `<html lang="${language}"><head><title>x</title></head><body data-${language} data-${at}><div id="root"></div><noscript>needed</noscript></body></html>`;
const inEach = (at: string) => ({ en: template('en', at), cy: template('cy', at) });
const templates = { onTouch: inEach('touch'), oncePainted: inEach('painted') };
const text = (en: string, cy = '') => ({ en, cy });
const action = (more: object) => ({
  reference: '',
  recommendationIds: [],
  startsOn: null,
  endsOn: null,
  responsiblePersonId: null,
  accountablePersonId: null,
  monitoredBy: '',
  monitoringMethod: '',
  withinExistingResources: false,
  existingResourcesHow: '',
  outcome: text('Nobody waits alone.'),
  responsiblePost: text(''),
  accountablePost: text(''),
  indicators: [],
  costLines: [],
  ...more,
});
const answer = {
  contributorPage: {
    by: 'invitation',
    consultationId: 'c',
    invitationId: null,
    body: null,
    name: '',
    language: 'en',
    state: 'open',
    keepsLate: false,
    reportPublished: true,
    closesOn: '2027-01-31',
    closesMinute: null,
    authority: text('A Council', 'Cyngor'),
    copy: {
      number: 1,
      shows: ['summary'],
      phone: '01632 960 142',
      address: '',
      urgentPhone: '',
      title: text('Your <say> $& </script>'),
      introduction: text('Before it is agreed.'),
      found: text(''),
      phoneHours: text(''),
      questions: [{ id: 'q', words: text('What first?', 'Beth gyntaf?') }],
      easyReads: [],
      recommendations: [],
      people: [],
      actions: [action({ id: 'a', title: text('Ring <people>'), summary: text('They are rung.') })],
    },
  },
};
const withoutData = (html: string | null) => html?.replace(/<script.*?<\/script>/s, '') ?? '';
const page = async (path: string, language = 'en') =>
  withoutData(await render(templates, { address: `/${language}/contribute/link${path}`, answer }));

test.each([
  ['', 'en', ['Before it is agreed.', 'Ring &lt;people&gt;', 'Your &lt;say&gt; $&amp; &lt;/script&gt;']],
  ['/about/a', 'en', ['<title>Ring &lt;people&gt; – Cynllun</title>', 'They are rung.', 'id="words"']],
  ['/questions', 'cy', ['<html lang="cy">', 'Beth gyntaf?']],
  ['/send', 'en', ['01632 960 142']],
])('the page at %j in %s has its words', async (path, language, words) => {
  const html = await page(path, language);
  for (const each of words) expect(html).toContain(each);
  expect(html).not.toContain('style="');
});

test('words in the other language are marked', async () => {
  expect(await page('/about/a', 'cy')).toMatch(/lang="en"[^>]*>They are rung\./);
});

test('pages that are asked for at once are each in their own language', async () => {
  const asked = await Promise.all(['en', 'cy', 'en', 'cy'].map((language) => page('/questions', language)));
  expect(asked.map((html) => /<html lang="(\w+)">/.exec(html)?.[1])).toEqual(['en', 'cy', 'en', 'cy']);
  for (const [index, html] of asked.entries()) expect(html).toContain(index % 2 === 0 ? 'What first?' : 'Beth gyntaf?');
});

test('the answer goes with the page, and closes no script', async () => {
  const html = await render(templates, { address: '/en/contribute/link', answer });
  const [, data = ''] = /id="sent">(.*?)<\/script>/s.exec(html ?? '') ?? [];
  expect(JSON.parse(data)).toMatchObject({ answer, viewer: null });
});

test('the people of the example stand in the page for signing in, which nothing pushes later', async () => {
  const examplePeople = [{ id: 'a', name: 'Mari Tudur', roles: ['lead'], organisation: null }];
  const shown = { address: '/en/sign-in', answer: { signInOptions: { examplePeople } } };
  expect(await render(templates, shown)).toContain('Sign in as Mari Tudur');
  expect(await render(templates, { ...shown, answer: null })).not.toContain('Sign in as');
});

test('a form of signing in that was refused says why, with no script and no word that one is needed', async () => {
  const refused = { email: 'no"body', problem: 'Not an address' };
  const withScript = {
    ...templates,
    onTouch: {
      en: template('en', 'touch')
        .replace('</head>', '<script>1</script></head>')
        .replace('</body>', '<script id="page-words">{}</script></body>'),
      cy: '',
    },
  };
  const html = await render(withScript, {
    address: '/en/sign-in',
    answer: null,
    refused,
  });
  expect(html).toContain('Not an address');
  expect(html).toContain('value="no&quot;body"');
  expect(html).not.toMatch(/<script|needed/);
});

/** The start of a plan as it is sent to whoever is signed in. */
function startOfPlan(language: 'en' | 'cy', { mayEdit = true, name = 'Mari Tudur' } = {}) {
  const server = fakePlanServer(examplePlan());
  server.mayEdit = mayEdit;
  const { root, viewer, ...more } = server.view();
  const who = { __typename: 'Viewer', id: viewer.id, name, language, roles: [] };
  return render(templates, {
    address: `/${language}/plans/${root.id}`,
    answer: { viewer, plan: { ...root, ...more } },
    viewer: { viewer: who },
  });
}

test('the start of a plan has its heading, the whole of it, and the person whose page it is', async () => {
  const { review, actions } = examplePlan();
  const html = withoutData(await startOfPlan('cy'));
  expect(html).toContain('<html lang="cy">');
  expect(html).toContain('data-cy');
  expect(html).toContain(`>${review.name.cy}</span></h1>`);
  expect(html).toContain(`/actions/${actions[0]?.id}`);
  expect(html).toContain('Mari Tudur');
  expect(html).not.toContain('style="');
});

test('pages of several people that are asked for at once name each their own', async () => {
  const names = ['Un', 'Dau', 'Tri'];
  const pages = await Promise.all(names.map((name) => startOfPlan('en', { name })));
  for (const [index, html] of pages.entries())
    expect(names.filter((name) => withoutData(html).includes(`>${name}<`))).toEqual([names[index]]);
});

test('whoever only reads a plan is led elsewhere from its start: nothing is drawn', async () => {
  expect(await startOfPlan('en', { mayEdit: false })).toBeNull();
});
