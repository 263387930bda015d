import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { exampleOrganisations, examplePeople } from '../apps/api/src/example/people.ts';
import type { Say } from '../packages/messages/src/say.ts';
import { set } from '../packages/domain/src/plan/edit.ts';
import { addAction, addReview, addReviewer, edit, explainGaps, recommendationsOf, sendVersion } from './arrange.ts';
import {
  connectionOf,
  expectNamesOfTheirOwn,
  expectNoViolations,
  goWithin,
  leaving,
  otherBrowser,
  saved,
  signInAs,
  test,
} from './fixtures.ts';

const { mari, geraint, carys } = examplePeople;
const { authority, ssiw, aciw } = exampleOrganisations;

const quoted = 'Both start by 1 April.';
const sentFirst = `Advertise in March. ${quoted}`;
const sentNext = 'Advertise in March. Both start within 28 days.';

/** Takes something away as a document, and returns what the file is called and how it begins. */
async function takenAway(page: Page, take: () => Promise<void>) {
  const downloading = page.waitForEvent('download');
  await take();
  const download = await downloading;
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes };
}

/** Selects the last words of a field with the mouse, as far as its end. */
async function selectLast(page: Page, field: string, words: string): Promise<void> {
  const said = page.locator(field);
  await said.scrollIntoViewIfNeeded();
  await said.evaluate((element, wanted) => {
    const [text] = [...element.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE).slice(-1);
    const start = (text?.textContent ?? '').lastIndexOf(wanted);
    if (text) getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
  }, words);
}

const pointOf = (page: Page, t: Say, number: number) =>
  page.getByRole('region', { name: t('responses:points.one', { number }), exact: true });

