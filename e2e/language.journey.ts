import { expect } from '@playwright/test';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { expectNoViolations, say, signInAs, test } from './fixtures.ts';

const [t, ty] = [say('en'), say('cy')];
const forums = (language: string) => `/${language}/plans/${examplePlanId}/forums`;

test.describe('the language of the screen', () => {
  test('changes with the connection down, and what is being typed stays', async ({ page, context }) => {
    await signInAs(page, 'Mari Tudur');
    await page.goto(forums('en'));
    const remit = page.getByLabel(t('fields:forum.remit')).first();
    await expect(remit).toBeVisible();
    // The words of the other language come once those of this one are there.
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await remit.press('Control+End');
    await remit.pressSequentially(' Typed in a tunnel.');
    await page.getByRole('link', { name: 'Cymraeg' }).click();
    await expect(page).toHaveURL(new RegExp(`${forums('cy')}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ty('plan:pages.forums'));
    await expect(page.getByLabel(ty('fields:forum.remit')).first()).toHaveValue(/ Typed in a tunnel\.$/);
    await context.setOffline(false);
    await expect(page.getByText(ty('common:status.saved')).first()).toBeVisible();
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
