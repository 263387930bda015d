import { randomUUIDv7 } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { add } from '../packages/domain/src/plan/edit.ts';
import { addInspectors, addReview, ask, edit, sendVersion } from './arrange.ts';
import { expectNamesOfTheirOwn, expectNoViolations, leaving, otherBrowser, saved, signInAs, test } from './fixtures.ts';

const action = randomUUIDv7();
const quoted = 'Bydd y ddau yn eu swyddi erbyn 1 Ebrill.';
const field = `[id="action:${action}:description"]`;

/** Selects the last words of a field with the mouse, as far as its end. */
async function selectLast(page: Page, words: string): Promise<void> {
  const said = page.locator(field);
  await said.scrollIntoViewIfNeeded();
  await said.evaluate((element, wanted) => {
    const [text] = [...element.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE).slice(-1);
    const start = (text?.textContent ?? '').lastIndexOf(wanted);
    if (text) getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
  }, words);
}

test(
  'reviewers of both inspectorates advise on a version together, agree to its text, and issue it',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    test.slow();
    const lead = await otherBrowser(browser, examplePeople.mari.name);
    const { planId, reviewId } = await addReview(lead);
    const { plan } = await ask<{ plan: { recommendations: readonly [{ readonly id: string }] } }>(
      lead,
      'query ($id: ID!) { plan(id: $id) { recommendations { id } } }',
      { id: planId },
    );
    const recommendationIds = plan.recommendations.map(({ id }) => id);
    const description = `Hysbysebu ym mis Mawrth. ${quoted}`;
    await edit(lead, planId, add('action', action, planId, { recommendationIds, description }));
    await addInspectors(lead, reviewId);
    const number = await sendVersion(lead, planId);
    const address = `/${language}/versions/${planId}/${number}/advice`;
    await signInAs(page, examplePeople.carys.name);
    const owen = await otherBrowser(browser, examplePeople.owen.name);
    const answer = (one: Page, words: string) => one.getByRole('radio', { name: words, exact: true }).first();
    const why = (one: Page) => one.getByRole('textbox', { name: t('advising:question.why') }).first();
    const point = (one: Page) => one.getByRole('textbox', { name: t('advising:points.words') });

    await test.step('it is begun once, and who opens it next is there too', async () => {
      await page.goto(address);
      await page.getByRole('button', { name: t('advising:begin.button') }).click();
      await expect(why(page)).toBeVisible();
      await owen.goto(address);
      await expect(why(owen)).toBeVisible();
      await expect(page.getByText(t('plan:here.many', { count: 1 }))).toBeAttached();
    });

    await test.step('both judge and write, and each sees the other’s', async () => {
      await answer(page, t('advice:answer.largely')).check();
      await why(page).fill('Byddai’r camau hyn yn byrhau’r aros.');
      await expect(answer(owen, t('advice:answer.largely'))).toBeChecked();
      await expect(why(owen)).toHaveValue('Byddai’r camau hyn yn byrhau’r aros.');
      await why(owen).press('End');
      await owen.keyboard.type(' A’r arian?');
      await expect(why(page)).toHaveValue('Byddai’r camau hyn yn byrhau’r aros. A’r arian?');
    });

    await test.step('selected words become a point, marked where they stand', async () => {
      await selectLast(page, quoted);
      await page.getByRole('button', { name: t('advising:points.addHere') }).click();
      await expect(point(page)).toBeFocused();
      await page.keyboard.type('A yw hyn yn realistig?');
      await expect(page.locator(`${field} mark`)).toHaveText(quoted);
      await page.getByRole('radio', { name: t('advising:points.toConsider') }).check();
      await expect(owen.locator(`${field} mark`)).toHaveText(quoted);
      await expectNoViolations(page);
      await expectNamesOfTheirOwn(page);
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
      await expect(page.locator(`${field} mark`)).toHaveCount(2);
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

    await test.step('the lead reviewer issues it, and it can be written no more', async () => {
      await page.getByRole('button', { name: t('advising:check.issue'), exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/versions/${planId}/${number}/response$`));
      await owen.goto(address);
      await expect(owen.getByText(t('advising:issued.body'))).toBeVisible();
      await expect(owen.getByRole('textbox')).toHaveCount(0);
      await expectNoViolations(owen);
    });

    await test.step('who of both inspectorates wrote what is there to be read, all of it or one person’s', async () => {
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

    await test.step('nobody of the authority is told that there are such pages', async () => {
      for (const place of [address, `${address}/history`]) {
        await lead.goto(place);
        await expect(lead.getByText(t('reading:version.notFound'))).toBeVisible();
      }
    });
  },
);
