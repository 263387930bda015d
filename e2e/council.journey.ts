import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { exampleOrganisations, examplePeople } from '../apps/api/src/example/people.ts';
import { addReview, addReviewer, agreeAsItStands, recordEvent, sendVersion } from './arrange.ts';
import { expectNamesOfTheirOwn, expectNoViolations, otherBrowser, saved, signInAs, test } from './fixtures.ts';

const { mari, geraint, carys } = examplePeople;

test('the lead and an editor write the Council paper, and the lead makes it', async ({
  page,
  browser,
  language,
  t,
}) => {
  await signInAs(page, mari.name);
  const { planId } = await addReview(page);
  const number = await sendVersion(page, planId);
  const address = `/${language}/plans/${planId}/council`;

  await test.step('the lead begins it, and says what is sought', async () => {
    await page.goto(address);
    await page.getByRole('button', { name: t('council:begin.button') }).click();
    await page.getByRole('textbox', { name: t('fields:councilPaper.resolution') }).fill('To agree the action plan.');
    await saved(page, language);
    const missing = t('council:ready.text.translationMissing_cy', { what: t('fields:councilPaper.resolution') });
    await expect(page.getByRole('link', { name: missing })).toBeVisible();
    await expectNoViolations(page);
    await expectNamesOfTheirOwn(page);
  });

  await test.step('an editor writes the finance comments, and what goes with it is not theirs', async () => {
    const editor = await otherBrowser(browser, geraint.name);
    await editor.goto(new URL(address, page.url()).href);
    await editor.getByRole('textbox', { name: t('fields:councilPaper.financeComments') }).fill('It is in the budget.');
    await saved(editor, language);
    await expect(editor.getByText(t('council:made.others'))).toBeVisible();
    await expect(editor.getByRole('checkbox', { name: t('fields:councilPaper.exempt') })).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: t('fields:councilPaper.financeComments') })).toHaveText(
      'It is in the budget.',
    );
  });

  await test.step('the lead goes to what is missing, and says that the lead reviewer agreed', async () => {
    await page
      .getByRole('link', {
        name: t('council:ready.text.textMissing', { what: t('fields:councilPaper.legalComments') }),
      })
      .click();
    await expect(page.getByRole('textbox', { name: t('fields:councilPaper.legalComments') })).toBeFocused();
    await page.getByLabel(t('fields:councilPaper.publicAgreedOn')).fill('2 November 2026');
    await page.getByLabel(t('fields:councilPaper.publicAgreedHow')).fill('Letter SSIW/26/9');
    await saved(page, language);
    await expect(page.getByText(t('council:ready.text.publicNotAgreed'))).toHaveCount(0);
  });

  await test.step('scrutiny’s recommendation stands with its reply', async () => {
    await page.getByRole('button', { name: t('council:scrutiny.add') }).click();
    const one = page.getByRole('group', { name: t('council:scrutiny.one', { number: 1 }) });
    await one
      .getByRole('textbox', { name: t('fields:scrutinyRecommendation.recommendation') })
      .fill('Report quarterly.');
    await one.getByRole('textbox', { name: t('fields:scrutinyRecommendation.reply') }).fill('Agreed.');
    await saved(page, language);
  });

  await test.step('the paper is made, at once or in its turn, and saved', async () => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: t('council:made.title') }).click();
    await page.getByRole('menuitem', { name: t(`documents:menu.pdf.${language}`) }).click();
    const download = await downloading;
    const authority = exampleOrganisations.authority.nameEn;
    expect(download.suggestedFilename()).toBe(`${t('council:paper.fileName', { authority, number })}.pdf`);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    await expectNoViolations(page);
  });

  await test.step('a narrow screen shows all of it without scrolling sideways', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoViolations(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(wide).toBe(false);
    await page.setViewportSize({ width: 1280, height: 720 });
  });
});

test('the handover is acknowledged by the lead and by the lead reviewer, each for their own side', async ({
  page,
  browser,
  language,
  t,
}) => {
  await signInAs(page, mari.name);
  const { planId, reviewId } = await addReview(page);
  await addReviewer(page, reviewId, carys.id, 'leadReviewer');
  const on = '2026-11-02';
  await agreeAsItStands(page, planId, on);
  await recordEvent(page, planId, { kind: 'sharedWithLeadReviewer', on });

  const notYet = (side: string) => t('deadlines:handover.notYet', { who: t(`deadlines:handover.${side}`) });
  await page.goto(`/${language}/plans/${planId}/deadlines`);
  await page.getByRole('button', { name: t('deadlines:handover.acknowledge') }).click();
  await page.getByLabel(t('deadlines:handover.day')).fill('3 November 2026');
  await page.getByRole('button', { name: t('deadlines:handover.acknowledge') }).click();
  await expect(page.getByText(notYet('authority'))).toHaveCount(0);
  await expect(page.getByText(notYet('leadReviewer'))).toBeVisible();
  await expectNoViolations(page);

  const reviewer = await otherBrowser(browser, carys.name);
  await reviewer.goto(new URL(`/${language}/deadlines/${planId}`, page.url()).href);
  await reviewer.getByRole('button', { name: t('deadlines:handover.acknowledge') }).click();
  await reviewer.getByLabel(t('deadlines:handover.day')).fill('3 November 2026');
  await reviewer.getByRole('button', { name: t('deadlines:handover.acknowledge') }).click();
  await expect(reviewer.getByText(t('deadlines:handover.both'))).toBeVisible();
  await expectNoViolations(reviewer);
  await page.reload();
  await expect(page.getByText(t('deadlines:handover.both'))).toBeVisible();
});
