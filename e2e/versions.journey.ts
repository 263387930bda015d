import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { exampleId } from '../apps/api/src/example/ids.ts';
import { exampleOrganisations, examplePeople } from '../apps/api/src/example/people.ts';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { set } from '../packages/domain/src/plan/edit.ts';
import { edit, sendVersion } from './arrange.ts';
import { reviewIn } from './exampleWords.ts';
import { expectNoViolations, otherBrowser, signInAs, test } from './fixtures.ts';

const action = exampleId('action', 1);

// What waits for the reviewer is what this sends.
test.use({ world: 'versions' });

/** What the lead or an editor says meanwhile. */
const writes = (editor: Page, words: string) =>
  edit(editor, examplePlanId, set('action', action, { description: words }));

test(
  'the lead checks what is sent, explains a gap, sends it, and takes it back; the lead reviewer reads what was frozen',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    const sent = `/${language}/versions/${examplePlanId}`;
    const editor = await otherBrowser(browser, examplePeople.geraint.name);
    await writes(editor, 'Fel yr anfonwyd.');
    await signInAs(page, examplePeople.mari.name);
    // What blocks the example beside one gap is explained already.
    const before = await sendVersion(page, examplePlanId);
    const number = before + 1;
    await edit(page, examplePlanId, set('action', action, { outcome: { en: '', cy: '' } }));

    await test.step('one gap blocks, and is explained', async () => {
      await page.goto(`/${language}/plans/${examplePlanId}/submit`);
      await expect(
        page.getByRole('heading', { level: 2, name: t('versions:blocks.title', { count: 1 }) }),
      ).toBeVisible();
      await expectNoViolations(page);
      await page.getByRole('button', { name: t('versions:send.toBlocks') }).click();
      await expect(
        page.getByRole('heading', { level: 2, name: t('versions:blocks.title', { count: 1 }) }),
      ).toBeFocused();
      await page.getByRole('button', { name: new RegExp(`^${t('versions:blocks.explain')}`) }).click();
      await page.getByRole('textbox', { name: t('fields:gapReason.reason') }).fill('Fe’i trafodir ym mis Rhagfyr.');
      await page.getByRole('button', { name: t('versions:blocks.save') }).click();
      await expect(page.getByRole('heading', { level: 2, name: t('versions:blocks.none') })).toBeVisible();
    });

    await test.step('what a colleague types meanwhile is said not to be in it, and can be looked at', async () => {
      await writes(editor, 'Ar ôl ei gwirio.');
      await expect(page.getByText(`${examplePeople.geraint.name}, `)).toBeVisible();
      await expect(page.getByRole('link', { name: /1a/ }).first()).toBeVisible();
      await expectNoViolations(page);
    });

    await test.step('it is sent as it was checked, and the receipt says so', async () => {
      await page.getByRole('button', { name: t('versions:send.button', { number }) }).click();
      await expect(
        page.getByRole('heading', { level: 1, name: t('versions:receipt.title', { number }) }),
      ).toBeFocused();
      await expect(
        page.getByText(t('versions:receipt.leftOutBy', { count: 1, names: [examplePeople.geraint.name] })),
      ).toBeVisible();
      await expect(page.getByText('Fe’i trafodir ym mis Rhagfyr.')).toBeVisible();
      await expectNoViolations(page);
    });

    const reviewer = await otherBrowser(browser, examplePeople.carys.name);
    await test.step('the lead reviewer reads the version', async () => {
      await reviewer.goto(new URL(`/${language}`, page.url()).href);
      await reviewer
        .getByRole('region', { name: t('home:waits.title') })
        .getByRole('listitem')
        .filter({ hasText: reviewIn[language] })
        .getByRole('link', { name: t('home:waits.task.responseIssued') })
        .and(reviewer.locator(`[href$="${examplePlanId}"]`))
        .click();
      await reviewer.getByRole('link', { name: t('reading:version.number', { number }), exact: true }).click();
      await expect(reviewer.getByRole('main').getByText('Fel yr anfonwyd.')).toBeVisible();
      await expect(reviewer.getByText('Ar ôl ei gwirio.')).toHaveCount(0);
      await expectNoViolations(reviewer);
    });

    await test.step('she takes it away as a PDF, by keyboard, once it is made', async () => {
      const downloading = reviewer.waitForEvent('download');
      const button = reviewer.getByRole('button', { name: t('documents:menu.title') });
      await button.focus();
      await button.press('Enter');
      await reviewer.getByRole('menuitem', { name: t(`documents:menu.pdf.${language}`) }).press('Enter');
      const download = await downloading;
      const { nameEn, nameCy } = exampleOrganisations.authority;
      const authority = language === 'cy' ? nameCy : nameEn;
      expect(download.suggestedFilename()).toBe(`${t('documents:version.fileName', { authority, number })}.pdf`);
      const bytes = await readFile(await download.path());
      expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
      expect(bytes.toString('latin1')).toContain(`/Lang (${language})`);
      const document = t(`documents:menu.pdf.${language}`);
      await expect(reviewer.getByRole('status').filter({ hasText: document })).toContainText(
        t('documents:state.ready', { document }),
      );
      await expectNoViolations(reviewer);
    });

    await test.step('and what changed since the one before', async () => {
      await reviewer.getByRole('link', { name: t('versions:read.since', { number: before }) }).click();
      await expect(
        reviewer.getByRole('heading', { level: 2, name: t('versions:compare.span', { from: before, to: number }) }),
      ).toBeVisible();
      await expect(reviewer.getByText(t('fields:gapReason.reason'))).toBeVisible();
      await expectNoViolations(reviewer);
    });

    await test.step('it is taken back with a reason, which the lead reviewer reads', async () => {
      await page.getByRole('button', { name: t('versions:receipt.withdraw') }).click();
      await page.getByRole('button', { name: t('versions:withdraw.save') }).click();
      await expect(page.getByRole('alert', { name: t('common:problems.heading') })).toContainText(
        t('versions:problems.withdrawalReason.required'),
      );
      await page
        .getByRole('textbox', { name: t('fields:planEvent.withdrawalReason') })
        .fill('Ffigurau’r llynedd oedd y costau.');
      await page.getByRole('button', { name: t('versions:withdraw.save') }).click();
      await expect(
        page.getByRole('heading', { level: 1, name: t('versions:receipt.titleWithdrawn', { number }) }),
      ).toBeVisible();
      await reviewer.goto(new URL(`${sent}/${number}`, page.url()).href);
      await expect(reviewer.getByText('Ffigurau’r llynedd oedd y costau.')).toBeVisible();
    });
  },
);
