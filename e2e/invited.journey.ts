import { expect } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { addConsultation, addInspectors, answerFirstComment, giveEditor, sendVersion } from './arrange.ts';
import { expectNoViolations, leaving, otherBrowser, signInAs, test } from './fixtures.ts';

const { mari, geraint, nesta, owen } = examplePeople;

test(
  'somebody who is invited and signed in takes part without the letter, and the team reads what became of it',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    const lead = await otherBrowser(browser, mari.name);
    const { planId, reviewId, consultationId } = await addConsultation(lead, { email: nesta.email ?? '' });
    const words = 'Hoffwn i rywun ffonio o fewn wythnos.';

    await test.step('finds it on the start page', async () => {
      await signInAs(page, nesta.name);
      await page.goto(`/${language}`);
      await expect(page.getByRole('heading', { name: t('home:invited.title') })).toBeVisible();
      await expectNoViolations(page);
      await leaving(page, () => page.locator(`a[href="/${language}/contribute/${consultationId}"]`).click());
      await expect(page.getByText('01632 960 142')).toBeVisible();
    });

    await test.step('says what they think, and sends it', async () => {
      await leaving(page, () => page.getByRole('link', { name: /chwe wythnos|six weeks/ }).click());
      await page.getByLabel(t('contribute:kind.suggestion')).check();
      await page.getByLabel(t('contribute:say.words')).fill(words);
      await page.getByLabel(t('contribute:view.mine'), { exact: true }).check();
      await leaving(page, () => page.getByRole('button', { name: t('contribute:check') }).click());
      await leaving(page, () => page.getByRole('button', { name: t('sending:send.send'), exact: true }).click());
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('sending:sent.title'));
    });

    await test.step('the team answers, and goes from its consultations to what everybody may read', async () => {
      await giveEditor(lead, reviewId, geraint.id);
      const second = await otherBrowser(browser, geraint.name);
      await answerFirstComment(lead, second, consultationId, { en: 'We will.', cy: 'Fe wnawn.' });
      await lead.goto(`/${language}/plans/${planId}/consultations`);
      const link = lead.getByRole('link', { name: t('consultation:list.outcomesOf', { number: 1 }) });
      await leaving(lead, () => link.click());
      await expect(lead.getByText(words)).toBeVisible();
      await expectNoViolations(lead);
      await leaving(lead, () => lead.getByRole('link', { name: t('outcomes:toConsultations') }).click());
      await expect(
        lead.getByText(t('reading:consultation.groupCount', { group: t('fields:stakeholderKind.carers'), number: 1 })),
      ).toBeVisible();
      await expectNoViolations(lead);
    });

    await test.step('a reviewer comes to the same from the version that was sent', async () => {
      await addInspectors(lead, reviewId);
      const version = await sendVersion(lead, planId);
      const reviewer = await otherBrowser(browser, owen.name);
      await reviewer.goto(`/${language}/versions/${planId}/${version}`);
      const link = reviewer.getByRole('link', { name: t('versions:read.outcomes', { number: 1 }) });
      await leaving(reviewer, () => link.click());
      await expect(reviewer.getByText(words)).toBeVisible();
      await expectNoViolations(reviewer);
    });

    await test.step('and whoever said it reads the answer', async () => {
      await page.goto(`/${language}/contribute/${consultationId}/outcomes`);
      await expect(page.getByText(words)).toBeVisible();
    });
  },
);
