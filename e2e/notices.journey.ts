import { randomUUIDv7 } from 'node:crypto';
import { expect } from '@playwright/test';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { add } from '../packages/domain/src/plan/edit.ts';
import { addDays, londonDate } from '../packages/domain/src/calendar/date.ts';
import { formatter } from '../packages/messages/src/formatter.ts';
import { edit } from './arrange.ts';
import { expectNoViolations, otherBrowser, signInAs, test } from './fixtures.ts';

test(
  'a lead reviewer is told of a later day that is proposed, goes to it, and chooses one letter a day; the lead sees what became of hers',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    const lead = await otherBrowser(browser, 'Mari Tudur');
    const day = addDays(londonDate(Date.now()), 300);
    const fields = { deadline: 'finalAgreed' as const, proposedOn: day, reason: 'The Council meets later.' };
    await edit(lead, examplePlanId, add('extension', randomUUIDv7(), examplePlanId, fields));
    const what = t('notices:what.extensionProposed', { deadline: t('dates:name.finalAgreed'), day });
    expect(what).toContain(formatter(language).date(day));

    await signInAs(page, 'Carys Lewis-Vaughan');
    await page.goto(`/${language}`);
    const recent = page.getByRole('region', { name: t('notices:recent') });
    const told = recent.getByRole('listitem').filter({ hasText: what });
    await expect(told).toContainText(t('notices:isNew'));
    await expectNoViolations(page);
    await told.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/deadlines/${examplePlanId}$`));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    await test.step('what she followed is read; all stand on a page of their own', async () => {
      await page.goBack();
      await expect(recent).toBeVisible();
      // Read, it stands behind those that are not: here, or on the page of all.
      await expect(told.filter({ hasText: t('notices:isNew') })).toHaveCount(0);
      await recent
        .getByRole('link', { name: new RegExp(`^${t('notices:all', { total: 0 }).replace('0', '\\d+')}$`) })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('notices:title'));
      const choice = page.getByRole('group', { name: t('notices:choice.legend') });
      await expect(choice.getByLabel(t('notices:choice.atOnce'))).toBeChecked();
      await choice.getByLabel(t('notices:choice.daily')).check();
      await expect(page.getByText(t('notices:choice.saved'))).toBeAttached();
      await page.reload();
      await expect(choice.getByLabel(t('notices:choice.daily'))).toBeChecked();
    });

    await test.step('the lead finds it by her name, with whom it told and what became of the letter', async () => {
      await lead.goto(`/${language}`);
      await lead.getByRole('button', { name: t('common:account.menu', { name: 'Mari Tudur' }) }).click();
      await lead.getByRole('menuitem', { name: t('common:account.notices') }).click();
      const row = lead
        .getByRole('table', { name: t('notices:sent.caption') })
        .getByRole('row')
        .filter({ hasText: what });
      await expect(row).toContainText('Carys Lewis-Vaughan');
      await expect(row).toContainText(t('notices:sent.states.noMail'));
      await expect(lead.getByText(t('notices:choice.notMailed'))).toBeVisible();
      const ahead = lead.getByRole('region', { name: t('notices:ahead.title') });
      await expect(ahead.getByRole('listitem').first()).toContainText(/\d{4}/);
      await expectNoViolations(lead);
    });
  },
);