test('a plan goes the whole way: sent, advised on, answered, sent again, put to the Council, agreed, sealed, shared and handed over', async ({
  page,
  browser,
  language,
  t,
}) => {
  // As long as everything that happens to a plan.
  test.setTimeout(600_000);
  await signInAs(page, mari.name);
  const { planId, reviewId, name } = await addReview(page);
  await addReviewer(page, reviewId, carys.id, 'leadReviewer');
  const actionId = await addAction(page, planId, 'Recruit two officers', await recommendationsOf(page, planId));
  await edit(
    page,
    planId,
    set('action', actionId, { description: sentFirst, outcome: { en: 'Carers are answered.' } }),
  );
  await explainGaps(page, planId);
  await edit(page, planId, set('action', actionId, { outcome: { en: '' } }));
  const editor = await otherBrowser(browser, geraint.name);
  const editorIs = await connectionOf(editor);
  const reviewer = await otherBrowser(browser, carys.name);
  const plan = `/${language}/plans/${planId}`;
  const versions = `/${language}/versions/${planId}`;
  const named = ({ nameEn, nameCy }: typeof authority | typeof ssiw | typeof aciw) =>
    language === 'en' ? nameEn : nameCy;
  const at = (address: string) => new URL(address, page.url()).href;
  const explain = page.getByRole('button', { name: new RegExp(`^${t('versions:blocks.explain')}`) });
  const point = (from: Page, number: number) => pointOf(from, t, number);
  const record = (key: string) => page.getByRole('button', { name: t(`agreement:record.${key}`), exact: true });

  /** Sends what was checked. The receipt follows. */
  async function send(number: number): Promise<void> {
    await page.getByRole('button', { name: t('versions:send.button', { number }) }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('versions:receipt.title', { number }) })).toBeFocused();
  }

  await test.step('the answers are checked: one gap blocks, and is explained', async () => {
    const blocks = page.getByRole('heading', { level: 2, name: t('versions:blocks.title', { count: 1 }) });
    await page.goto(`${plan}/submit`);
    await expect(blocks).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('button', { name: t('versions:send.toBlocks') }).click();
    await expect(blocks).toBeFocused();
    await explain.click();
    await page.getByRole('textbox', { name: t('fields:gapReason.reason') }).fill('The forum meets in December.');
    await page.getByRole('button', { name: t('versions:blocks.save') }).click();
    await expect(page.getByRole('heading', { level: 2, name: t('versions:blocks.none') })).toBeVisible();
  });

  await test.step('what a colleague types meanwhile is said not to be in it, and can be looked at', async () => {
    await edit(editor, planId, set('action', actionId, { description: `${sentFirst} Written later.` }));
    await expect(page.getByText(`${geraint.name}, `)).toBeVisible();
    await expect(page.getByRole('link', { name: /1a/ }).first()).toBeVisible();
    await expectNoViolations(page);
  });

  await test.step('it is sent as it was checked, and the receipt says so', async () => {
    await send(1);
    await expect(page.getByText(t('versions:receipt.leftOutBy', { count: 1, names: [geraint.name] }))).toBeVisible();
    await expect(page.getByText('The forum meets in December.')).toBeVisible();
    await expectNoViolations(page);
  });

  await test.step('the lead reviewer comes to it from what waits for her, and reads what was frozen', async () => {
    await reviewer.goto(at(`/${language}`));
    const waits = reviewer.getByRole('region', { name: t('home:waits.title') });
    await expect(waits.getByRole('listitem').first()).toBeVisible();
    // What is less urgent than eight other things is folded.
    for (const fold of await waits.locator('summary').all()) await fold.click();
    await waits
      .getByRole('listitem')
      .filter({ hasText: name[language] })
      .getByRole('link', { name: t('home:waits.task.responseIssued') })
      .click();
    await reviewer.getByRole('link', { name: t('reading:version.number', { number: 1 }), exact: true }).click();
    await expect(reviewer.getByRole('main').getByText(sentFirst)).toBeVisible();
    await expect(reviewer.getByText('Written later.')).toHaveCount(0);
    await expectNoViolations(reviewer);
  });

  await test.step('she takes it away as a PDF, by keyboard, once it is made', async () => {
    const document = t(`documents:menu.pdf.${language}`);
    const { name: file, bytes } = await takenAway(reviewer, async () => {
      const button = reviewer.getByRole('button', { name: t('documents:menu.title') });
      await button.focus();
      await button.press('Enter');
      await reviewer.getByRole('menuitem', { name: document }).press('Enter');
    });
    expect(file).toBe(`${t('documents:version.fileName', { authority: named(authority), number: 1 })}.pdf`);
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(bytes.toString('latin1')).toContain(`/Lang (${language})`);
    await expect(reviewer.getByRole('status').filter({ hasText: document })).toContainText(
      t('documents:state.ready', { document }),
    );
  });

  await test.step('she begins the advice; words that she selects become a point', async () => {
    await leaving(reviewer, () => reviewer.getByRole('link', { name: t('versions:read.advise') }).click());
    await reviewer.getByRole('button', { name: t('advising:begin.button') }).click();
    await reviewer
      .getByRole('radio', { name: t('advice:answer.largely'), exact: true })
      .first()
      .check();
    const description = `[id="action:${actionId}:description"]`;
    await selectLast(reviewer, description, quoted);
    await reviewer.getByRole('button', { name: t('advising:points.addHere') }).click();
    const words = reviewer.getByRole('textbox', { name: t('advising:points.words') });
    await expect(words).toBeFocused();
    await reviewer.keyboard.type('Is this realistic?');
    await reviewer.getByRole('radio', { name: t('advising:points.beforeAgreement') }).check();
    await expect(reviewer.locator(`${description} mark`)).toHaveText(quoted);
    await expectNoViolations(reviewer);
    await expectNamesOfTheirOwn(reviewer);
    await reviewer.getByRole('button', { name: t('advising:points.add'), exact: true }).click();
    await reviewer.getByRole('combobox', { name: t('advising:choose.field') }).selectOption({ index: 1 });
    await reviewer.getByRole('button', { name: t('advising:choose.save') }).click();
    await words.last().fill('Who reads the figures?');
    await reviewer
      .getByRole('radio', { name: t('advising:points.toConsider') })
      .last()
      .check();
    await saved(reviewer, language);
  });

  await test.step('nobody of the authority is told that there are such pages', async () => {
    for (const place of ['advice', 'advice/history']) {
      await page.goto(`${versions}/1/${place}`);
      await expect(page.getByText(t('reading:version.notFound'))).toBeVisible();
    }
  });

  await test.step('she agrees for hers, records the letter of the other inspectorate, which has nobody, and issues it', async () => {
    await reviewer.getByRole('link', { name: t('advising:ready.check') }).click();
    await reviewer.getByRole('button', { name: t('advising:check.letter', { inspectorate: named(aciw) }) }).click();
    await reviewer.getByLabel(t('advising:check.letterOn')).fill('2 November 2026');
    await reviewer.getByLabel(t('advising:check.letterReference')).fill('ACiW/26/9');
    await reviewer.getByRole('button', { name: t('advising:check.letterSave') }).click();
    await expect(reviewer.getByText('ACiW/26/9')).toBeVisible();
    await reviewer.getByRole('button', { name: t('advising:check.agree', { inspectorate: named(ssiw) }) }).click();
    await expectNoViolations(reviewer);
    await reviewer.getByRole('button', { name: t('advising:check.issue'), exact: true }).click();
    await expect(reviewer).toHaveURL(/\/response$/);
    await goWithin(reviewer, `${versions}/1/advice`);
    await expect(reviewer.getByText(t('advising:issued.body'))).toBeVisible();
    await expect(reviewer.getByRole('textbox')).toHaveCount(0);
  });

  await test.step('the lead reads the response from the version, where its words are marked, and takes it away', async () => {
    await goWithin(page, `${versions}/1`);
    await page.getByRole('button', { name: t('reading:passage', { number: 1 }) }).click();
    await expect(page.getByRole('heading', { level: 3, name: t('responses:points.one', { number: 1 }) })).toBeFocused();
    await expect(page.getByText(t('responses:stands'))).toBeVisible();
    await expect(page.getByRole('table', { name: t('responses:judgements.plan') })).toBeVisible();
    await expect(point(page, 1).getByRole('blockquote')).toContainText(quoted);
    await expectNoViolations(page);
    const { name: file } = await takenAway(page, async () => {
      await page.getByRole('button', { name: t('documents:menu.title') }).click();
      await page.getByRole('menuitem', { name: t(`documents:menu.docx.${language}`) }).click();
    });
    expect(file).toMatch(/\.docx$/);
  });

  await test.step('a point is answered where it stands beside what the draft says now', async () => {
    await point(page, 1)
      .getByRole('link', { name: t('responses:became.answer', { number: 1 }) })
      .click();
    await expect(point(page, 1).getByText(t('responses:points.stillThere'))).toBeVisible();
    await edit(editor, planId, set('action', actionId, { description: sentNext }));
    await expect(point(page, 1).getByText(sentNext)).toBeVisible();
    await point(page, 1)
      .getByRole('radio', { name: t('fields:replyAnswer.accepted') })
      .check();
    await point(page, 1).getByLabel(t('fields:reply.changedActionId')).selectOption(actionId);
    await point(page, 1)
      .getByRole('textbox', { name: t('responses:replies.accepted') })
      .fill('It is 28 days now.');
    await saved(page, language);
    await expect(page.getByRole('link', { name: t('plan:nav.repliesWaiting', { count: 1 }) })).toBeVisible();
  });

  await test.step('the replies are checked, with the way to what is left out, and sent', async () => {
    await page.getByRole('button', { name: t('responses:send.check') }).click();
    await page.getByRole('link', { name: t('responses:send.toPoint', { number: 2, version: 1 }) }).click();
    await point(page, 2)
      .getByRole('radio', { name: t('fields:replyAnswer.notAccepted') })
      .check();
    await point(page, 2)
      .getByRole('textbox', { name: t('responses:replies.notAccepted') })
      .fill('The board reads them already.');
    await saved(page, language);
    await page.getByRole('button', { name: t('responses:send.checkAgain') }).click();
    await expect(page.getByText(t('responses:send.to', { names: [carys.name] }))).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('button', { name: t('responses:send.button', { count: 2 }) }).click();
    await expect(page.getByText(t('responses:sendings.count', { count: 2 }), { exact: true })).toBeVisible();
    await expect(page.getByText(t('responses:standing.sent'), { exact: true })).toHaveCount(2);
  });

  await test.step('the lead reviewer reads each point beside its reply', async () => {
    await goWithin(reviewer, versions);
    await reviewer.getByRole('link', { name: t('versions:list.responseTo', { number: 1 }) }).click();
    await expect(point(reviewer, 1).getByText('It is 28 days now.')).toBeVisible();
    await expect(point(reviewer, 2).getByText(t('fields:replyAnswer.notAccepted'))).toBeVisible();
    await expectNoViolations(reviewer);
    await reviewer.getByRole('link', { name: t('responses:card.read', { version: 1 }) }).click();
    await expect(reviewer.getByRole('main').getByText(sentFirst)).toBeVisible();
    await expect(reviewer.getByText(t('responses:lastReading.title'))).toHaveCount(0);
  });

  await test.step('the plan is sent again', async () => {
    await goWithin(page, `${plan}/submit`);
    await send(2);
  });

  await test.step('the lead reviewer sees what became of each point, and what changed since her last reading', async () => {
    await goWithin(reviewer, versions);
    await reviewer.getByRole('link', { name: t('reading:version.number', { number: 2 }), exact: true }).click();
    const earlier = reviewer.getByRole('region', { name: t('responses:earlier.title'), exact: true });
    await earlier.getByText(t('responses:earlier.show', { count: 2 })).click();
    await expect(point(reviewer, 1).getByText('It is 28 days now.')).toBeVisible();
    await expect(point(reviewer, 1).getByText(t('responses:earlier.changed', { version: 1 }))).toBeVisible();
    await expect(point(reviewer, 1).locator('ins').first()).toBeVisible();
    const since = reviewer.getByRole('region', { name: t('responses:lastReading.title'), exact: true });
    await expect(since.getByText(t('responses:lastReading.since', { version: 1 }))).toBeVisible();
    await since.locator('summary').click();
    await expect(since.getByText(t('fields:reply.answer')).first()).toBeVisible();
    await expectNoViolations(reviewer);
    await reviewer.getByRole('link', { name: t('versions:read.since', { number: 1 }) }).click();
    await expect(
      reviewer.getByRole('heading', { level: 2, name: t('versions:compare.span', { from: 1, to: 2 }) }),
    ).toBeVisible();
    await expect(reviewer.getByText(t('fields:action.description')).first()).toBeVisible();
    await expectNoViolations(reviewer);
  });

  await test.step('it is taken back with a reason, which the lead reviewer reads, and sent once more', async () => {
    await page.getByRole('button', { name: t('versions:receipt.withdraw') }).click();
    await page.getByRole('button', { name: t('versions:withdraw.save') }).click();
    await expect(page.getByRole('alert', { name: t('common:problems.heading') })).toContainText(
      t('versions:problems.withdrawalReason.required'),
    );
    await page
      .getByRole('textbox', { name: t('fields:planEvent.withdrawalReason') })
      .fill('The costs were last year’s.');
    await page.getByRole('button', { name: t('versions:withdraw.save') }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: t('versions:receipt.titleWithdrawn', { number: 2 }) }),
    ).toBeVisible();
    await goWithin(reviewer, `${versions}/2`);
    await expect(reviewer.getByText('The costs were last year’s.')).toBeVisible();
    await sendVersion(page, planId);
  });

  await test.step('the lead begins the Council paper, and says what is sought', async () => {
    await goWithin(page, `${plan}/council`);
    await page.getByRole('button', { name: t('council:begin.button') }).click();
    await page.getByRole('textbox', { name: t('fields:councilPaper.resolution') }).fill('To agree the action plan.');
    await saved(page, language);
    const missing = t('council:ready.text.translationMissing_cy', { what: t('fields:councilPaper.resolution') });
    await expect(page.getByRole('link', { name: missing })).toBeVisible();
    await expectNoViolations(page);
    await expectNamesOfTheirOwn(page);
  });

  await test.step('an editor writes the finance comments, and what goes with it is not theirs', async () => {
    await editor.goto(at(`${plan}/council`));
    await editor.getByRole('textbox', { name: t('fields:councilPaper.financeComments') }).fill('It is in the budget.');
    await saved(editor, language);
    await expect(editor.getByText(t('council:made.others'))).toBeVisible();
    await expect(editor.getByRole('checkbox', { name: t('fields:councilPaper.exempt') })).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: t('fields:councilPaper.financeComments') })).toHaveText(
      'It is in the budget.',
    );
  });

  await test.step('the lead goes to what is missing, and says that the lead reviewer agreed', async () => {
    const legal = t('fields:councilPaper.legalComments');
    await page.getByRole('link', { name: t('council:ready.text.textMissing', { what: legal }) }).click();
    await expect(page.getByRole('textbox', { name: legal })).toBeFocused();
    await page.getByLabel(t('fields:councilPaper.publicAgreedOn')).fill('2 November 2026');
    await page.getByLabel(t('fields:councilPaper.publicAgreedHow')).fill('Letter SSIW/26/9');
    await saved(page, language);
    await expect(page.getByText(t('council:ready.text.publicNotAgreed'))).toHaveCount(0);
  });

  await test.step('scrutiny’s recommendation stands with its reply', async () => {
    await page.getByRole('button', { name: t('council:scrutiny.add') }).click();
    const one = page.getByRole('group', { name: t('council:scrutiny.one', { number: 1 }) });
    await one
      .getByRole('textbox', { name: t('fields:scrutinyRecommendation.recommendation') })
      .fill('Report quarterly.');
    await one.getByRole('textbox', { name: t('fields:scrutinyRecommendation.reply') }).fill('Agreed.');
    await saved(page, language);
  });

  await test.step('the paper is made, at once or in its turn, and fits a narrow screen', async () => {
    const { name: file, bytes } = await takenAway(page, async () => {
      await page.getByRole('button', { name: t('council:made.title') }).click();
      await page.getByRole('menuitem', { name: t(`documents:menu.pdf.${language}`) }).click();
    });
    expect(file).toBe(`${t('council:paper.fileName', { authority: named(authority), number: 3 })}.pdf`);
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  await test.step('the session of the Council is recorded', async () => {
    await record('presentedToCouncil').click();
    await page.getByLabel(t('fields:planEvent.on')).fill('2 November 2026');
    await page.getByLabel(t('fields:planEvent.minuteReference')).fill('C/26/11');
    await page.getByLabel(t('fields:planEvent.decision')).fill('The draft was received.');
    await record('save').click();
    await expect(page.getByText('The draft was received.')).toBeVisible();
    await expectNoViolations(page);
    await expectNamesOfTheirOwn(page);
  });

  await test.step('the Council agrees it, and it is sealed, while the editor is still typing', async () => {
    const description = editor.locator(`textarea[id="action:${actionId}:description"]`);
    await goWithin(editor, `${plan}/actions/${actionId}`);
    await expect(description).toHaveValue(sentNext);
    await saved(editor, language);
    await editorIs.cut();
    await description.press('End');
    await description.pressSequentially(' Still typing.');
    await page.getByRole('link', { name: t('agreement:record.finalAgreed') }).click();
    await page.getByRole('button', { name: t('agreement:agreement.save') }).click();
    await expect(page.getByRole('alert').filter({ hasText: t('agreement:problems.body.required') })).toBeVisible();
    await page.getByLabel(t('agreement:agreement.on'), { exact: true }).fill('3 November 2026');
    await page.getByRole('radio', { name: t('fields:agreeingBody.council') }).check();
    await page.getByLabel(t('fields:planEvent.minuteReference')).fill('C/26/12');
    await expectNoViolations(page);
    await page.getByRole('button', { name: t('agreement:agreement.save') }).click();
    await expect(page.getByRole('heading', { name: t('agreement:seal.title') })).toBeVisible();
    await expectNoViolations(page);
  });

  await test.step('the field closes under the editor: what was agreed stands there, and what was typed is kept to be copied', async () => {
    await editorIs.mend();
    await expect(editor.getByText(t('plan:refused.title'))).toBeVisible();
    await expect(editor.locator('#notices')).toContainText('Still typing.');
    await expect(editor.locator(`span[id="action:${actionId}:description"]`)).toHaveText(sentNext);
    await expectNoViolations(editor);
  });

  await test.step('it is shared with the lead reviewer', async () => {
    await goWithin(page, `${plan}/council`);
    await record('sharedWithLeadReviewer').click();
    await page.getByLabel(t('fields:planEvent.on')).fill('6 November 2026');
    await record('save').click();
    await expect(record('sharedWithLeadReviewer')).toHaveCount(0);
  });

  await test.step('the handover is acknowledged by both, each for their own side', async () => {
    const acknowledge = async (one: Page) => {
      const button = one.getByRole('button', { name: t('deadlines:handover.acknowledge') });
      await button.click();
      await one.getByLabel(t('deadlines:handover.day')).fill('9 November 2026');
      await button.click();
    };
    const notYet = (side: string) => t('deadlines:handover.notYet', { who: t(`deadlines:handover.${side}`) });
    await goWithin(page, `${plan}/deadlines`);
    await acknowledge(page);
    await expect(page.getByText(notYet('authority'))).toHaveCount(0);
    await expect(page.getByText(notYet('leadReviewer'))).toBeVisible();
    await expectNoViolations(page);
    await goWithin(reviewer, `/${language}/deadlines/${planId}`);
    await acknowledge(reviewer);
    await expect(reviewer.getByText(t('deadlines:handover.both'))).toBeVisible();
    await expectNoViolations(reviewer);
    await page.reload();
    await expect(page.getByText(t('deadlines:handover.both'))).toBeVisible();
  });
});
