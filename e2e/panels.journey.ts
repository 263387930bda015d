import { expect, type Page } from '@playwright/test';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { expectNoViolations, signInAs, test, type Language } from './fixtures.ts';

/** What has the focus, if something else lies over its beginning. */
const coveringFocus = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const here = document.activeElement;
    if (here === null || here === document.body) return [];
    const { left, top, bottom } = here.getBoundingClientRect();
    // What is taller than the window begins above it.
    const over = document.elementFromPoint(left + 4, Math.min(Math.max(top, 0) + 12, bottom - 4));
    return over !== null && (here.contains(over) || over.contains(here)) ? [] : [here.textContent];
  });

const plan = (language: Language) => `/${language}/plans/${examplePlanId}`;

test.describe('the plan’s panels', () => {
  test.beforeEach(async ({ page }) => {
    await signInAs(page, 'Mari Tudur');
  });

  test(
    'what is missing leads to its field, and goes from the list once it is there',
    { tag: '@cy' },
    async ({ page, language, t }) => {
      await page.goto(plan(language));
      const panel = page.getByRole('region', { name: t('panels:completeness.title') });
      const needsAnEnd = t('findings:action.timescaleMissing', {
        reference: '1c',
        missing: [t('findings:missing.endsOn')],
      });
      await panel.getByRole('button', { name: t('panels:completeness.draft') }).click();
      await panel.getByRole('link', { name: needsAnEnd }).click();
      const ends = page.getByLabel(t('fields:action.endsOn'), { exact: true });
      await expect(ends).toBeFocused();
      await expectNoViolations(page);

      await ends.pressSequentially('31.3.2028');
      await ends.blur();
      await expect(panel.getByRole('link', { name: needsAnEnd })).toHaveCount(0);

      await ends.fill('');
      await ends.blur();
      await expect(panel.getByRole('link', { name: needsAnEnd })).toBeVisible();
      await expect(page.getByText(t('common:status.saved'), { exact: true })).toBeVisible();
    },
  );

  test('what is tabbed to on the overview lies in sight; a cell of the heat map leads to the first field it counts', async ({
    page,
    language,
    t,
  }) => {
    await page.setViewportSize({ width: 900, height: 400 });
    await page.goto(`${plan(language)}/overview`);
    await expect(page.getByRole('heading', { name: t('panels:months.title') })).toBeVisible();
    // Neither the bar at the foot nor the name of a row lies over it.
    await page.getByRole('heading', { level: 1 }).focus();
    const covered: string[] = [];
    for (let stop = 0; stop < 48; stop += 1) {
      await page.keyboard.press('Tab');
      covered.push(...(await coveringFocus(page)));
    }
    expect(covered).toEqual([]);

    const row = t('fields:where.recommendation', { reference: '1' });
    await page.getByRole('link', { name: `${row}, ${t('panels:heatMap.duty.accountable')}:` }).click();
    await expect(page).toHaveURL(/accountablePersonId$/);
    await expect(page.locator(':focus')).toHaveAttribute('id', /^action:.*:accountablePersonId$/);
    await expectNoViolations(page);
  });
});
