import { expect } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { addConsultation, answerFirstComment, giveEditor } from './arrange.ts';
import { expectNoViolations, leaving, otherBrowser, test } from './fixtures.ts';

const { mari, geraint } = examplePeople;

test(
  'a partner body answers for its members by its contact’s link, and is counted as so many',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    const lead = await otherBrowser(browser, mari.name);
    const body = 'Fforwm Gofalwyr Dyffryn Arth';
    const { invited, consultationId, reviewId } = await addConsultation(lead, { body });
    const words = 'Mae ein haelodau am i rywun ffonio ar ôl wythnos.';

    await test.step('reads the first page before its script, and goes on by keyboard', async () => {
      await page.goto(`/${language}${invited}`);
      await expectNoViolations(page);
      const choice = page.getByRole('link', { name: /chwe wythnos|six weeks/ });
      await choice.focus();
      await leaving(page, () => page.keyboard.press('Enter'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/chwe wythnos|six weeks/);
    });

    await test.step('quotes the words it selects', async () => {
      const text = page.locator('[data-part]').first();
      await text.evaluate((part) => {
        const range = document.createRange();
        range.setStart(part.firstChild ?? part, 0);
        range.setEnd(part.firstChild ?? part, 6);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      });
      await page.getByRole('button', { name: t('contribute:say.selected') }).click();
      await expect(page.getByText(/“Os ydy|“If you/)).toBeVisible();
      await page.getByLabel(t('contribute:kind.suggestion')).check();
      await page.getByLabel(t('contribute:say.words')).fill(words);
      await page.getByLabel(t('contribute:view.mine'), { exact: true }).check();
      await expectNoViolations(page);
      await leaving(page, () => page.getByRole('button', { name: t('contribute:check') }).click());
    });

    await test.step('says for how many, which it is asked, and sends it', async () => {
      await page.getByRole('button', { name: t('sending:send.send'), exact: true }).click();
      await expect(page.getByRole('alert').getByText(t('contribute:problems.members.required'))).toBeVisible();
      await page.getByLabel(t('sending:send.members')).fill('23');
      await page.getByLabel(t('sending:send.mayBeNamed')).check();
      await expectNoViolations(page);
      await leaving(page, () => page.getByRole('button', { name: t('sending:send.send'), exact: true }).click());
      await expect(page.locator('output')).toBeVisible();
    });

    await test.step('is in what was said and done as so many people, by its name', async () => {
      await giveEditor(lead, reviewId, geraint.id);
      const second = await otherBrowser(browser, geraint.name);
      const reason = { en: 'Someone rings after a week.', cy: 'Mae rhywun yn ffonio ar ôl wythnos.' };
      await answerFirstComment(lead, second, consultationId, reason);
      await page.goto(`/${language}${invited}/outcomes`);
      await expect(page.getByText(t('outcomes:numbers', { count: 23 }))).toBeVisible();
      await expect(page.getByText(t('outcomes:forMembers', { count: 23 }))).toBeVisible();
      await expect(page.getByText(body)).toBeVisible();
      await expectNoViolations(page);
    });
  },
);

test('a lead has the link for anyone to copy and a poster to print, and says whom to hear from', async ({
  page,
  browser,
  language,
  t,
}) => {
  const lead = await otherBrowser(browser, mari.name);
  const { planId, consultationId, open } = await addConsultation(lead, { publishedOn: '2026-11-01' });
  const code = open.split('/').at(-1) ?? '';
  const inTwo = `${code.slice(0, 4)}-${code.slice(4)}`;
  await lead.goto(`/${language}/plans/${planId}/consultations/${consultationId}`);
  await expect(lead.getByText(t('consultation:openLink.answers'))).toBeVisible();
  await lead.getByRole('button', { name: t('consultation:setUp.addGroup') }).click();
  await lead.getByLabel(t('consultation:setUp.groupKind', { number: 1 })).selectOption('carers');
  await expect(lead.getByText(t('consultation:setUp.notHeard'))).toBeVisible();
  await expectNoViolations(lead);

  await leaving(lead, () => lead.getByRole('link', { name: t('consultation:openLink.poster') }).click());
  await expect(lead.getByText(inTwo)).toBeVisible();
  const square = lead.getByRole('img');
  await expect(square).toHaveAccessibleName(new RegExp(open));
  for (const title of ['Eich cynllun, eich llais', 'Your plan, your say'])
    await expect(lead.getByRole('heading', { name: title })).toBeVisible();
  await expectNoViolations(lead);

  // As somebody types it from the poster.
  await page.goto(`/${language}/contribute`);
  await page.getByLabel(t('sending:enter.code')).fill(inTwo.toUpperCase());
  await leaving(page, () => page.getByRole('button', { name: t('sending:enter.open') }).click());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Your plan|Eich cynllun/);
});
