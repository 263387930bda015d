import { randomUUIDv7 } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import { exampleId } from '../apps/api/src/example/ids.ts';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { add } from '../packages/domain/src/plan/edit.ts';
import { addAction, edit } from './arrange.ts';
import {
  chooseFromMenu,
  expectNoViolations,
  goWithin,
  leaving,
  saved,
  say,
  signInAs,
  test,
  type Language,
} from './fixtures.ts';

// The whole program, its database and a browser, on whatever machine there is.
test.beforeEach(() => test.slow());

const place = (language: Language, path = ''): string => `/${language}/plans/${examplePlanId}${path}`;
const actionPlace = (number: number): string => `/actions/${exampleId('action', number)}`;
const t = say('en');

/** What the public reads; the example is drafted in English. */
const publicTexts = ['action.title', 'action.summary', 'action.outcome', 'indicator.name'];

/** A field by its name; a public text says its language where that is not the screen's. */
function field(page: Page, entity: string, name: string, language: Language = 'en') {
  const words = say(language);
  const label = words(`fields:${entity}.${name}`);
  const isForeign = language === 'cy' && publicTexts.includes(`${entity}.${name}`);
  const full = isForeign ? words('plan:translate.inLanguage', { label, language: words('plan:translate.en') }) : label;
  return page.getByRole('main').getByLabel(full, { exact: true });
}

/** Chooses in a list one can type into, once that has taken the place of the browser's own. */
async function pick(list: Locator, words: string): Promise<void> {
  // At once and without waiting for it to rest: coming into sight is what has it replaced.
  await list.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await list.and(list.page().locator('input')).fill(words);
  await list.page().getByRole('option', { name: words }).first().click();
}

