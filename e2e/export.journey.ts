import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { expectNoViolations, goWithin, signInAs, test } from './fixtures.ts';

test(
  'the plan is downloaded from its overview as a spreadsheet; brought in again, nothing in it is new',
  { tag: '@cy' },
  async ({ page, language, t }) => {
    await signInAs(page, 'Mari Tudur');
    await page.goto(`/${language}/plans/${examplePlanId}/overview`);
    const panel = page.getByRole('region', { name: t('export:links.title') });
    await expect(panel).toBeVisible();
    await expectNoViolations(page);

    for (const kind of ['xlsx', 'csv']) {
      await goWithin(page, `/${language}/plans/${examplePlanId}/overview`);
      const downloading = page.waitForEvent('download');
      await panel.getByRole('link', { name: t(`export:links.${kind}`) }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(new RegExp(`^${t('export:sheet')} .+\\.${kind}$`));
      const content = await readFile(await download.path());
      expect(content.toString()).toContain(
        kind === 'xlsx' ? 'xl/worksheets/sheet1.xml' : t('fields:recommendation.text'),
      );
      await goWithin(page, `/${language}/plans/${examplePlanId}/import`);
      await page.getByLabel(t('import:file.label')).setInputFiles({
        name: `plan.${kind}`,
        mimeType: 'application/octet-stream',
        buffer: content,
      });
      const [nothingNew = ''] = t('import:summary.nothingNew', { count: 0 }).split(':');
      await expect(page.getByRole('region', { name: t('import:summary.title') })).toContainText(nothingNew);
    }
  },
);
