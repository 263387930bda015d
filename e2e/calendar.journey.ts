import { expect } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { expectNoViolations, signInAs, test } from './fixtures.ts';

test('a person has their days in a calendar of their own, at an address they make, and stop', async ({
  page,
  browser,
  language,
  t,
}) => {
  await signInAs(page, examplePeople.owen.name);
  await page.goto(`/${language}`);
  await page.getByRole('button', { name: t('common:account.menu', { name: examplePeople.owen.name }) }).click();
  await page.getByRole('menuitem', { name: t('common:account.calendar') }).click();
  await page.getByRole('button', { name: t('calendar:make'), exact: true }).click();
  const address = await page.getByLabel(t('calendar:address')).inputValue();
  await expectNoViolations(page);
  const { request } = await browser.newContext();
  const answer = await request.get(address);
  expect(answer.headers()['content-type']).toContain('text/calendar');
  expect(await answer.text()).toContain(t('dates:name.finalAgreed'));

  await page.reload();
  await expect(page.getByLabel(t('calendar:address'))).toHaveCount(0);
  await page.getByRole('button', { name: t('calendar:end') }).click();
  await expect(page.getByText(t('calendar:none'))).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
});
