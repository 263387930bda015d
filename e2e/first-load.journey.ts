import { expect } from '@playwright/test';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { expectNoViolations, signInAs, test } from './fixtures.ts';

/** As a browser counts them: the page, its scripts and words, and what the API answers, each with its headers. */
const MOST_REQUESTS = 25;
const MOST_KILOBYTES = 410;

test('a plan that is opened for the first time asks for little', async ({ page, language, t }) => {
  const loaded: Promise<number>[] = [];
  page.on('requestfinished', (request) =>
    loaded.push(request.sizes().then((sizes) => sizes.responseBodySize + sizes.responseHeadersSize)),
  );
  await signInAs(page, 'Mari Tudur');
  await page.goto(`/${language}/plans/${examplePlanId}`);
  await expect(page.getByRole('region', { name: t('panels:completeness.title') })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(loaded);
  expect(sizes.length).toBeLessThanOrEqual(MOST_REQUESTS);
  expect(sizes.reduce((sum, size) => sum + size, 0) / 1000).toBeLessThanOrEqual(MOST_KILOBYTES);
  await expectNoViolations(page);
});
