import { expect, type Page } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { path } from '../packages/domain/src/aggregate/path.ts';
import { set } from '../packages/domain/src/plan/edit.ts';
import { addAction, addInspectors, addReview, edit, recordEvent, sendVersion } from './arrange.ts';
import {
  expectNamesOfTheirOwn,
  expectNoViolations,
  goWithin,
  otherBrowser,
  say,
  signInAs,
  test,
  type Language,
} from './fixtures.ts';

const { mari, carys } = examplePeople;

/** The field of an action, on the page where it is written. */
const fieldOf = (page: Page, actionId: string, field: string) =>
  page.locator(`:is(input, textarea)[id="${path('action', actionId, field)}"]`);

/** The number of changes that the bar says are prepared. */
const prepared = (page: Page, language: Language) =>
  page.getByRole('group', { name: say(language)('agreement:preparing.label') });

test(
  'the plan is agreed with an amendment and sealed, referred back, agreed again, varied and corrected',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    test.slow();
    await signInAs(page, mari.name);
    const { planId, reviewId } = await addReview(page);
    await addInspectors(page, reviewId);
    const actionId = await addAction(page, planId, 'Visit weekly');
    await edit(page, planId, set('action', actionId, { endsOn: '2027-03-31', description: 'Two oficers go.' }));
    const number = await sendVersion(page, planId);
    await recordEvent(page, planId, { kind: 'presentedToCouncil', on: '2026-11-02' });
    await edit(page, planId, set('action', actionId, { outcome: { en: 'Written since' } }));
    const root = `/${language}/plans/${planId}`;
    const record = (key: string) => page.getByRole('button', { name: t(`agreement:record.${key}`), exact: true });
    const check = page.getByRole('link', { name: t('agreement:preparing.check') });

    await test.step('put for agreement, the version is stopped by gaps, one of which is explained there', async () => {
      await page.goto(`${root}/council`);
      await record('putForAgreement').click();
      await page.getByLabel(t('agreement:put.on')).fill('2 November 2026');
      await page.getByRole('button', { name: t('agreement:put.save') }).click();
      const explain = page.getByRole('button', { name: new RegExp(`^${t('versions:blocks.explain')}`) });
      await expect(explain.first()).toBeVisible();
      const gaps = await explain.count();
      await expect(page.getByRole('heading', { name: t('agreement:put.stopping', { count: gaps }) })).toBeVisible();
      await expectNoViolations(page);
      await explain.first().click();
      await page.getByRole('textbox', { name: t('fields:gapReason.reason') }).fill('The forum meets in January.');
      await page.getByRole('button', { name: t('versions:blocks.save') }).click();
      await expect(page.getByRole('heading', { name: t('agreement:put.stopping', { count: gaps - 1 }) })).toBeFocused();
      await page.getByRole('button', { name: t('common:buttons.cancel') }).click();
    });

    await test.step('the lead sees what the draft holds beyond the version, and enters an amendment', async () => {
      await page.getByRole('link', { name: t('agreement:record.finalAgreed') }).click();
      await expect(page.getByRole('heading', { name: t('agreement:beyond.title', { version: number }) })).toBeVisible();
      await expect(page.getByText('Written since')).toBeVisible();
      await page.getByRole('link', { name: t('agreement:changes.begin.agreement') }).click();
      await goWithin(page, `${root}/actions/${actionId}`);
      await expect(fieldOf(page, actionId, 'outcome')).toHaveValue('');
      await fieldOf(page, actionId, 'title').fill('Visit daily');
      await expect(prepared(page, language)).toContainText(t('agreement:preparing.changes', { count: 1 }));
      await page.reload();
      await expect(fieldOf(page, actionId, 'title')).toHaveValue('Visit daily');
      await expectNoViolations(page);
      await check.click();
    });

    await test.step('it is agreed, by the Cabinet, and sealed', async () => {
      await page.getByLabel(t('agreement:agreement.on'), { exact: true }).fill('2 November 2026');
      await page.getByRole('radio', { name: t('fields:agreeingBody.cabinet') }).check();
      await page.getByLabel(t('fields:planEvent.minuteReference')).fill('CAB/26/4');
      await page.getByLabel(t('fields:planEvent.callInUntil')).fill('9 November 2030');
      await expectNoViolations(page);
      await page.getByRole('button', { name: t('agreement:agreement.save') }).click();
      await expect(page.getByRole('heading', { name: t('agreement:seal.title') })).toBeVisible();
      await expect(page.getByText(t('agreement:decisions.callIn', { on: '2030-11-09' }))).toBeVisible();
      await expectNoViolations(page);
    });

    await test.step('the history has what was not agreed', async () => {
      await goWithin(page, `${root}/history`);
      await expect(page.getByText(t('history:line.notAgreed')).first()).toBeVisible();
    });

    await test.step('it is referred back: the plan is open again', async () => {
      await goWithin(page, `${root}/council`);
      await record('referredBack').click();
      await page.getByLabel(t('fields:planEvent.on')).fill('3 November 2026');
      await page.getByLabel(t('fields:planEvent.reason')).fill('Costs are to be looked at again.');
      await record('save').click();
      await expect(page.getByText(t('agreement:decisions.referredBack')).first()).toBeVisible();
      await expect(page.getByRole('heading', { name: t('agreement:seal.title') })).toHaveCount(0);
      await goWithin(page, `${root}/actions/${actionId}`);
      await expect(fieldOf(page, actionId, 'description')).toBeEditable();
    });

    await test.step('it is agreed again, as it stands, by an officer', async () => {
      await goWithin(page, `${root}/agreement`);
      await page.getByLabel(t('agreement:agreement.on'), { exact: true }).fill('4 November 2026');
      await page.getByRole('radio', { name: t('fields:agreeingBody.officer') }).check();
      await page.getByLabel(t('agreement:agreement.officer')).fill('Director, scheme 4.2');
      await page.getByLabel(t('fields:planEvent.minuteReference')).fill('DD/26/7');
      await page.getByRole('button', { name: t('agreement:agreement.save') }).click();
      await expect(page.getByRole('heading', { name: t('agreement:seal.title') })).toBeVisible();
    });

    await test.step('its end date is varied, as was approved', async () => {
      await page.getByRole('link', { name: t('agreement:seal.begin.variation') }).click();
      await goWithin(page, `${root}/actions/${actionId}`);
      await fieldOf(page, actionId, 'endsOn').fill('30 June 2027');
      await fieldOf(page, actionId, 'endsOn').blur();
      await check.click();
      await page.getByLabel(t('agreement:variation.reason')).fill('The building is late.');
      await page.getByLabel(t('agreement:variation.on')).fill('5 November 2026');
      await page.getByLabel(t('agreement:variation.agreedBy')).fill('Cabinet');
      await page.getByLabel(t('fields:planEvent.minuteReference')).fill('CAB/26/9');
      await expectNoViolations(page);
      await page.getByRole('button', { name: t('agreement:variation.save') }).click();
      await expect(page.getByText('The building is late.')).toBeVisible();
    });

    await test.step('a misspelling is put right: only words can be', async () => {
      await page.getByRole('link', { name: t('agreement:seal.begin.correction') }).click();
      await goWithin(page, `${root}/actions/${actionId}`);
      await expect(fieldOf(page, actionId, 'endsOn')).toHaveCount(0);
      await fieldOf(page, actionId, 'title').fill('Visit every day');
      await check.click();
      await page.getByLabel(t('agreement:correction.reason')).fill('Said more plainly.');
      await expectNoViolations(page);
      await page.getByRole('button', { name: t('agreement:correction.save') }).click();
      await expect(page.getByText('Said more plainly.')).toBeVisible();
      await expectNoViolations(page);
      await expectNamesOfTheirOwn(page);
    });

    await test.step('the lead reviewer, with whom it is shared, reads what was varied and what was corrected', async () => {
      await recordEvent(page, planId, { kind: 'sharedWithLeadReviewer', on: '2026-11-06' });
      const reviewer = await otherBrowser(browser, carys.name);
      await reviewer.goto(new URL(`/${language}/versions/${planId}`, page.url()).href);
      await expect(reviewer.getByText(t('versions:standing.planVaried', { on: '2026-11-05' }))).toBeVisible();
      const corrected = reviewer
        .getByRole('row')
        .filter({ hasText: t('versions:standing.wordingCorrected', { on: '2026-01-01' }).split(',')[0] ?? '' });
      await corrected.getByRole('link').first().click();
      await reviewer.getByRole('link', { name: t('versions:read.whatCorrected') }).click();
      await expect(reviewer.locator('ins', { hasText: 'every day' })).toBeVisible();
      await expectNoViolations(reviewer);
    });
  },
);
