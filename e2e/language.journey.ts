import { expect } from '@playwright/test';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { addAction } from './arrange.ts';
import { expectNoViolations, saved, say, signInAs, test } from './fixtures.ts';

const [t, ty] = [say('en'), say('cy')];
const forums = (language: string) => `/${language}/plans/${examplePlanId}/forums`;

test.describe('the language of the screen', () => {
  test('changes with the connection down; the place, the cursor and what is typed stay', async ({ page, context }) => {
    await signInAs(page, 'Mari Tudur');
    const action = await addAction(page, examplePlanId, 'Begun');
    const address = (language: string) => `/${language}/plans/${examplePlanId}/actions/${action}`;
    const title = page.locator(`[id="action:${action}:title"]`);
    await page.goto(address('en'));
    await expect(title).toBeEditable();
    // Whoever points at the switch has the words of the other language fetched.
    const words = page.waitForResponse(/plan\.cy-.*\.json$/);
    await page.getByRole('link', { name: t('common:languageSwitch.cy') }).hover();
    await words;
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await title.press('End');
    await title.pressSequentially(' in a tunnel');
    await page.getByRole('link', { name: t('common:languageSwitch.cy') }).click();
    await expect(page).toHaveURL(new RegExp(`${address('cy')}$`));
    await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
    await expect(page.getByRole('link', { name: t('common:languageSwitch.en'), exact: true })).toBeFocused();
    await expect(title).toHaveValue('Begun in a tunnel');
    await expect(page.getByRole('heading', { level: 1 }).locator('[lang="en"]')).toHaveText('Begun in a tunnel');
    await context.setOffline(false);
    await saved(page, 'cy');
  });

  test('that cannot be fetched is said so, and nothing is lost', async ({ page }) => {
    const welsh = ty('fields:forum.remit');
    let reachable = false;
    await page.route('**/assets/**', async (route) => {
      const response = await route.fetch();
      const isWelsh = (await response.text()).includes(welsh);
      return isWelsh && !reachable ? route.abort() : route.fulfill({ response });
    });
    await signInAs(page, 'Mari Tudur');
    await page.goto(forums('en'));
    const remit = page.getByLabel(t('fields:forum.remit')).first();
    await remit.press('Control+End');
    await remit.pressSequentially(' Still here.');
    await page.getByRole('link', { name: 'Cymraeg' }).click();
    await expect(page.getByRole('alert').filter({ hasText: t('common:languageSwitch.notFetched') })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${forums('en')}$`));
    await expect(remit).toHaveValue(/ Still here\.$/);
    await expectNoViolations(page);

    reachable = true;
    await page.getByRole('link', { name: 'Cymraeg' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ty('plan:pages.forums'));
  });
});
