import { expect, type Page } from '@playwright/test';
import type { Say } from '../packages/messages/src/say.ts';
import { addReview } from './arrange.ts';
import { expectNoViolations, leaving, say, signInAs, test, type Language } from './fixtures.ts';

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

/** The first is the second by name, in either language. */
const inspectoratesInWelsh = ['Arolygiaeth Gwasanaethau Cymdeithasol Cymru', 'Comisiwn Archwilio yng Nghymru'] as const;

/** The field of a recommendation in the language of the screen. */
const recommendation = (page: Page, t: Say, language: Language, number: number) =>
  page.getByLabel(t(`setup:recommendations.oneIn.${language}`, { number }), { exact: true });

test.describe('setting up a review', () => {
  test.beforeEach(async ({ page, language, t }) => {
    await signInAs(page, 'Mari Tudur');
    await page.goto(`/${language}`);
    await page.getByRole('link', { name: t('home:setUp') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('setup:title'));
  });

  test('a plan lead pastes the recommendations, checks how they are split, and has a plan', async ({
    page,
    language,
    t,
  }) => {
    const name = `Adolygiad ${Date.now()}`;
    await page.getByLabel(t(`setup:nameIn.${language}`)).fill(name);
    await page.getByLabel(t('fields:review.presentedOn')).fill('22.4.27');
    await expect(page.getByText(/22 (April|Ebrill) 2027/)).toBeVisible();

    await page.getByLabel(t('setup:recommendations.paste')).fill(english);
    await page.getByLabel(t('setup:recommendations.pasteOther.cy')).fill(welsh);
    await page.getByRole('button', { name: t('setup:recommendations.split') }).click();
    await expect(page.getByText(t('setup:recommendations.list', { count: 3 }))).toBeVisible();
    await expect(page.getByText(t('setup:recommendations.unequal', { count: 3, other: 2 }))).toBeVisible();
    await expectNoViolations(page);
    await recommendation(page, t, language, 1).fill('Gweld pobl yn gynt / See people sooner');

    await page.getByRole('button', { name: t('setup:create') }).click();
    await expect(page).toHaveURL(new RegExp(`/${language}/plans/[0-9a-f-]+$`));
    await expect(page.getByText('See people sooner').first()).toBeVisible();

    await page.goto(`/${language}`);
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  });

  test(
    'says everything that is missing at once, with the cursor a link away, and loses nothing',
    { tag: '@cy' },
    async ({ page, language, t }) => {
      await page.getByLabel(t('fields:review.handoverOn')).fill('31/02/2027');
      await page.getByLabel(t('setup:recommendations.paste')).fill('1. One\n2. Two');
      await page.getByRole('button', { name: t('setup:recommendations.split') }).click();
      await page.getByRole('button', { name: t('setup:create') }).click();
      const summary = page.getByRole('alert', { name: t('common:problems.heading') });
      await expect(summary).toContainText(t(`setup:problems.name.${language}.required`));
      await expectNoViolations(page);
      await summary.getByRole('link', { name: t('input:date.noSuchDay', { day: 31 }) }).click();
      await expect(page.getByLabel(t('fields:review.handoverOn'))).toBeFocused();
      await expect(page.getByLabel(t('fields:review.handoverOn'))).toHaveValue('31/02/2027');
      await expect(recommendation(page, t, language, 2)).toHaveValue('Two');

      // The language of the page changes round what has been typed.
      const other = language === 'en' ? 'cy' : 'en';
      await page.getByRole('link', { name: say(other)(`common:languageSwitch.${other}`) }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(other)('setup:title'));
      await expect(page.getByLabel(say(other)('fields:review.handoverOn'))).toHaveValue('31/02/2027');
    },
  );
});

test('what was set up is changed later: its language, order, dates, and whether the reviewers may read', async ({
  page,
  language,
  t,
}) => {
  await signInAs(page, 'Mari Tudur');
  const { planId } = await addReview(page, {}, ['First thing', 'Second thing']);
  await page.goto(`/${language}/plans/${planId}/set-up`);
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
  await expect(page.getByLabel(t('fields:review.handoverOn'))).toHaveValue(
    language === 'en' ? '1 September 2027' : '1 Medi 2027',
  );
  await expect(
    page
      .getByRole('region', { name: t('setup:recommendations.list', { count: 3 }) })
      .getByRole('listitem')
      .first(),
  ).toContainText('Second thing');
});

test(
  'an administrator sets up a review, finds it again, and changes its name and recommendations without reading the plan',
  { tag: '@cy' },
  async ({ page, language, t }) => {
    const name = `Adolygiad ${Date.now()}`;
    await signInAs(page, 'Ffion Mathias');
    await page.goto(`/${language}/reviews/new`);
    // The example's authority is the only one, unless another journey added some.
    const authority = page.getByLabel(t('setup:authority'));
    await expect(page.getByLabel(t(`setup:nameIn.${language}`))).toBeVisible();
    if (await authority.isVisible()) await authority.selectOption('Cyngor Sir Dyffryn Arth');
    await page.getByLabel(t(`setup:nameIn.${language}`)).fill(name);
    await page.getByRole('button', { name: t('setup:recommendations.add') }).click();
    await recommendation(page, t, language, 1).fill('Gweld pobl yn gynt');
    const inspectorates = page.getByRole('group', { name: t('fields:review.inspectorateIds') });
    for (const one of inspectoratesInWelsh) await inspectorates.getByLabel(one).uncheck();
    await page.getByRole('button', { name: t('setup:create') }).click();
    const summary = page.getByRole('alert', { name: t('common:problems.heading') });
    await summary.getByRole('link', { name: t('setup:problems.inspectorateIds.required') }).click();
    await expect(inspectorates.getByLabel(inspectoratesInWelsh[1])).toBeFocused();
    for (const one of inspectoratesInWelsh) await inspectorates.getByLabel(one).check();
    await page.getByRole('button', { name: t('setup:create') }).click();

    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    for (const one of inspectoratesInWelsh) await expect(page.getByText(one)).toBeVisible();
    await expect(page.getByText(t('setup:review.noReviewer'))).toBeVisible();
    await page.getByRole('button', { name: t('setup:review.change') }).click();
    await page.getByLabel(t(`setup:nameIn.${language}`)).fill(`${name}, newydd`);
    await page.getByRole('button', { name: t('setup:recommendations.add') }).click();
    await recommendation(page, t, language, 2).fill('Cynnwys gofalwyr');
    await inspectorates.getByLabel(inspectoratesInWelsh[1]).uncheck();
    await expectNoViolations(page);
    await page.getByRole('button', { name: t('setup:review.save') }).click();

    await expect(page.getByRole('heading', { level: 1, name: `${name}, newydd` })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Cynnwys gofalwyr' })).toBeVisible();
    await expect(page.getByText(inspectoratesInWelsh[0])).toBeVisible();
    await expect(page.getByText(inspectoratesInWelsh[1])).toHaveCount(0);
    await leaving(page, () => page.getByRole('link', { name: t('home:openDeadlines') }).click());
    await leaving(page, () => page.getByRole('link', { name: t('deadlines:setUp') }).click());
    await page.getByRole('link', { name: t('setup:review.giveRoles') }).click();
    await expect(page.getByRole('table', { name: t('people:table') })).toContainText('Mari Tudur');
    await page.getByRole('link', { name: `${name}, newydd` }).click();
    await expect(page.getByRole('heading', { level: 1, name: `${name}, newydd` })).toBeVisible();
  },
);
