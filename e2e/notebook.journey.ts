import { randomUUID } from 'node:crypto';
import { expect, type Browser, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { slowLineOf, startNotebooks, type Notebooks, type SlowLine } from './notebook.ts';

/*
 * Whatever is declared is written together as the plan is: two people at two instances, with an aggregate that only
 * tests have.
 */
let served: Notebooks;
let ann: Page;
let bob: Page;
let bobsLine: SlowLine;
let notebook: Notebooks['notebooks'][number];

const tests = [
  'two people at two instances see each other’s words, and a killed instance loses none that it acknowledged',
  'someone who loses their role in mid-typing is told so, and keeps the words that were not taken',
  'a page that is frozen in mid-typing stays as it was frozen, and both writers are told',
] as const;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  served = await startNotebooks(tests);
});
test.afterAll(() => served.stop());

test.beforeEach(async ({ browser }, { title }) => {
  const found = served.notebooks[tests.findIndex((one) => one === title)];
  if (found === undefined) throw new Error(`No notebook for the test ${title}`);
  notebook = found;
  ann = await signedIn(browser, 0, notebook.tokens.lead);
  bob = await signedIn(browser, 1, notebook.tokens.editor);
  bobsLine = await slowLineOf(bob);
  await Promise.all([ann.goto(`/notebooks/${notebook.id}`), bob.goto(`/notebooks/${notebook.id}`)]);
  // Whoever is known to be there is written with.
  await expect(ann.getByText('Also here: editor')).toBeVisible();
  await expect(bob.getByText('Also here: lead')).toBeVisible();
});

test.afterEach(async () => {
  await Promise.all([ann.context().close(), bob.context().close()]);
  expect(served.instances.flatMap(({ faults }) => faults)).toEqual([]);
});

async function signedIn(browser: Browser, instance: 0 | 1, token: string): Promise<Page> {
  const { url } = served.instances[instance];
  const context = await browser.newContext({ baseURL: url });
  await context.addCookies([{ name: 'cynllun', value: token, url }]);
  return context.newPage();
}

const diary = (page: Page) => page.getByLabel('Diary', { exact: true });
const saved = (page: Page) => expect(page.getByRole('status')).toHaveText('saved');
const notTaken = (page: Page) => page.getByRole('alert', { name: 'Not taken' });

async function graphql(query: string, variables: object): Promise<unknown> {
  const answer = await ann.request.post('/graphql', { data: { query, variables } });
  return answer.json();
}

/** What the columns of the database come to say. */
const stored = (words: string) =>
  expect
    .poll(() => graphql('query ($id: ID!) { notebook(id: $id) { pages { words } } }', { id: notebook.id }))
    .toEqual({ data: { notebook: { pages: [{ words }] } } });

/** Both see the same words, on the screen they have and on one opened anew, and so does the database. */
async function bothHave(words: string): Promise<void> {
  for (const page of [ann, bob]) await expect(diary(page)).toHaveValue(words);
  await stored(words);
  for (const page of [ann, bob]) {
    await page.reload();
    await expect(diary(page)).toHaveValue(words);
  }
}

const numbered = (name: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, index) => `${name}${from + index}`);

/** Types them where the cursor is, each with a blank after it. */
const type = (page: Page, words: readonly string[]) =>
  diary(page).pressSequentially(words.map((one) => `${one} `).join(''));

test(tests[0], async () => {
  const [anns, bobs] = [numbered('ann', 10, 20), numbered('bob', 10, 40)];
  const typing = Promise.all([type(ann, anns), type(bob, bobs.slice(0, 10))]);
  await typing;
  await expect(diary(ann)).toHaveValue(/bob19/);
  await expect(diary(bob)).toHaveValue(/ann19/);
  await saved(bob);
  const goesOn = type(bob, bobs.slice(10));
  await expect(diary(ann)).toHaveValue(/bob22/);
  await served.instances[1].end('killed');
  await goesOn;
  await expect(bob.getByRole('status')).toHaveText('Not saved: connection');
  await type(ann, ['meanwhile']);
  await served.instances[1].start();
  await Promise.all([saved(ann), saved(bob)]);
  await expect(diary(ann)).toHaveValue(/bob39/);
  const words = await diary(ann).inputValue();
  expect(words.trim().split(' ').sort()).toEqual([...anns, ...bobs, 'meanwhile'].sort());
  await bothHave(words);
});

test(tests[1], async () => {
  await type(bob, ['Taken.']);
  await expect(diary(ann)).toHaveValue('Taken. ');
  await saved(bob);
  bobsLine.hold();
  await type(bob, ['Too', 'late.']);
  const taken = await graphql('mutation ($input: TakeRoleInput!) { takeRole(input: $input) { __typename } }', {
    input: { membershipId: notebook.membershipId, requestId: randomUUID() },
  });
  expect(taken).toEqual({ data: { takeRole: { __typename: 'RoleTaken' } } });
  bobsLine.release();
  await expect(bob.getByText('You cannot open this any more.')).toBeVisible();
  await expect(notTaken(bob)).toContainText('Taken. Too late.');
  await expect(diary(bob)).not.toBeEditable();
  await type(ann, ['Ann', 'goes', 'on.']);
  await saved(ann);
  const words = await diary(ann).inputValue();
  expect(words.trim().split(' ').sort()).toEqual(['Ann', 'Taken.', 'goes', 'on.']);
  await stored(words);
  await ann.reload();
  await expect(diary(ann)).toHaveValue(words);
});

test(tests[2], async () => {
  await type(bob, ['Agreed.']);
  await expect(diary(ann)).toHaveValue('Agreed. ');
  await saved(bob);
  bobsLine.hold();
  await type(bob, ['Too', 'late.']);
  await ann.getByRole('button', { name: 'Freeze Diary' }).click();
  await expect(ann.getByText('Frozen', { exact: true })).toBeVisible();
  // Until then her own screen alone says so, and his words would still be taken.
  await saved(ann);
  bobsLine.release();
  await expect(bob.getByText('Frozen', { exact: true })).toBeVisible();
  await expect(notTaken(bob)).toContainText('frozen');
  await expect(notTaken(bob)).toContainText('Agreed. Too late.');
  for (const page of [ann, bob]) await expect(diary(page)).not.toBeEditable();
  await bothHave('Agreed. ');
  for (const page of [ann, bob]) await expect(diary(page)).not.toBeEditable();
});
