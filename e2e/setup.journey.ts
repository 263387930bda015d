import { expect } from '@playwright/test';
import { expectNoViolations, languages, say, signInAs, test } from './fixtures.ts';

const english = `Recommendations

1. See every older person within 28 days
and tell members each quarter.
2. Involve carers:
(a) in planning, and
(b) in monitoring.
3. Keep one set of figures.`;
const welsh = `Argymhelliad 1
Gweld pob person hŷn o fewn 28 diwrnod.

Argymhelliad 2
Cynnwys gofalwyr.`;

for (const language of languages) {
  const t = say(language);
  const other = language === 'en' ? 'cy' : 'en';
  const recommendation = (number: number, inLanguage = language) =>
    t(`setup:recommendations.oneIn.${inLanguage}`, { number });

  test.describe(`setting up a review, in ${language}`, () => {
    test.beforeEach(async ({ page }) => {
      await signInAs(page, 'Mari Tudur');
      await page.goto(`/${language}`);
      await page.getByRole('link', { name: t('home:setUp') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('setup:title'));
    });

    test('a plan lead pastes the recommendations, checks how they are split, and has a plan', async ({ page }) => {
      const name = `Adolygiad ${language} ${Date.now()}`;
      await page.getByLabel(t(`setup:nameIn.${language}`)).fill(name);
      await page.getByLabel(t('fields:review.presentedOn')).fill('22.4.27');
      await expect(page.getByText(/22 (April|Ebrill) 2027/)).toBeVisible();

      await page.getByLabel(t('setup:recommendations.paste')).fill(language === 'en' ? english : welsh);
      await page.getByLabel(t(`setup:recommendations.pasteOther.${other}`)).fill(language === 'en' ? welsh : english);
      await page.getByRole('button', { name: t('setup:recommendations.split') }).click();
      await expect(page.getByText(t('setup:recommendations.list', { count: 3 }))).toBeVisible();
      const [count, more] = language === 'en' ? [3, 2] : [2, 3];
      await expect(page.getByText(t('setup:recommendations.unequal', { count, other: more }))).toBeVisible();
      await expectNoViolations(page);

      if (language === 'en') {
        const about = (number: number) => `: ${t('setup:recommendations.one', { number })}`;
        await expect(page.getByLabel(recommendation(1), { exact: true })).toHaveValue(
          'See every older person within 28 days and tell members each quarter.',
        );
        await expect(page.getByLabel(recommendation(2), { exact: true })).toHaveValue(/\(a\) in planning, and \(b\)/);
        await page.getByRole('button', { name: t('setup:recommendations.join') + about(3) }).click();
        await expect(page.getByLabel(recommendation(2), { exact: true })).toHaveValue(/monitoring\. Keep one set/);
        await page.getByRole('button', { name: t('setup:recommendations.remove') + about(2) }).click();
        await expect(page.getByLabel(recommendation(1), { exact: true })).toBeFocused();
      }
      await page.getByLabel(recommendation(1), { exact: true }).fill('Gweld pobl yn gynt / See people sooner');

      await page.getByRole('button', { name: t('setup:create') }).click();
      await expect(page).toHaveURL(new RegExp(`/${language}/plans/[0-9a-f-]+$`));
      await expect(page.getByText('See people sooner').first()).toBeVisible();

      await page.goto(`/${language}`);
      await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
    });

    test('says everything that is missing at once, with the cursor a link away, and loses nothing', async ({
      page,
    }) => {
      await page.getByLabel(t('fields:review.handoverOn')).fill('31/02/2027');
      await page.getByLabel(t('setup:recommendations.paste')).fill('1. One\n2. Two');
      await page.getByRole('button', { name: t('setup:recommendations.split') }).click();
      await page.getByRole('button', { name: t('setup:create') }).click();
      const summary = page.getByRole('alert', { name: t('common:problems.heading') });
      await expect(summary).toContainText(t('setup:problems.nameMissing'));
      await expectNoViolations(page);
      await summary.getByRole('link', { name: t('setup:problems.dateUnread.handoverOn') }).click();
      await expect(page.getByLabel(t('fields:review.handoverOn'))).toBeFocused();
      await expect(page.getByLabel(t('fields:review.handoverOn'))).toHaveValue('31/02/2027');
      await expect(page.getByLabel(recommendation(2), { exact: true })).toHaveValue('Two');

      // The language of the page changes round what has been typed.
      await page.getByRole('link', { name: say(other)(`common:languageSwitch.${other}`) }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(other)('setup:title'));
      await expect(page.getByLabel(say(other)('fields:review.handoverOn'))).toHaveValue('31/02/2027');
    });
  });
}

test('what was set up is changed later: its language, order, dates, and whether the reviewers may read', async ({
  page,
}) => {
  const t = say('en');
  const name = `Changed ${Date.now()}`;
  await signInAs(page, 'Mari Tudur');
  await page.goto('/en/reviews/new');
  await page.getByLabel(t('setup:nameIn.en')).fill(name);
  await page.getByLabel(t('setup:recommendations.paste')).fill('1. First thing\n2. Second thing');
  await page.getByRole('button', { name: t('setup:recommendations.split') }).click();
  await page.getByRole('button', { name: t('setup:create') }).click();
  await expect(page).toHaveURL(/plans\/[0-9a-f-]+$/);
  await page.getByRole('link', { name: t('plan:nav.setUp') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('setup:settings.title'));
  await expectNoViolations(page);

  const welsh = page.getByLabel(t('setup:language.cy'), { exact: true });
  await welsh.click();
  await expect(welsh).toBeChecked();

  const list = page.getByRole('region', { name: t('setup:recommendations.list', { count: 2 }) });
  await list.getByRole('button', { name: t('setup:recommendations.moveUp') }).click();
  await expect(list.getByRole('listitem').first()).toContainText('Second thing');

  await page.getByLabel(t('setup:recommendations.paste')).fill('- Third thing');
  await page.getByRole('button', { name: t('setup:recommendations.split') }).click();
  await page.getByRole('button', { name: t('setup:recommendations.addPasted') }).click();
  await expect(page.getByRole('heading', { name: t('setup:recommendations.list', { count: 3 }) })).toBeVisible();

  await page.getByLabel(t('fields:review.handoverOn')).fill('1 September 2027');
  await page.getByLabel(t('fields:review.handoverOn')).blur();
  await page.getByLabel(t('setup:settings.share')).check();
  await expect(page.getByText(t('common:status.saved'), { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(t('setup:settings.share'))).toBeChecked();
  await expect(page.getByLabel(t('fields:review.handoverOn'))).toHaveValue('1 September 2027');
  await expect(
    page
      .getByRole('region', { name: t('setup:recommendations.list', { count: 3 }) })
      .getByRole('listitem')
      .first(),
  ).toContainText('Second thing');
});