/** Marks the document if its heading ever says so, however short. */
const watchForHeading = (page: Page, words: string) =>
  page.evaluate((unwanted) => {
    const look = () => {
      if (document.querySelector('h1')?.textContent === unwanted) document.documentElement.dataset['seen'] = '';
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, words);

/** A new action under the first recommendation, with the cursor in its title. Returns its address. */
async function addOnScreen(page: Page, language: Language = 'en'): Promise<string> {
  await page.goto(place(language));
  await page.getByRole('button', { name: say(language)('plan:outline.addActionTo', { reference: '1' }) }).click();
  await expect(field(page, 'action', 'title', language)).toBeFocused();
  return new URL(page.url()).pathname;
}

test.describe('an action', () => {
  test(
    'is completed from nothing to nothing missing, and is there after a reload',
    { tag: '@cy' },
    async ({ page, language, t }) => {
      await signInAs(page, 'Mari Tudur');
      const address = await addOnScreen(page, language);
      const of = (entity: string, name: string) => field(page, entity, name, language);
      await page.keyboard.type('See everyone within 28 days');
      await of('action', 'summary').fill('Nobody waits more than four weeks to be seen.');
      await of('action', 'description').fill('Two more visiting officers, and a rota that follows the list.');
      await of('action', 'outcome').fill('People are seen before things get worse.');

      await page.getByRole('button', { name: t('plan:targets.add') }).click();
      await expect(of('indicator', 'name')).toBeFocused();
      await page.keyboard.type('Longest wait');
      await of('indicator', 'unit').fill(language === 'en' ? 'days' : 'diwrnodau');
      await page.getByRole('radio', { name: t('fields:direction.down') }).check();
      await of('indicator', 'baseline').fill('61');
      await of('indicator', 'baselineOn').fill('30.9.26');
      await of('indicator', 'target').fill('28');
      await of('indicator', 'targetOn').fill('30/11/2027');
      await of('indicator', 'source').fill('Waiting list');
      await of('indicator', 'frequency').selectOption({ label: t('fields:frequency.monthly') });

      await of('action', 'startsOn').fill(language === 'en' ? '11 January 2027' : '11 Ionawr 2027');
      await of('action', 'endsOn').fill('2027-12-17');
      await pick(of('action', 'responsiblePersonId'), 'Sioned Wyn Parry');
      await expect(of('action', 'startsOn')).toHaveValue(language === 'en' ? '11 January 2027' : '11 Ionawr 2027');
      await pick(of('action', 'accountablePersonId'), 'Geraint Pugh');

      await page.getByRole('button', { name: t('plan:money.addCost') }).click();
      await page.keyboard.type('Two officers');
      await of('costLine', 'amount').fill('120k');
      await of('costLine', 'financialYear').fill('2027-28');
      await page.getByRole('radio', { name: t('fields:costKind.revenue') }).check();
      await expect(of('costLine', 'amount')).toHaveValue('120,000');
      await of('costLine', 'fundingSource').fill('Base budget');
      await page.getByRole('checkbox', { name: t('fields:costLine.confirmed') }).check();

      await pick(of('action', 'monitoringForumId'), 'Board');
      await of('action', 'monitoringMethod').fill('The board reads the figures.');
      await of('action', 'monitoringFrequency').selectOption({ label: t('fields:frequency.quarterly') });
      await pick(of('action', 'objectiveIds'), 'help');
      await expect(page.getByRole('list', { name: t('fields:action.objectiveIds') }).getByRole('listitem')).toHaveCount(
        1,
      );

      await page.getByRole('button', { name: t('plan:translate.start') }).click();
      const translation = t('plan:translate.cy');
      for (const name of publicTexts)
        await page
          .getByLabel(t('plan:translate.inLanguage', { label: t(`fields:${name}`), language: translation }))
          .fill('Gweld pawb o fewn 28 diwrnod');
      await expectNoViolations(page);
      await saved(page, language);

      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(
        language === 'en' ? 'See everyone within 28 days' : 'Gweld pawb o fewn 28 diwrnod',
      );
      await expect(page.locator('[aria-current="page"]').filter({ hasText: t('plan:outline.complete') })).toHaveCount(
        1,
      );
      await expect(of('costLine', 'amount')).toHaveValue('120,000');
      await expect(of('indicator', 'targetOn')).toHaveValue(
        language === 'en' ? '30 November 2027' : '30 Tachwedd 2027',
      );
    },
  );

  test('a translation is marked when its original changes, and says what it was made from', async ({
    page,
    language,
    t,
  }) => {
    await signInAs(page, 'Mari Tudur');
    const action = await addAction(page, examplePlanId, '');
    await page.goto(`${place(language, `/actions/${action}`)}?translate`);
    const title = (one: 'en' | 'cy') =>
      page.getByLabel(
        t('plan:translate.inLanguage', {
          label: t('fields:action.title'),
          language: t(`plan:translate.${one}`),
        }),
      );
    await title('en').fill('Train staff');
    await title('cy').fill('Hyfforddi staff');
    await saved(page, language);
    await title('en').fill('Train all staff');
    await expect(page.getByText(t('plan:translate.outOfDate.cy'))).toBeVisible();
    await expect(page.getByRole('blockquote')).toHaveText('Train staff');
    await expectNoViolations(page);
    await page.getByRole('button', { name: t('plan:translate.confirm') }).click();
    await expect(page.getByText(t('plan:translate.upToDate.cy'))).toBeVisible();
    await saved(page, language);
  });

  test('that was being written in when one goes back, or loads the page anew, is saved', async ({ page }) => {
    await signInAs(page, 'Mari Tudur');
    const action = await addAction(page, examplePlanId);
    await page.goto(place('en'));
    await goWithin(page, place('en', `/actions/${action}`));
    await field(page, 'action', 'endsOn').fill('15 May 2028');
    await page.goBack();
    await expect(field(page, 'action', 'endsOn')).toHaveCount(0);
    await saved(page);
    await page.goForward();
    await expect(field(page, 'action', 'endsOn')).toHaveValue('15 May 2028');
    await field(page, 'action', 'endsOn').fill('16 May 2028');
    await page.reload();
    await saved(page);
    await expect(field(page, 'action', 'endsOn')).toHaveValue('16 May 2028');
  });
});

test.describe('order', () => {
  const titles = (page: Page) => page.getByRole('region', { name: t('plan:outline.additional') }).getByRole('listitem');

  test('is changed with buttons and by dragging; what is removed comes back, and a copy has everything in it', async ({
    page,
  }) => {
    await signInAs(page, 'Mari Tudur');
    let third = '';
    for (const title of ['First', 'Second', 'Third']) third = await addAction(page, examplePlanId, title);
    await edit(page, examplePlanId, add('indicator', randomUUIDv7(), third, { position: 1, target: 28 }));
    await page.goto(place('en', `/actions/${third}`));
    await expect(titles(page).last()).toContainText('Third');
    const count = await titles(page).count();
    const last = (back: number) => titles(page).nth(count - back);
    await expect(last(1)).toContainText('Third');

    await chooseFromMenu(page, t, 'plan:order.up');
    await expect(last(2)).toContainText('Third');
    await expect(
      page
        .getByRole('group', { name: t('plan:action.tools') })
        .getByRole('button')
        .last(),
    ).toBeFocused();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`A${count - 1}: Third`);

    const handle = last(2).locator('[aria-hidden]').first();
    await handle.scrollIntoViewIfNeeded();
    const from = await handle.boundingBox();
    const to = await last(1).boundingBox();
    if (from === null || to === null) throw new Error('Nothing to drag');
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 10, to.y + to.height - 4, { steps: 8 });
    await page.mouse.up();
    await expect(last(1)).toContainText('Third');
    await saved(page);

    await watchForHeading(page, t('plan:action.gone'));
    await chooseFromMenu(page, t, 'plan:action.remove');
    await expect(titles(page)).toHaveCount(count - 1);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.locator('html')).not.toHaveAttribute('data-seen');
    await expectNoViolations(page);
    await page.getByRole('button', { name: t('common:buttons.undo') }).click();
    await expect(last(1)).toContainText('Third');
    await saved(page);

    await leaving(page, () => last(1).getByRole('link').click());
    await chooseFromMenu(page, t, 'plan:action.duplicate');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('(copy)');
    await expect(field(page, 'action', 'title')).toBeFocused();
    await expect(field(page, 'indicator', 'target')).toHaveValue('28');
    await saved(page);
    await page.reload();
    await expect(last(1)).toContainText('Third');
    await expect(last(0)).toContainText('(copy)');
  });
});

