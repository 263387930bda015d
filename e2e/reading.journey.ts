import { expect, type Page } from '@playwright/test';
import { exampleId } from '../apps/api/src/example/ids.ts';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { set } from '../packages/domain/src/plan/edit.ts';
import { edit } from './arrange.ts';
import { expectNoViolations, goWithin, otherBrowser, say, signInAs, test } from './fixtures.ts';

const language = 'cy';
const t = say(language);
const plan = `/${language}/plans/${examplePlanId}`;
const action = exampleId('action', 1);
const monitored = `action:${action}:monitoringMethod`;

/** What the lead says meanwhile. */
const write = (lead: Page, words: string) =>
  edit(lead, examplePlanId, set('action', action, { monitoringMethod: words }));

test('a viewer reads the plan as a document, prints it, and reads what it said last week', async ({
  page,
  browser,
}) => {
  const lead = await otherBrowser(browser, examplePeople.mari.name);
  await write(lead, 'Darllenir y ffigurau bob mis.');
  await signInAs(page, examplePeople.beti.name);

  await test.step('the plan is a document, with nothing to type in', async () => {
    await page.goto(plan);
    await expect(page).toHaveURL(new RegExp(`${plan}/read$`));
    const chapter = t('fields:where.recommendation', { reference: '2' });
    await page
      .getByRole('navigation', { name: t('reading:contents') })
      .getByRole('link', { name: /^2\./ })
      .click();
    await expect(page.getByRole('heading', { level: 2, name: chapter, exact: true })).toBeFocused();
    await expect(page.getByRole('main').getByText('Darllenir y ffigurau bob mis.')).toBeVisible();
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
    await expect(page.getByText(t('common:status.saved'), { exact: true })).toHaveCount(0);
  });

  await test.step('a link to a field leads to its words', async () => {
    await expectNoViolations(page);
    await goWithin(page, `${plan}/actions/${action}#${monitored}`);
    await expect(page.locator(`[id="${monitored}"]`)).toBeFocused();
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
    await page.getByRole('link', { name: t('reading:whole') }).click();
  });

  await test.step('on paper stands the document alone, its grid of actions on pages that lie across', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('button', { name: t('common:buttons.print') })).toBeHidden();
    const grid = page.getByRole('region', { name: t('reading:sections.grid') });
    expect(await grid.evaluate((section) => getComputedStyle(section).getPropertyValue('page'))).toBe('across');
    await page.emulateMedia({ media: 'screen' });
  });

  await write(lead, 'Darllenir y ffigurau bob wythnos.');

  await test.step('a write in the history opens the plan as it was then', async () => {
    await page.getByRole('link', { name: t('plan:nav.history'), exact: true }).click();
    await expect(
      page.getByRole('main').locator('ol > li').first().locator('ins').filter({ hasText: 'wythnos' }),
    ).toBeVisible();
    await page
      .getByRole('link', { name: t('history:write.readAt') })
      .nth(1)
      .click();
    await expect(page.getByText(t('reading:past.notice'))).toBeVisible();
    await expect(page.getByText(t('reading:past.by', { names: [examplePeople.mari.name] }))).toBeVisible();
    await expect(page.getByRole('main').getByText('Darllenir y ffigurau bob mis.')).toBeVisible();
    await expect(page.getByRole('main').getByText('Darllenir y ffigurau bob wythnos.')).toHaveCount(0);
  });

  await test.step('so does the day a week ago, and from there the way leads back to now', async () => {
    await goWithin(page, `${plan}/history/past`);
    const weekAgo = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel(t('reading:past.on')).fill(weekAgo.split('-').toReversed().join('/'));
    await page.getByRole('button', { name: t('reading:past.read') }).click();
    await expect(page.getByText(t('reading:past.notice'))).toBeVisible();
    await expect(page.getByRole('main').getByText('Darllenir y ffigurau bob mis.')).toHaveCount(0);
    await page.getByRole('link', { name: t('reading:past.now') }).click();
    await expect(page.getByRole('main').getByText('Darllenir y ffigurau bob wythnos.')).toBeVisible();
  });
  await lead.context().close();
});
