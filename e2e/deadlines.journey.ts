import { expect, type Locator, type Page } from '@playwright/test';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { addDays, londonDate } from '../packages/domain/src/calendar/date.ts';
import type { Say } from '../packages/messages/src/say.ts';
import { reviewIn } from './exampleWords.ts';
import { expectNoViolations, otherBrowser, signInAs, test } from './fixtures.ts';

/** The example's dates are counted from today, so a journey's are too. */
const daysFromToday = (days: number): string => addDays(londonDate(Date.now()), days);

/** 2027-03-31 → 31.3.2027, as people type it. */
const typed = (day: string): string => day.split('-').reverse().map(Number).join('.');

/** The row of the clock about a deadline, by its name. */
const rowOf = (page: Page, t: Say, name: string): Locator =>
  page
    .getByRole('table', { name: t('deadlines:clock.title') })
    .getByRole('row')
    .filter({ hasText: name });

const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

test.describe('the deadlines', () => {
  test.beforeEach(async ({ page, language, t }) => {
    await signInAs(page, 'Mari Tudur');
    await page.goto(`/${language}/plans/${examplePlanId}/deadlines`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('deadlines:title'));
  });

  test(
    'a record of what was discussed meets its deadline, and taking it away opens it again; so it is with a date of their own',
    { tag: '@cy' },
    async ({ page, t }) => {
      const arrangements = t('dates:name.arrangements');
      const records = section(page, t('deadlines:records.title'));
      const met = rowOf(page, t, arrangements);
      const on = daysFromToday(-40);
      await records
        .getByRole('button', { name: `${t('common:buttons.remove')}: ${arrangements}` })
        .first()
        .click();
      await expect(met).not.toContainText(t('dates:status.met'));

      await met.getByRole('button', { name: t('deadlines:clock.record') }).click();
      await records.getByRole('button', { name: t('deadlines:records.save') }).click();
      await expect(page.getByRole('alert', { name: t('common:problems.heading') })).toContainText(
        t('deadlines:problems.on.required'),
      );
      await expectNoViolations(page);

      await records.getByLabel(t('fields:deadlineRecord.on')).fill(typed(on));
      await records.getByLabel(t('fields:deadlineRecord.byPersonId')).selectOption({ label: 'Mari Tudur' });
      await records
        .getByRole('textbox', { name: t('fields:deadlineRecord.note') })
        .fill('At the Guildhall, with the lead reviewer.');
      await records.getByRole('button', { name: t('deadlines:records.save') }).click();
      await expect(met).toContainText(t('dates:status.met'));
      await expect(met).toContainText(t('deadlines:metOn', { on }));

      await test.step('a date of the authority’s own stands on the clock until it is removed, and comes back with undo', async () => {
        const own = section(page, t('deadlines:own.title'));
        const name = 'Members’ seminar';
        await own.getByRole('button', { name: t('deadlines:own.add') }).click();
        await own.getByLabel(t('fields:authorityDate.kind')).selectOption('other');
        await own.getByLabel(new RegExp(`^${t('fields:authorityDate.name')}`)).fill(name);
        await own.getByLabel(t('fields:authorityDate.on'), { exact: true }).fill(typed(daysFromToday(16)));
        await own.getByRole('button', { name: t('deadlines:own.save') }).click();
        await expect(rowOf(page, t, name)).toBeVisible();

        await own.getByRole('button', { name: `${t('common:buttons.remove')}: ${name}` }).click();
        await expect(rowOf(page, t, name)).toHaveCount(0);
        await page.getByRole('button', { name: t('common:buttons.undo') }).click();
        await expect(rowOf(page, t, name)).toBeVisible();
      });

      await expect(page.getByText(t('common:status.saved'), { exact: true })).toBeVisible();
      await page.reload();
      await expect(met).toContainText(t('deadlines:metOn', { on }));
    },
  );

  test('an extension stands once the lead reviewer has agreed to it here, or the lead recorded the letter', async ({
    page,
    browser,
    language,
    t,
  }) => {
    const agreed = t('dates:name.finalAgreed');
    const extensions = section(page, t('deadlines:extensions.title'));
    await rowOf(page, t, agreed)
      .getByRole('button', { name: t('deadlines:clock.propose') })
      .click();
    await extensions.getByLabel(t('fields:extension.proposedOn')).fill(typed(daysFromToday(300)));
    await extensions.getByLabel(t('fields:extension.reason')).fill('The Council meets late.');
    await extensions.getByRole('button', { name: t('deadlines:extensions.save') }).click();
    await expect(extensions).toContainText(t('deadlines:extensions.waiting'));
    await expect(page.getByText(t('common:status.saved'), { exact: true })).toBeVisible();

    const reviewer = await otherBrowser(browser, 'Carys Lewis-Vaughan');
    // It waits for them, and is what they see first.
    await reviewer.goto(`/${language}`);
    await expect(reviewer.getByRole('row').filter({ hasText: reviewIn[language] })).toContainText(
      t('home:waits.task.extensionAgreed'),
    );
    await reviewer
      .getByRole('region', { name: t('home:waits.title') })
      .getByRole('listitem')
      .filter({ hasText: reviewIn[language] })
      .getByRole('link', { name: t('home:waits.task.extensionAgreed') })
      .click();
    await reviewer.getByRole('button', { name: `${t('deadlines:extensions.agree')}: ${agreed}` }).click();
    await expectNoViolations(reviewer);
    await reviewer.getByRole('button', { name: t('deadlines:extensions.agreeYes'), exact: true }).click();
    await expect(rowOf(reviewer, t, agreed)).toContainText(t('dates:status.extended'));
    await expect(section(reviewer, t('deadlines:extensions.title'))).toContainText('Carys Lewis-Vaughan');
    await reviewer.context().close();

    await page.reload();
    await expect(rowOf(page, t, agreed)).toContainText(t('dates:status.extended'));

    await test.step('agreed by letter', async () => {
      const response = t('dates:name.writtenResponse');
      await rowOf(page, t, response)
        .getByRole('button', { name: t('deadlines:clock.propose') })
        .click();
      await extensions.getByLabel(t('fields:extension.proposedOn')).fill(typed(daysFromToday(310)));
      await extensions.getByLabel(t('fields:extension.reason')).fill('The reviewer was away.');
      await extensions.getByRole('button', { name: t('deadlines:extensions.save') }).click();
      await expect(extensions).toContainText(t('deadlines:extensions.waiting'));

      await extensions
        .getByRole('button', { name: `${t('deadlines:extensions.recordLetter')}: ${response}` })
        .last()
        .click();
      await extensions.getByLabel(t('fields:extension.agreedOn')).fill(typed(daysFromToday(-1)));
      await extensions.getByLabel(t('fields:extension.letter')).fill('SSIW/27/114');
      await extensions.getByRole('button', { name: t('deadlines:extensions.saveLetter') }).click();
      await expect(extensions).toContainText('SSIW/27/114');
      await expect(rowOf(page, t, response)).toContainText(t('dates:status.extended'));
    });
  });
});
