import { expect, test } from 'vitest';
import { render } from './firstWords.tsx';

const template =
  '<html lang="en"><head><title>x</title></head><body><div id="root"></div><noscript>needed</noscript></body></html>';
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
const page = async (path: string, language = 'en') =>
  (await render(template, { address: `/${language}/contribute/link${path}`, answer })).replace(
    /<script.*?<\/script>/s,
    '',
  );

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
  const html = await render(template, { address: '/en/contribute/link', answer });
  const [, data = ''] = /id="answer">(.*?)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(data)).toEqual(answer);
});

test('the people of the example stand in the page for signing in, which nothing pushes later', async () => {
  const examplePeople = [{ id: 'a', name: 'Mari Tudur', roles: ['lead'], organisation: null }];
  const shown = { address: '/en/sign-in', answer: { signInOptions: { examplePeople } } };
  expect(await render(template, shown)).toContain('Sign in as Mari Tudur');
  expect(await render(template, { ...shown, answer: null })).not.toContain('Sign in as');
});

test('a form of signing in that was refused says why, with no script and no word that one is needed', async () => {
  const refused = { email: 'no"body', problem: 'Not an address' };
  const html = await render(template.replace('</head>', '<script>1</script></head>'), {
    address: '/en/sign-in',
    answer: null,
    refused,
  });
  expect(html).toContain('Not an address');
  expect(html).toContain('value="no&quot;body"');
  expect(html).not.toMatch(/<script|needed/);
});