test('an owner changes their own action and no other', async ({ page }) => {
  await signInAs(page, 'Sioned Wyn Parry');
  await page.goto(place('en'));
  await expect(page.getByText(t('plan:start.ownOnly'))).toBeVisible();
  await goWithin(page, place('en', actionPlace(1)));
  await expect(field(page, 'action', 'description')).not.toHaveAttribute('readonly');
  await expect(page.getByRole('button', { name: t('plan:targets.add') })).toBeVisible();
  await expect(page.locator('main [aria-haspopup=menu]')).toHaveCount(0);
  await goWithin(page, place('en', actionPlace(4)));
  await expect(page.getByRole('link', { name: t('reading:whole') })).toBeVisible();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await expectNoViolations(page);
});

test('each kind of finding leads to its field, with the cursor in it', async ({ page }) => {
  await signInAs(page, 'Mari Tudur');
  await page.goto(place('en', actionPlace(1)));
  const panel = page.getByRole('region', { name: t('panels:completeness.title') });
  await panel.getByText(t('panels:completeness.whole')).click();
  const links = panel.getByRole('listitem').getByRole('link');
  await expect(panel.getByRole('button', { name: t('panels:completeness.advised') })).toBeVisible();
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const kindOf = (address: string) => address.replace(/[\da-f-]{36}/g, '');
  const within = addresses
    .filter((address) => /actions|forums|other-plans|set-up|introduction|recommendations/.test(address))
    .filter((address, index, all) => all.findIndex((one) => kindOf(one) === kindOf(address)) === index);
  expect(within.length).toBeGreaterThan(10);
  for (const address of within) {
    await page.locator(`a[href="${address}"]`).first().click();
    const wanted = decodeURIComponent(address.split('#')[1] ?? '').replace(/\.\w+$/, '');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), address).toMatch(new RegExp(`^${wanted}`));
  }
  // Who was consulted stands apart from the plan, with the consultations.
  const consulted = addresses.find((address) => address.endsWith(':consultationEvents')) ?? '';
  await page.goto(consulted);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(consulted.split('#')[1]);
});

test('a date that is typed before what reads it has come is read once it has, as it then stands', async ({ page }) => {
  await signInAs(page, 'Mari Tudur');
  const action = await addAction(page, examplePlanId, 'Dated early');
  const { promise: isThere, resolve: arrive } = Promise.withResolvers<void>();
  await page.route(/\/assets\/readTyped-/, async (route) => {
    await isThere;
    await route.continue();
  });
  await page.goto(place('en', `/actions/${action}`));
  const end = field(page, 'action', 'endsOn');
  await end.fill('31.3.2');
  await end.press('Tab');
  await end.press('End');
  await end.pressSequentially('8');
  await end.press('Tab');
  await expect(end).toHaveValue('31.3.28');
  arrive();
  await expect(end).toHaveValue('31 March 2028');
  await saved(page);
});
