import { expect, type Page } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { addConsultation, edit, giveEditor, lettersTo, sayAsInvited } from './arrange.ts';
import { expectNamesOfTheirOwn, expectNoViolations, leaving, otherBrowser, signInAs, test } from './fixtures.ts';
import { set } from '../packages/domain/src/plan/edit.ts';

const { mari, geraint } = examplePeople;

const first = 'Gwen Parry never rang. Six weeks is too long.';
const second = 'Mae chwe wythnos yn rhy hir.';
const now = 'Someone rings within a week.';
const nowInWelsh = 'Bydd rhywun yn ffonio o fewn wythnos.';

test(
  'the lead closes the loop: what was said is answered with what changed, and those who said it read that',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    await signInAs(page, mari.name);
    const { planId, reviewId, consultationId, actionId, invited } = await addConsultation(page);
    const about = { about: 'action', aboutId: actionId } as const;
    const receipt = await sayAsInvited(page, invited, [
      { ...about, words: first, language: 'en' },
      { ...about, words: second, language: 'cy' },
    ]);
    await edit(page, planId, set('action', actionId, { outcome: { en: now, cy: nowInWelsh, upToDate: true } }));
    await giveEditor(page, reviewId, geraint.id);

    const comments = `/${language}/plans/${planId}/consultations/${consultationId}/comments`;
    const card = (of: Page, number: number) =>
      of.getByRole('region', { name: t('triage:one', { number }), exact: true });
    const open = async (of: Page, number: number) => {
      await of.goto(new URL(comments, page.url()).href);
      const link = of.getByRole('link', { name: t('triage:one', { number }), exact: true });
      await leaving(of, () => link.click());
    };
    const deed = (words: string, number: number) => t('triage:deeds.ofComment', { deed: t(words), number });

    await test.step('joins two that say the same', async () => {
      await page.goto(comments);
      await expect(page.getByText(first)).toBeVisible();
      await open(page, 2);
      await card(page, 2)
        .getByRole('button', { name: deed('triage:deeds.join', 2) })
        .click();
      await card(page, 2).getByLabel(t('triage:form.joinTo')).selectOption({ index: 1 });
      await card(page, 2)
        .getByRole('button', { name: t('triage:form.joinSave') })
        .click();
      await expect(card(page, 2).getByText(t('triage:joined', { number: 1 }))).toBeVisible();
    });

    await test.step('takes the name of a member of staff out of it, by keyboard, with a reason', async () => {
      await open(page, 1);
      await card(page, 1)
        .getByRole('button', { name: deed('triage:deeds.redact', 1) })
        .click();
      const form = card(page, 1).getByRole('group', { name: t('triage:redact.title', { number: 1 }) });
      await form.getByRole('button', { name: t('triage:redact.save') }).click();
      await expect(form.getByRole('link', { name: t('triage:redact.problems.end.required') })).toBeVisible();
      await form.getByRole('textbox', { name: t('triage:redact.select') }).focus();
      await page.keyboard.press('Control+Home');
      for (let letter = 0; letter < 'Gwen Parry'.length; letter += 1) await page.keyboard.press('Shift+ArrowRight');
      await expect(form.getByText(t('triage:redact.chosen', { passage: 'Gwen Parry' }))).toBeVisible();
      await form.getByLabel(t('triage:redact.reason'), { exact: true }).fill('Names staff');
      await expectNoViolations(page);
      await form.getByRole('button', { name: t('triage:redact.save') }).click();
      await expect(
        card(page, 1)
          .getByRole('list', { name: t('triage:redact.list') })
          .getByText('Gwen Parry'),
      ).toBeVisible();
    });

    await test.step('answers it with what was changed since the copy that it was made on', async () => {
      await card(page, 1)
        .getByRole('button', { name: deed('triage:deeds.answer', 1) })
        .click();
      const form = card(page, 1).getByRole('group', { name: t('triage:form.answer', { number: 1 }) });
      await form.getByRole('radio', { name: t('triage:outcome.changed'), exact: true }).check();
      await form.getByRole('textbox', { name: t('triage:form.reasonEn') }).fill('You are right: we ring sooner.');
      await form.getByRole('button', { name: t('triage:form.save') }).click();
      await expect(form.getByRole('link', { name: t('triage:form.problems.changes.required') })).toBeVisible();
      const changes = form.getByRole('group', { name: t('triage:changes.label') });
      await expect(changes.getByText('Nobody waits alone.')).toBeVisible();
      for (const box of await changes.getByRole('checkbox', { name: new RegExp(t('fields:action.outcome')) }).all())
        await box.check();
      await expectNoViolations(page);
      await form.getByRole('button', { name: t('triage:form.save') }).click();
      await expect(card(page, 1).getByText(t('triage:deeds.oneLanguage'))).toBeVisible();
      await card(page, 1)
        .getByRole('button', { name: deed('triage:deeds.answerAgain', 1) })
        .click();
      await expect(form.getByRole('textbox', { name: t('triage:form.reasonEn') })).toHaveValue(
        'You are right: we ring sooner.',
      );
      await form
        .getByRole('textbox', { name: t('triage:form.reasonCy') })
        .fill('Rydych yn iawn: rydym yn ffonio’n gynt.');
      await form.getByRole('button', { name: t('triage:form.save') }).click();
      await expect(card(page, 1).getByText(t('triage:deeds.oneLanguage'))).toHaveCount(0);
      await expect(card(page, 1).getByText(nowInWelsh)).toBeVisible();
      await expect(card(page, 1).getByRole('button', { name: deed('triage:deeds.releaseAnswer', 1) })).toHaveCount(0);
      await expectNoViolations(page);
      await expectNamesOfTheirOwn(page);
    });

    const other = await otherBrowser(browser, geraint.name);
    await test.step('a second person sees exactly what will be shown, and releases it', async () => {
      await open(other, 1);
      const release = async (
        what: string,
        number: number,
        sees: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
      ) => {
        await card(other, number)
          .getByRole('button', { name: deed(what, number) })
          .click();
        const dialog = other.getByRole('alertdialog');
        await sees(dialog);
        await dialog.getByRole('button', { name: t('triage:release.yes') }).click();
        await expect(dialog).toHaveCount(0);
      };
      await release('triage:deeds.releaseComment', 1, async (dialog) => {
        await expect(dialog.getByRole('blockquote')).toHaveText(/\[…\] never rang\. Six weeks is too long\.$/);
        await expect(dialog.getByRole('listitem')).toHaveText('Gwen Parry: Names staff');
        await expectNoViolations(other);
      });
      await expect(card(other, 1).getByText(t('triage:deeds.isReleased'))).toBeVisible();
      await release('triage:deeds.releaseAnswer', 1, async (dialog) => {
        await expect(dialog.getByText(nowInWelsh)).toBeVisible();
        await expect(dialog.getByText('Nobody waits alone.')).toBeVisible();
      });
      await expect(card(other, 1).getByText(t('triage:deeds.answerReleased'))).toBeVisible();
      await open(other, 2);
      await release('triage:deeds.releaseComment', 2, (dialog) =>
        expect(dialog.getByRole('blockquote')).toHaveText(second),
      );
      await expect(card(other, 2).getByText(t('triage:deeds.isReleased'))).toBeVisible();
    });

    await test.step('whoever said it is told, and reads it with what the plan said before and says now', async () => {
      await expect.poll(async () => (await lettersTo(page, 'Rydych yn iawn: rydym yn ffonio’n gynt.')).length).toBe(2);
      const context = await browser.newContext();
      const reader = await context.newPage();
      await reader.goto(new URL(`/${language}${invited}/outcomes`, page.url()).href);
      await expect(reader.getByText(second)).toBeVisible();
      const redacted = reader.getByText('[…] never rang. Six weeks is too long.');
      await expect(redacted).toBeVisible();
      expect(await redacted.evaluate((said) => said.closest('[lang]')?.getAttribute('lang'))).toBe('en');
      await expect(reader.getByText('Gwen')).toHaveCount(0);
      await expect(reader.getByText(nowInWelsh)).toHaveCount(2);
      await expect(reader.getByText(t('outcomes:takenOut', { mark: '[…]' }))).toBeVisible();
      await expectNoViolations(reader);
      await reader.setViewportSize({ width: 320, height: 640 });
      expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await reader.goto(new URL(`/${language}/receipt`, page.url()).href);
      await reader.getByLabel(t('sending:receipt.code')).fill(receipt);
      await reader.getByRole('button', { name: t('sending:receipt.show') }).click();
      await expect(reader.getByText(/ffonio’n gynt/)).toHaveCount(2);
      await context.close();
    });
  },
);
