import { expect, type Page } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { set } from '../packages/domain/src/plan/edit.ts';
import {
  addAction,
  addInspectors,
  addReview,
  edit,
  issueResponse,
  sendVersion,
  supersedeResponse,
  type PointSaid,
} from './arrange.ts';
import { expectNoViolations, otherBrowser, saved, signInAs, test } from './fixtures.ts';

const outcome = 'Mae gofalwyr yn cael ateb fel y bo’n briodol.';
const quote = 'fel y bo’n briodol';

const pointsOn = (actionId: string): readonly PointSaid[] => [
  {
    weight: 'beforeAgreement',
    words: 'Dywedwch o fewn faint o ddyddiau.',
    entity: 'action',
    entityId: actionId,
    field: 'outcome.cy',
    quote,
    start: outcome.indexOf(quote),
  },
  { weight: 'toConsider', words: 'Ystyriwch bwy sy’n darllen y ffigurau.' },
];

test(
  'the lead reads the written response, answers its points and sends the replies; the lead reviewer reads what became of each',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    await signInAs(page, examplePeople.mari.name);
    const { planId, reviewId } = await addReview(page);
    const actionId = await addAction(page, planId, 'Ateb gofalwyr');
    await edit(page, planId, set('action', actionId, { outcome: { cy: outcome } }));
    await addInspectors(page, reviewId);
    const leadReviewer = await otherBrowser(browser, examplePeople.carys.name);
    const reviewer = await otherBrowser(browser, examplePeople.owen.name);
    const version = await sendVersion(page, planId);
    await issueResponse({ leadReviewer, reviewer }, planId, version, pointsOn(actionId));
    await supersedeResponse({ leadReviewer, reviewer }, planId, version);
    const point = (from: Page, number: number) =>
      from.getByRole('region', { name: t('responses:points.one', { number }), exact: true });

    await test.step('the response that stands is read from the version, where its words are marked', async () => {
      await page.goto(`/${language}/versions/${planId}/${version}`);
      await page.getByRole('button', { name: t('reading:passage', { number: 1 }) }).click();
      await expect(
        page.getByRole('heading', { level: 3, name: t('responses:points.one', { number: 1 }) }),
      ).toBeFocused();
      await expect(page.getByText(t('responses:stands'))).toBeVisible();
      await expect(page.getByRole('table', { name: t('responses:judgements.plan') })).toBeVisible();
      await expect(point(page, 1).getByRole('blockquote')).toContainText(quote);
      await expectNoViolations(page);
    });

    await test.step('it is taken away for Word', async () => {
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: t('documents:menu.title') }).click();
      await page.getByRole('menuitem', { name: t(`documents:menu.docx.${language}`) }).click();
      expect((await downloading).suggestedFilename()).toMatch(/\.docx$/);
    });

    await test.step('the one that it superseded is kept, and leads to it', async () => {
      await page.getByRole('link', { name: /^.* 1, / }).click();
      await expect(page.getByText(t('responses:superseded'))).toBeVisible();
      await page.getByRole('link', { name: t('responses:toStanding') }).click();
      await expect(page.getByText(t('responses:stands'))).toBeVisible();
    });

    await test.step('a point is answered where it stands beside what the draft says now', async () => {
      await point(page, 1)
        .getByRole('link', { name: t('responses:became.answer', { number: 1 }) })
        .click();
      await expect(point(page, 1).getByText(t('responses:points.stillThere'))).toBeVisible();
      await edit(
        page,
        planId,
        set('action', actionId, { outcome: { cy: 'Mae gofalwyr yn cael ateb mewn 28 diwrnod.' } }),
      );
      await expect(point(page, 1).getByText('Mae gofalwyr yn cael ateb mewn 28 diwrnod.')).toBeVisible();
      await point(page, 1)
        .getByRole('radio', { name: t('fields:replyAnswer.accepted') })
        .check();
      await point(page, 1).getByLabel(t('fields:reply.changedActionId')).selectOption(actionId);
      await point(page, 1)
        .getByRole('textbox', { name: t('responses:replies.accepted') })
        .fill('28 diwrnod yw hi bellach.');
      await saved(page, language);
      await expect(page.getByRole('link', { name: t('plan:nav.repliesWaiting', { count: 1 }) })).toBeVisible();
    });

    await test.step('the replies are checked, with the way to what is left out, and sent', async () => {
      await page.getByRole('button', { name: t('responses:send.check') }).click();
      await page.getByRole('link', { name: t('responses:send.toPoint', { number: 2, version }) }).click();
      await point(page, 2)
        .getByRole('radio', { name: t('fields:replyAnswer.notAccepted') })
        .check();
      await point(page, 2)
        .getByRole('textbox', { name: t('responses:replies.notAccepted') })
        .fill('Mae’r bwrdd yn eu darllen eisoes.');
      await saved(page, language);
      await page.getByRole('button', { name: t('responses:send.checkAgain') }).click();
      await expect(page.getByText(t('responses:send.to', { names: [examplePeople.carys.name] }))).toBeVisible();
      await expectNoViolations(page);
      await page.getByRole('button', { name: t('responses:send.button', { count: 2 }) }).click();
      await expect(page.getByText(t('responses:sendings.count', { count: 2 }))).toBeVisible();
      await expect(page.getByText(t('responses:standing.sent'), { exact: true })).toHaveCount(2);
    });

    await test.step('the lead reviewer reads each point beside its reply', async () => {
      await leadReviewer.goto(new URL(`/${language}/versions/${planId}`, page.url()).href);
      await leadReviewer.getByRole('link', { name: t('versions:list.responseTo', { number: version }) }).click();
      await expect(point(leadReviewer, 1).getByText('28 diwrnod yw hi bellach.')).toBeVisible();
      await expect(point(leadReviewer, 2).getByText(t('fields:replyAnswer.notAccepted'))).toBeVisible();
      await expectNoViolations(leadReviewer);
      await leadReviewer.getByRole('link', { name: t('responses:card.read', { version }) }).click();
      await expect(leadReviewer.getByText(t('responses:lastReading.title'))).toHaveCount(0);
    });

    await test.step('and in the next version what changed where each point was made, and since the last reading', async () => {
      const next = await sendVersion(page, planId);
      await leadReviewer.getByRole('link', { name: t('reading:version.all') }).click();
      await leadReviewer
        .getByRole('link', { name: t('reading:version.number', { number: next }), exact: true })
        .click();
      const earlier = leadReviewer.getByRole('region', { name: t('responses:earlier.title'), exact: true });
      await earlier.getByText(t('responses:earlier.show', { count: 2 })).click();
      await expect(point(leadReviewer, 1).getByText('28 diwrnod yw hi bellach.')).toBeVisible();
      await expect(point(leadReviewer, 1).getByText('28 diwrnod', { exact: false }).last()).toBeVisible();
      await expect(point(leadReviewer, 1).getByText(t('responses:earlier.changed', { version }))).toBeVisible();
      const since = leadReviewer.getByRole('region', { name: t('responses:lastReading.title'), exact: true });
      await expect(since.getByText(t('responses:lastReading.since', { version }))).toBeVisible();
      await since.locator('summary').click();
      await expect(since.getByText(t('fields:reply.answer')).first()).toBeVisible();
      await expectNoViolations(leadReviewer);
    });
  },
);
