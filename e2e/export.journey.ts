import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { expectNoViolations, signInAs, test } from './fixtures.ts';

test('the plan is downloaded from its overview as a spreadsheet', async ({ page, language, t }) => {
  await signInAs(page, 'Mari Tudur');
  await page.goto(`/${language}/plans/${examplePlanId}/overview`);
  const panel = page.getByRole('region', { name: t('export:links.title') });

  for (const kind of ['xlsx', 'csv']) {
    const downloading = page.waitForEvent('download');
    await panel.getByRole('link', { name: t(`export:links.${kind}`) }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(new RegExp(`^${t('export:sheet')} .+\\.${kind}$`));
    const content = await readFile(await download.path(), 'utf8');
    expect(content).toContain(kind === 'xlsx' ? 'xl/worksheets/sheet1.xml' : t('fields:recommendation.text'));
  }

  await expectNoViolations(page);
});

test(
  'what was downloaded is brought in again, and nothing in it is new',
  { tag: '@cy' },
  async ({ page, language, t }) => {
    await signInAs(page, 'Mari Tudur');
    for (const kind of ['xlsx', 'csv']) {
      await page.goto(`/${language}/plans/${examplePlanId}/overview`);
      const downloading = page.waitForEvent('download');
      await page.getByRole('link', { name: t(`export:links.${kind}`) }).click();
      const file = await (await downloading).path();
      await page.goto(`/${language}/plans/${examplePlanId}/import`);
      await page.getByLabel(t('import:file.label')).setInputFiles({
        name: `plan.${kind}`,
        mimeType: 'application/octet-stream',
        buffer: await readFile(file),
      });
      const [nothingNew = ''] = t('import:summary.nothingNew', { count: 0 }).split(':');
      await expect(page.getByRole('region', { name: t('import:summary.title') })).toContainText(nothingNew);
    }
  },
);
