import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import type { Say } from '../packages/messages/src/say.ts';
import { expectNoViolations, goWithin, signInAs, test } from './fixtures.ts';

const sample = fileURLToPath(new URL('../apps/api/src/import/fixtures/per-recommendation.csv', import.meta.url));

const planFile = {
  name: 'per-recommendation.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Reference,Recommendation,Action,Lead officer,Resource,Target date,Joint Plan outcome',
      `1a,1,Walk the wards each week,"Siân Prosser, Service Manager Older People","£74,000 revenue 2027/28",31/02/2027,Corporate Plan objective 4`,
      `1b,1,Publish what was found,,Nil,Q2 2027,`,
    ].join('\n'),
  ),
};

const choose = (page: Page, t: Say, file: Parameters<Locator['setInputFiles']>[0]) =>
  page.getByLabel(t('import:file.label')).setInputFiles(file);
const attention = (page: Page, t: Say) => page.getByRole('region', { name: t('import:summary.title') });

test(
  'a file that is no table is refused in words; of one that is what could be read is accepted, and known when it comes again',
  { tag: '@cy' },
  async ({ page, language, t }) => {
    await signInAs(page, 'Mari Tudur');
    await page.goto(`/${language}/plans/${examplePlanId}/import`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('import:title'));

    await test.step('no table', async () => {
      await choose(page, t, { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') });
      await expect(page.getByRole('alert', { name: t('common:problems.heading') })).toContainText(
        t('import:refusal.notASpreadsheet'),
      );
      await expectNoViolations(page);
    });

    await test.step('what could not be read is said, with the way to its cell', async () => {
      await choose(page, t, sample);
      await expect(attention(page, t).getByRole('heading', { level: 2 })).toBeFocused();
      await expect(attention(page, t)).toContainText(t('import:summary.actions', { count: 9 }));
      await expect(attention(page, t)).toContainText(t('import:problem.dateVague'));
      // A row is brief until its cell is asked for: here by way of the list of what could not be read.
      const vague = attention(page, t).getByRole('listitem').filter({ hasText: 'Q2 2027' });
      await expect(page.getByLabel(new RegExp(`^${t('import:choice.calendarYear')}`))).toHaveCount(0);
      await vague.getByRole('link').first().click();
      await expect(page.getByLabel(new RegExp(`^${t('import:choice.calendarYear')}`)).first()).not.toBeChecked();
      await expectNoViolations(page);
    });

    await test.step('what is accepted is in the plan', async () => {
      await choose(page, t, planFile);
      await expect(attention(page, t)).toContainText(t('import:problem.noSuchDay', { day: 31, month: '2027-02' }));
      await page.getByRole('button', { name: t('import:preview.openAll') }).click();

      await page
        .getByLabel(t('import:columns.holdsOf', { name: 'G', heading: 'Joint Plan outcome' }))
        .selectOption('note');
      await expect(page.getByRole('row').filter({ hasText: 'Corporate Plan objective 4' }).last()).toContainText(
        t('import:field.note'),
      );
      await page.getByRole('button', { name: t('import:summary.acceptAll') }).click();
      await expect(page.getByLabel(/£74,000/)).toBeChecked();
      await page.getByLabel(new RegExp(`^${t('import:choice.financialYear')}`)).check();
      await page.getByRole('button', { name: t('import:import.button') }).click();

      await expect(page.getByRole('heading', { name: t('import:done.title') })).toBeFocused();
      await expect(page.getByText(t('import:done.actionsAdded', { count: 2 }))).toBeVisible();
      await expectNoViolations(page);
      await page.getByRole('link', { name: t('import:done.goTo') }).click();
      await expect(page.getByText('Walk the wards each week').first()).toBeVisible();
    });

    await test.step('the same file again is known', async () => {
      await goWithin(page, `/${language}/plans/${examplePlanId}/import`);
      await choose(page, t, planFile);
      await expect(page.getByText(t('import:earlier.title'))).toBeVisible();
      await expect(attention(page, t)).toContainText(t('import:summary.matched', { count: 2 }));
      await page.getByRole('button', { name: t('import:import.button') }).click();
      await expect(page.getByRole('alert', { name: t('common:problems.heading') })).toContainText(
        t('import:import.nothing'),
      );
      await page.getByRole('button', { name: t('import:summary.updateAll') }).click();
      await page.getByRole('button', { name: t('import:import.button') }).click();
      await expect(page.getByText(t('import:done.actionsUpdated', { count: 2 }))).toBeVisible();
    });
  },
);
