import { expect, type Page } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { set } from '../packages/domain/src/plan/edit.ts';
import {
  addAction,
  addInspectors,
  addReview,
  edit,
  recommendationsOf,
  sendVersion,
  supersedeResponse,
} from './arrange.ts';
import { expectNoViolations, goWithin, leaving, otherBrowser, saved, signInAs, test } from './fixtures.ts';

test(
  'reviewers of both inspectorates advise on a version together, agree to its text, issue it, and again in its place',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    test.slow();
    await signInAs(page, examplePeople.carys.name);
    const lead = await otherBrowser(browser, examplePeople.mari.name);
    const { planId, reviewId } = await addReview(lead);
    const actionId = await addAction(lead, planId, 'Hysbysebu', await recommendationsOf(lead, planId));
    const description = 'Hysbysebu ym mis Mawrth. Bydd y ddau yn eu swyddi erbyn 1 Ebrill.';
    await edit(lead, planId, set('action', actionId, { description }));
    await addInspectors(lead, reviewId);
    await sendVersion(lead, planId);
    const owen = await otherBrowser(browser, examplePeople.owen.name);
    const version = `/${language}/versions/${planId}/1`;
    const answer = (one: Page, words: string) => one.getByRole('radio', { name: words, exact: true }).first();
    const why = (one: Page) => one.getByRole('textbox', { name: t('advising:question.why') }).first();
    const point = (one: Page) => one.getByRole('textbox', { name: t('advising:points.words') });
    const marked = page.locator(`[id="action:${actionId}:description"] mark`);

    await test.step('both judge and write, and each sees the other’s', async () => {
      await page.goto(`${version}/advice`);
      await page.getByRole('button', { name: t('advising:begin.button') }).click();
      await expect(why(page)).toBeVisible();
      await owen.goto(new URL(`${version}/advice`, page.url()).href);
      await expect(why(owen)).toBeVisible();
      await expect(page.getByText(t('plan:here.many', { count: 1 }))).toBeAttached();
      await answer(page, t('advice:answer.largely')).check();
      await why(page).fill('Byddai’r camau hyn yn byrhau’r aros.');
      await expect(answer(owen, t('advice:answer.largely'))).toBeChecked();
      await expect(why(owen)).toHaveValue('Byddai’r camau hyn yn byrhau’r aros.');
      await why(owen).press('End');
      await owen.keyboard.type(' A’r arian?');
      await expect(why(page)).toHaveValue('Byddai’r camau hyn yn byrhau’r aros. A’r arian?');
    });

    await test.step('by keyboard alone a field and its sentence are chosen', async () => {
      await owen.getByRole('button', { name: t('advising:points.add'), exact: true }).press('Enter');
      await expect(owen.getByRole('heading', { name: t('advising:choose.title') })).toBeFocused();
      await owen.getByRole('button', { name: t('advising:choose.save') }).press('Enter');
      await expect(owen.getByText(t('advising:choose.nothing'))).toBeVisible();
      await owen
        .getByRole('combobox', { name: t('advising:choose.field') })
        .selectOption({ label: `${t('fields:where.action', { reference: '1a' })}, ${t('fields:action.description')}` });
      await owen.getByRole('radio', { name: 'Hysbysebu ym mis Mawrth.' }).press('Space');
      await expectNoViolations(owen);
      await owen.getByRole('button', { name: t('advising:choose.save') }).press('Enter');
      await expect(point(owen).last()).toBeFocused();
      await owen.keyboard.type('Pam nid ynghynt?');
      await owen
        .getByRole('radio', { name: t('advising:points.beforeAgreement') })
        .last()
        .press('Space');
      await expect(marked).toHaveText('Hysbysebu ym mis Mawrth.');
    });

    await test.step('what one agreed to is voided by an edit, and the page says so', async () => {
      await saved(owen, language);
      await page.getByRole('link', { name: t('advising:ready.check') }).click();
      const agree = (one: Page, name: string) =>
        one.getByRole('button', { name: t('advising:check.agree', { inspectorate: name }) });
      await agree(page, 'Arolygiaeth Gwasanaethau Cymdeithasol Cymru').click();
      await expect(page.getByText(examplePeople.carys.name, { exact: false }).last()).toBeVisible();
      await point(owen).last().fill('Pam nid ym mis Chwefror?');
      await expect(page.getByText(t('advising:check.changed'))).toBeVisible();
      await expectNoViolations(page);
      await saved(owen, language);
      await page.getByRole('button', { name: t('advising:check.again') }).click();
      await agree(page, 'Arolygiaeth Gwasanaethau Cymdeithasol Cymru').click();
      await expect(agree(page, 'Arolygiaeth Gwasanaethau Cymdeithasol Cymru')).toHaveCount(0);
      await owen.getByRole('link', { name: t('advising:ready.check') }).click();
      await agree(owen, 'Comisiwn Archwilio yng Nghymru').click();
      await expect(owen.getByText(t('advising:check.issueOther'))).toBeVisible();
    });

    await test.step('the lead reviewer issues it', async () => {
      await page.getByRole('button', { name: t('advising:check.issue'), exact: true }).click();
      await expect(page).toHaveURL(/\/response$/);
      await expect(page.getByText(t('responses:stands'))).toBeVisible();
    });

    await test.step('who of both inspectorates wrote what is there to be read, all of it or one person’s', async () => {
      await goWithin(owen, `${version}/advice`);
      await leaving(owen, () => owen.getByRole('link', { name: t('advising:history.link') }).click());
      await expect(owen.getByText(t('history:list.end'))).toBeVisible();
      const writtenBy = (name: string) => owen.getByRole('heading', { level: 3 }).filter({ hasText: name });
      await expect(writtenBy(`${examplePeople.owen.name} (Comisiwn Archwilio yng Nghymru)`).first()).toBeVisible();
      await expect(writtenBy(examplePeople.carys.name).first()).toBeVisible();
      await expect(owen.getByText(t('advising:history.begun'))).toBeVisible();
      await expect(owen.getByText(t('advising:history.issued', { number: 1 }))).toBeVisible();
      await expectNoViolations(owen);
      await owen.getByLabel(t('history:filter.person')).selectOption(examplePeople.owen.name);
      await owen.getByRole('button', { name: t('history:filter.show'), exact: true }).click();
      await expect(writtenBy(examplePeople.owen.name).first()).toBeVisible();
      await expect(owen.getByText(t('advising:history.begun'))).toHaveCount(0);
      await expect(owen).toHaveURL(/\/history\?by=/);
    });

    await test.step('one that is issued in its place leads from the first to itself', async () => {
      await supersedeResponse({ leadReviewer: page, reviewer: owen }, planId, 1);
      await goWithin(owen, `${version}/response`);
      await owen.getByRole('link', { name: /^.* 1, / }).click();
      await expect(owen.getByText(t('responses:superseded'))).toBeVisible();
      await owen.getByRole('link', { name: t('responses:toStanding') }).click();
      await expect(owen.getByText(t('responses:stands'))).toBeVisible();
    });
  },
);
