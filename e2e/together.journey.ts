import { expect, type BrowserContext, type Page } from '@playwright/test';
import { exampleOrganisations } from '../apps/api/src/example/people.ts';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { addAction, addPlan, recordEvent } from './arrange.ts';
import {
  connectionOf,
  expectNoViolations,
  hasStatus,
  otherBrowser,
  saved,
  savingBar,
  say,
  signInAs,
  test,
  type Connection,
  type Language,
} from './fixtures.ts';

// The whole program and two or three browsers, on whatever machine there is.
test.beforeEach(() => test.slow());
// Each language, and each of what follows, on whichever program is free.
test.describe.configure({ mode: 'parallel' });

const addressOf = (action: string, language: Language, plan = examplePlanId): string =>
  `/${language}/plans/${plan}/actions/${action}`;

/** A field by its path: it is the same in both languages. */
const field = (page: Page, action: string, name: string) => page.locator(`[id="action:${action}:${name}"]`);

const here = (page: Page, language: Language) => page.getByRole('region', { name: say(language)('plan:here.label') });

/** Waits until a field is written in together rather than set as a whole: whoever else is in the plan is then known. */
async function isTogether(page: Page, language: Language, name: string): Promise<void> {
  await expect(here(page, language)).toContainText(name);
}

const signOutEverywhere = async (page: Page, language: Language) => {
  const words = say(language);
  await page.goto(`/${language}`);
  await page.getByRole('button', { name: words('common:account.menu', { name: 'Mari Tudur' }) }).click();
  await page.getByRole('button', { name: words('common:account.signOutEverywhere') }).click();
  await expect(page).toHaveURL(/sign-in/);
};

/** The lead takes someone's part in the authority's plans away. Returns how it is given back. */
async function takePart(lead: Page, name: string, language: Language): Promise<() => Promise<void>> {
  const words = say(language);
  await lead.goto(`/${language}/organisations/${exampleOrganisations.authority.id}/people`);
  const row = lead.getByRole('row').filter({ hasText: name });
  await row.getByRole('button', { name: new RegExp(`^${words('people:take.open')}`) }).click();
  await lead.getByRole('button', { name: words('people:take.confirm') }).click();
  await expect(row).toContainText(words('people:noRole'));
  return async () => {
    await row.getByRole('button', { name: new RegExp(`^${words('people:give.open')}`) }).click();
    await lead.getByRole('radio', { name: words('process:role.editor') }).check();
    await lead.getByRole('button', { name: words('people:give.save') }).click();
    await expect(row).toContainText(words('process:role.editor'));
  };
}

