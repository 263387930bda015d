import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { set } from '../packages/domain/src/plan/edit.ts';
import { addConsultation, edit, enterLetter } from './arrange.ts';
import { expectNoViolations, goWithin, leaving, otherBrowser, signInAs, test } from './fixtures.ts';

const { mari, ffion } = examplePeople;

test(
  'a lead marks where somebody is named, and an administrator erases it unread',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    const lead = await otherBrowser(browser, mari.name);
    const { planId, consultationId } = await addConsultation(lead);
    await enterLetter(lead, consultationId, { name: 'Mrs Huws', words: 'Ask Eluned Parri.' });
    await edit(lead, planId, set('plan', planId, { introduction: { en: 'Mrs Eluned Parri fell twice. We agree.' } }));
    await signInAs(page, mari.name);

    await test.step('finds the name, and is told what is missing', async () => {
      await page.goto(`/${language}/plans/${planId}/consultations`);
      await leaving(page, () => page.getByRole('link', { name: t('consultation:passages') }).click());
      await page.getByRole('button', { name: t('personalData:marking.find.save') }).click();
      await expect(page.getByText(t('personalData:marking.problems.words.required')).first()).toBeVisible();
      await page.getByLabel(t('personalData:marking.find.words')).fill('eluned  parri');
      await page.getByRole('button', { name: t('personalData:marking.find.save') }).click();
      await expect(page.getByRole('checkbox', { name: /Mrs “Eluned Parri” fell twice/ })).toBeChecked();
      await expect(page.getByRole('checkbox', { name: 'Llythyr.pdf' })).toBeChecked();
      await page.getByRole('button', { name: t('personalData:marking.mark.save') }).click();
      await expect(page.getByText(t('personalData:marking.problems.reason.required')).first()).toBeVisible();
      await expectNoViolations(page);
    });

    await test.step('marks it', async () => {
      await page.getByLabel(t('personalData:marking.reasons.namesOther')).check();
      await page.getByRole('button', { name: t('personalData:marking.mark.save') }).click();
      await expect(page.getByRole('row', { name: /Eluned Parri/ }).first()).toBeVisible();
      await expect(page.getByRole('row', { name: /Llythyr\.pdf/ })).toBeVisible();
      await expectNoViolations(page);
    });

    await test.step('the administrator sees how many and why, and no word of them, and erases them', async () => {
      const administrator = await otherBrowser(browser, ffion.name);
      await administrator.goto(`/${language}/administration/personal-data`);
      const erase = administrator
        .getByRole('button', { name: new RegExp(t('personalData:passages.button') + ':') })
        .last();
      await erase.click();
      await expect(administrator.locator('body')).not.toContainText('Parri');
      await expectNoViolations(administrator);
      await administrator.getByRole('button', { name: t('personalData:erase.confirm') }).click();
      await expect(administrator.getByText(t('personalData:passages.done')).first()).toBeVisible();
    });

    await test.step('the lead reads the rest of what was said', async () => {
      await page.reload();
      await expect(page.getByText(t('personalData:marking.marked.gone'))).toHaveCount(3);
      await goWithin(page, `/${language}/plans/${planId}/introduction`);
      const written = () =>
        page.locator('textarea').evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value).join('\n'));
      await expect.poll(written).toMatch(/^Mrs \[… +\] fell twice\. We agree\.$/m);
    });
  },
);

test('an administrator saves for somebody what is kept of them, and erases it', async ({
  page,
  browser,
  language,
  t,
}) => {
  const lead = await otherBrowser(browser, mari.name);
  const { email, planId, consultationId } = await addConsultation(lead);
  const sender = 'Eirlys Mai Prydderch';
  await enterLetter(lead, consultationId, { name: sender, words: 'The hall is cold.' });
  await signInAs(page, ffion.name);
  await page.goto(`/${language}/administration`);
  await leaving(page, () => page.getByRole('link', { name: t('admin:personalData') }).click());

  await test.step('is told of an address that nobody is known by', async () => {
    await page.getByLabel(t('personalData:find.who')).fill('nobody@example.org');
    await page.getByRole('button', { name: t('personalData:find.save') }).click();
    await expect(page.getByText(t('personalData:problems.who.nobodyKnown')).first()).toBeVisible();
    await expectNoViolations(page);
  });

  await test.step('finds somebody who was invited, and saves the file', async () => {
    await page.getByLabel(t('personalData:find.who')).fill(email);
    await page.getByRole('button', { name: t('personalData:find.save') }).click();
    await expect(page.getByRole('row', { name: t('personalData:sections.invitations') })).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t('personalData:save.button') }).click(),
    ]);
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({ invitations: [{ email }] });
    await expectNoViolations(page);
  });

  await test.step('erases them, once asked', async () => {
    await page.getByRole('button', { name: t('personalData:erase.button') }).click();
    await page.getByRole('button', { name: t('personalData:erase.confirm') }).click();
    await expect(
      page
        .getByText(t('personalData:erase.done'))
        .or(page.getByText(t('personalData:erase.sharedName')))
        .first(),
    ).toBeVisible();
    await page.getByLabel(t('personalData:find.who')).fill(email);
    await page.getByRole('button', { name: t('personalData:find.save') }).click();
    await expect(page.getByText(t('personalData:problems.who.nobodyKnown')).first()).toBeVisible();
  });

  await test.step('finds the sender of a letter, who has no address, by the name, and erases the letter with its original', async () => {
    await page.getByLabel(t('personalData:find.who')).fill('eirlys mai  prydderch');
    await page.getByRole('button', { name: t('personalData:find.save') }).click();
    await expect(page.getByRole('row', { name: t('personalData:named.in.statement') })).toBeVisible();
    await expect(page.locator('body')).not.toContainText('The hall is cold.');
    await expectNoViolations(page);
    await page.getByRole('button', { name: new RegExp(`^${t('personalData:named.choose')} 1`) }).click();
    await expect(page.getByRole('row', { name: t('personalData:sections.statements') })).toBeVisible();
    await page.getByRole('button', { name: t('personalData:erase.button') }).click();
    await page.getByRole('button', { name: t('personalData:erase.confirm') }).click();
    // On the screen: what was announced of the erasing before is still in its live region.
    await expect(page.getByRole('main').getByText(t('personalData:erase.done'))).toBeVisible();
    await lead.goto(`/${language}/plans/${planId}/consultations/${consultationId}/entered`);
    await expect(lead.getByRole('region', { name: new RegExp(t('triage:way.letter')) })).toBeVisible();
    await expect(lead.locator('body')).not.toContainText(sender);
    await expect(lead.getByRole('link', { name: /Llythyr\.pdf/ })).toHaveCount(0);
  });
});
