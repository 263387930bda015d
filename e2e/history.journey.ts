import { randomUUIDv7 } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { add, set } from '../packages/domain/src/plan/edit.ts';
import { addAction, edit } from './arrange.ts';
import {
  expectNamesOfTheirOwn,
  expectNoViolations,
  goWithin,
  chooseFromMenu,
  otherBrowser,
  saved,
  say,
  signInAs,
  test,
  type Language,
} from './fixtures.ts';

// The whole program, its database and a browser, on whatever machine there is.
test.beforeEach(() => test.slow());

const place = (language: Language, path = ''): string => `/${language}/plans/${examplePlanId}${path}`;

/** What was to come back is there, with the way to undo that, and saved. */
async function putBack(page: Page, language: Language): Promise<void> {
  await expect(page.getByRole('button', { name: say(language)('common:buttons.undo') })).toBeVisible();
  await saved(page, language);
}

const description = (page: Page, language: Language) =>
  page.getByRole('main').getByLabel(say(language)('fields:action.description'), { exact: true });

/** Says something in the description of an action, before anyone looks. */
const describe = (page: Page, action: string, words: string) =>
  edit(page, examplePlanId, set('action', action, { description: words }));

/** The newest write on the page. */
const newest = (page: Page) => page.getByRole('main').locator('ol > li').first();

/** Words that stand marked as added, or as removed. */
const marked = (within: Page | Locator, kind: 'ins' | 'del', words: string) =>
  expect(within.locator(kind).filter({ hasText: words }).first()).toBeVisible();

test('a change is seen in the history, found, and taken back; a removed action comes back with all it had', async ({
  page,
  language,
  t,
}) => {
  await signInAs(page, examplePeople.mari.name);
  const action = await addAction(page, examplePlanId, 'Visit in winter');
  await edit(page, examplePlanId, add('indicator', randomUUIDv7(), action, { position: 1, unit: 'visits' }));
  await describe(page, action, 'We visit once a month in winter.');
  await describe(page, action, 'We visit every other week in winter.');
  await page.goto(place(language, `/actions/${action}`));
  await expect(description(page, language)).toHaveValue('We visit every other week in winter.');

  await test.step('a history that cannot be fetched says so, and comes when it is asked for again', async () => {
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('planHistory') === true ? route.abort() : route.continue(),
    );
    await page.getByRole('link', { name: t('plan:nav.history'), exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: t('errors:unreachable') })).toBeVisible();
    await expectNoViolations(page);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: t('common:buttons.tryAgain') }).click();
  });

  await expect(page.getByRole('heading', { level: 1, name: t('history:title') })).toBeVisible();
  await expect(newest(page)).toContainText(examplePeople.mari.name);
  await marked(newest(page), 'del', 'once a month');
  await marked(newest(page), 'ins', 'every other week');
  await marked(newest(page), 'del', `${t('history:marked.removed')}once a month`);

  await page.getByLabel(t('history:filter.person'), { exact: true }).selectOption({ label: examplePeople.mari.name });
  await page.getByLabel(t('history:filter.about'), { exact: true }).selectOption(action);
  await page.getByLabel(t('history:filter.field'), { exact: true }).selectOption('action.description');
  await page.getByRole('button', { name: t('history:filter.show'), exact: true }).click();
  await expect(page).toHaveURL(/field=action\.description/);
  await marked(newest(page), 'ins', 'every other week');
  await expectNamesOfTheirOwn(page);
  await newest(page)
    .getByRole('button', { name: t('history:putBack.field') })
    .click();
  await marked(newest(page), 'ins', 'once a month');
  await saved(page, language);

  await goWithin(page, place(language, `/actions/${action}`));
  await expect(description(page, language)).toHaveValue('We visit once a month in winter.');
  await chooseFromMenu(page, t, 'plan:action.remove');
  await saved(page, language);
  await goWithin(page, place(language, '/history'));
  await newest(page)
    .getByRole('button', { name: t('history:putBack.thingOf', { what: '' }) })
    .click();
  await putBack(page, language);
  await goWithin(page, place(language, `/actions/${action}`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Visit in winter');
  await expect(page.getByRole('textbox', { name: t('fields:indicator.unit') })).toHaveValue('visits');
});

test('two moments are compared, and an action restored as it was', { tag: '@cy' }, async ({ page, language, t }) => {
  await signInAs(page, examplePeople.mari.name);
  const action = await addAction(page, examplePlanId, 'Agreed');
  await describe(page, action, 'As it was agreed.');
  await page.goto(place(language, '/history'));
  await newest(page)
    .getByRole('link', { name: t('history:write.compareFrom') })
    .click();
  await expect(page.getByText(t('history:compare.withNow'))).toBeVisible();
  const from = new URL(page.url()).searchParams.get('from');
  await describe(page, action, 'As someone would rather have it.');

  await goWithin(page, place(language, `/history?from=${from}`));
  await newest(page)
    .getByRole('link', { name: t('history:write.compareTo') })
    .click();
  await marked(page.locator('section'), 'ins', 'someone would rather have it');

  await page.getByLabel(t('history:compare.about'), { exact: true }).selectOption(action);
  await page.getByRole('button', { name: t('history:compare.compare'), exact: true }).click();
  await expect(page).toHaveURL(/about=/);
  await expectNoViolations(page);
  await page.getByRole('button', { name: t('history:compare.restore') }).click();
  await putBack(page, language);
  await goWithin(page, place(language, `/actions/${action}`));
  await expect(description(page, language)).toHaveValue('As it was agreed.');
});

test(
  'a colleague sees what changed since they last looked, once',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    const other = await otherBrowser(browser, examplePeople.sioned.name);
    await other.goto(place(language, '/history'));
    await other.getByRole('link', { name: t('history:views.news') }).click();
    await expect(
      other.getByText(t('history:list.end')).or(other.getByText(t('history:list.nothingNew'))),
    ).toBeVisible();
    // What comes while the list is open is seen as it comes.
    await goWithin(other, place(language, '/overview'));

    await signInAs(page, examplePeople.mari.name);
    const action = await addAction(page, examplePlanId, 'News');
    await describe(page, action, 'Written for a colleague to see.');

    await goWithin(other, place(language));
    const news = other
      .getByRole('link', { name: t('history:views.news') })
      .filter({ hasText: examplePeople.mari.name });
    await news.click();
    await marked(newest(other), 'ins', 'a colleague to see');
    await expectNoViolations(other);
    await other.reload();
    await marked(newest(other), 'ins', 'a colleague to see');
    await goWithin(other, place(language));
    await expect(other.getByRole('region', { name: t('panels:completeness.title') })).toBeVisible();
    await expect(news).toHaveCount(0);
    await other.context().close();
  },
);