test.describe('writing together', () => {
  test.describe.configure({ mode: 'default' });
  let action: string;
  let mari: Page;
  let geraint: Page;
  let context: BrowserContext;
  let mariIs: Connection;
  let geraintIs: Connection;

  test.beforeEach(async ({ page, browser, context: own, language }) => {
    mari = page;
    context = own;
    mariIs = await connectionOf(mari);
    await signInAs(mari, 'Mari Tudur');
    action = await addAction(mari, examplePlanId);
    await mari.goto(addressOf(action, language));
    geraint = await otherBrowser(browser, 'Geraint Pugh');
    geraintIs = await connectionOf(geraint);
    await geraint.goto(addressOf(action, language));
    await isTogether(mari, language, 'Geraint Pugh');
    await isTogether(geraint, language, 'Mari Tudur');
  });

  test.afterEach(() => geraint.context().close());

  test('three people in one field see each other’s words as they come, and each takes back only their own', async ({
    browser,
    language,
    t,
  }) => {
    await field(mari, action, 'responsiblePersonId').selectOption({ label: 'Sioned Wyn Parry' });
    const hers = language === 'en' ? 'cy' : 'en';
    const sioned = await otherBrowser(browser, 'Sioned Wyn Parry');
    await sioned.goto(addressOf(action, hers));
    await field(mari, action, 'description').pressSequentially('Mari starts. ');
    await expect(field(geraint, action, 'description')).toHaveValue('Mari starts. ');
    await field(geraint, action, 'description').press('End');
    await field(geraint, action, 'description').pressSequentially('Geraint goes on.');
    await expect(field(sioned, action, 'description')).toHaveValue('Mari starts. Geraint goes on.');
    await expect(field(sioned, action, 'description')).not.toHaveAttribute('readonly');
    // Mari is still where she was, and goes on there.
    await field(mari, action, 'description').pressSequentially('And on. ');
    for (const page of [mari, geraint, sioned])
      await expect(field(page, action, 'description')).toHaveValue('Mari starts. And on. Geraint goes on.');
    const company = t('plan:here.inField', { names: ['Geraint Pugh'] });
    await expect(mari.getByRole('main').getByText(company)).toBeVisible();
    await expectNoViolations(mari);

    const goBack = (way: 'undo' | 'redo') =>
      savingBar(mari, language).getByRole('button', { name: t(`plan:typing.${way}`) });
    await expect(async () => {
      await field(mari, action, 'description').press('Control+z');
      await expect(goBack('undo')).toHaveCount(0, { timeout: 1 });
    }).toPass();
    await expect(field(geraint, action, 'description')).toHaveValue('Geraint goes on.');
    await expect(async () => {
      await goBack('redo').click();
      await expect(goBack('redo')).toHaveCount(0, { timeout: 1 });
    }).toPass();
    await expect(field(geraint, action, 'description')).toHaveValue('Mari starts. And on. Geraint goes on.');
    await expect(field(mari, action, 'description')).toBeFocused();
    for (const page of [mari, geraint]) await saved(page, language);

    await mari.reload();
    await expect(field(mari, action, 'description')).toHaveValue('Mari starts. And on. Geraint goes on.');
    await sioned.context().close();
  });

  test(
    'a date, an order and a new indicator come to the other’s screen, which leads to where they are',
    { tag: '@cy' },
    async ({ language, t }) => {
      await field(geraint, action, 'description').focus();
      await mari.getByRole('button', { name: t('plan:targets.add') }).click();
      await mari.keyboard.type('Longest wait');
      await field(mari, action, 'endsOn').fill('31.3.2028');
      await field(mari, action, 'endsOn').press('Tab');
      await expect(geraint.getByLabel(t('fields:indicator.unit'), { exact: true })).toHaveCount(1);
      await expect(field(geraint, action, 'endsOn')).toHaveValue(
        language === 'en' ? '31 March 2028' : '31 Mawrth 2028',
      );
      await expect(field(geraint, action, 'description')).toBeFocused();

      await field(mari, action, 'outcome').focus();
      await here(geraint, language)
        .getByRole('link', { name: new RegExp(t('fields:action.outcome')) })
        .click();
      await expect(field(geraint, action, 'outcome')).toBeFocused();
      await expectNoViolations(geraint);
    },
  );

  test('the same date changed by two, one of them away: the later sees both, and chooses', async ({ language, t }) => {
    await geraintIs.cut();
    await field(geraint, action, 'endsOn').fill('30/6/2028');
    await field(geraint, action, 'endsOn').press('Tab');
    await hasStatus(geraint, 'notSavedReconnecting', language);
    await field(mari, action, 'endsOn').fill('31/3/2028');
    await field(mari, action, 'endsOn').press('Tab');
    await saved(mari, language);
    await geraintIs.mend();
    const conflict = geraint.getByRole('status').filter({ hasText: t('plan:conflict.theirs') });
    await expect(conflict).toContainText('Mari Tudur');
    await expectNoViolations(geraint);
    await conflict.getByRole('button', { name: t('plan:conflict.takeTheirs') }).click();
    await saved(geraint, language);
    await expect(field(geraint, action, 'endsOn')).toHaveValue(language === 'en' ? '31 March 2028' : '31 Mawrth 2028');
  });

  test(
    'one goes offline, types, and returns: everyone’s words are there, once',
    { tag: '@cy' },
    async ({ language }) => {
      await field(mari, action, 'description').pressSequentially('Before. ');
      await expect(field(geraint, action, 'description')).toHaveValue('Before. ');
      await mariIs.cut();
      await field(mari, action, 'description').pressSequentially('In the tunnel. ');
      await hasStatus(mari, 'notSavedReconnecting', language);
      await field(geraint, action, 'description').press('End');
      await field(geraint, action, 'description').pressSequentially('Meanwhile.');
      await saved(geraint, language);
      await mariIs.mend();
      await saved(mari, language);
      const both = /^Before\. (In the tunnel\. Meanwhile\.|Meanwhile\.In the tunnel\. )$/;
      await expect(field(mari, action, 'description')).toHaveValue(both);
      await expect(field(geraint, action, 'description')).toHaveValue(
        await field(mari, action, 'description').inputValue(),
      );
    },
  );

  test('what was typed offline in a tab that is gone comes back with the next, among the words of others', async ({
    language,
    t,
  }) => {
    await field(mari, action, 'description').pressSequentially('Before. ');
    await saved(mari, language);
    await mariIs.cut();
    await field(mari, action, 'description').pressSequentially('The battery died.');
    await mari.close({ runBeforeUnload: false });
    await field(geraint, action, 'description').press('Home');
    await field(geraint, action, 'description').pressSequentially('Geraint: ');
    await saved(geraint, language);
    await mariIs.mend();
    const next = await context.newPage();
    await next.goto(addressOf(action, language));
    await expect(next.getByText(t('plan:saving.restored'))).toBeVisible();
    await expect(field(next, action, 'description')).toHaveValue('Geraint: Before. The battery died.');
    await expect(field(geraint, action, 'description')).toHaveValue('Geraint: Before. The battery died.');
    await saved(next, language);
  });

  test(
    'one whose part is taken away while typing is told so, keeps the words to copy, and changes nothing',
    { tag: '@cy' },
    async ({ browser, language, t }) => {
      await field(geraint, action, 'description').pressSequentially('Kept. ');
      await saved(geraint, language);
      await geraintIs.cut();
      await field(geraint, action, 'description').pressSequentially('Not kept.');
      const lead = await otherBrowser(browser, 'Mari Tudur');
      const back = await takePart(lead, 'Geraint Pugh', language);
      await geraintIs.mend();
      await expect(geraint.getByText(t('plan:refused.title'))).toBeVisible();
      await expect(geraint.getByText('Kept. Not kept.')).toBeVisible();
      await hasStatus(geraint, 'notSaved', language);
      await expectNoViolations(geraint);
      await expect(field(mari, action, 'description')).toHaveValue('Kept. ');
      await back();
      await lead.context().close();
    },
  );

  test('what one is writing in is removed by the other: it can be put back with the words', async ({ language, t }) => {
    await field(geraint, action, 'description').pressSequentially('Kept. ');
    await saved(geraint, language);
    await geraintIs.cut();
    await field(geraint, action, 'description').pressSequentially('Written meanwhile.');
    await mari.getByRole('button', { name: t('plan:action.remove') }).click();
    await saved(mari, language);
    await geraintIs.mend();
    await expect(geraint.getByText(t('plan:gone.title'))).toBeVisible();
    await expectNoViolations(geraint);
    await geraint.getByRole('button', { name: t('plan:gone.putBack') }).click();
    await saved(geraint, language);
    await mari.goto(addressOf(action, language));
    await expect(field(mari, action, 'description')).toHaveValue('Kept. Written meanwhile.');
  });

  test(
    'signed out everywhere while typing: the words wait, and are saved after signing in beside',
    { tag: '@cy' },
    async ({ browser, language }) => {
      await field(mari, action, 'description').focus();
      const elsewhere = await otherBrowser(browser, 'Mari Tudur');
      await signOutEverywhere(elsewhere, language);
      await elsewhere.context().close();
      await field(mari, action, 'description').pressSequentially('After lunch.');
      await hasStatus(mari, 'notSaved', language);
      const beside = await context.newPage();
      await signInAs(beside, 'Mari Tudur');
      await beside.close();
      await mari.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await saved(mari, language);
      await expect(field(geraint, action, 'description')).toHaveValue('After lunch.');
    },
  );
});

test.describe('words that return late', () => {
  test.describe.configure({ mode: 'default' });
  let plan: string;
  let action: string;
  let geraint: Page;
  let away: BrowserContext;
  let connection: Connection;

  /** Geraint writes something, goes offline in the middle of it, and his tab is gone. */
  test.beforeEach(async ({ page, browser, language }) => {
    await signInAs(page, 'Mari Tudur');
    plan = await addPlan(page);
    action = await addAction(page, plan);
    await page.goto(addressOf(action, language, plan));
    geraint = await otherBrowser(browser, 'Geraint Pugh');
    away = geraint.context();
    connection = await connectionOf(geraint);
    await geraint.goto(addressOf(action, language, plan));
    await isTogether(geraint, language, 'Mari Tudur');
    await field(geraint, action, 'description').pressSequentially('Kept. ');
    await saved(geraint, language);
    await connection.cut();
    await field(geraint, action, 'description').pressSequentially('On the train.');
    await geraint.close({ runBeforeUnload: false });
  });

  test.afterEach(() => away.close());

  /** He opens it again. */
  async function comesBack(language: Language): Promise<Page> {
    await connection.mend();
    const next = await away.newPage();
    await next.goto(addressOf(action, language, plan));
    return next;
  }

  test('after the plan was submitted go into the next draft, and their writer is told', async ({
    page,
    language,
    t,
  }) => {
    await recordEvent(page, plan, { kind: 'draftSubmitted', on: '2026-11-01', version: 1, lateReason: '' });
    const next = await comesBack(language);
    await expect(next.getByText(t('plan:saving.nextDraft', { version: 1 }))).toBeVisible();
    await expect(field(next, action, 'description')).toHaveValue('Kept. On the train.');
    await expect(field(page, action, 'description')).toHaveValue('Kept. On the train.');
    await expectNoViolations(next);
    await saved(next, language);
  });

  test(
    'after the Council agreed the plan are never in it: they are shown, to be copied',
    { tag: '@cy' },
    async ({ page, language, t }) => {
      await recordEvent(page, plan, { kind: 'draftSubmitted', on: '2026-11-01', version: 1, lateReason: '' });
      await recordEvent(page, plan, { kind: 'presentedToCouncil', on: '2026-11-02' });
      await recordEvent(page, plan, { kind: 'reportPublished', on: '2026-11-02' });
      await recordEvent(page, plan, { kind: 'finalAgreed', on: '2026-11-03', version: 1, minuteReference: '12' });
      const read = page.locator(`span[id="action:${action}:description"]`);
      await expect(read).toHaveText('Kept.');
      const next = await comesBack(language);
      await expect(next.getByText(t('plan:refused.title'))).toBeVisible();
      await expect(next.locator('#plan-notices')).toContainText('On the train.');
      await expectNoViolations(next);
      await expect(read).toHaveText('Kept.');
    },
  );
});
