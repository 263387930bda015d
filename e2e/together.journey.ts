import { expect, type BrowserContext, type Page } from '@playwright/test';
import { exampleOrganisations } from '../apps/api/src/example/people.ts';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import { addAction, addReview, sendVersion } from './arrange.ts';
import {
  chooseFromMenu,
  connectionOf,
  expectNoViolations,
  goWithin,
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

// The whole program and two browsers, on whatever machine there is.
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
  await page.getByRole('menuitem', { name: words('common:account.signOutEverywhere') }).click();
  await expect(page).toHaveURL(/sign-in/);
};

/** The lead takes someone's part in the authority's plans away. Returns how it is given back. */
async function takePart(lead: Page, name: string, language: Language): Promise<() => Promise<void>> {
  const words = say(language);
  await goWithin(lead, `/${language}/organisations/${exampleOrganisations.authority.id}/people`);
  const row = lead.getByRole('row').filter({ hasText: name });
  // Over a review of another journey they may have the same.
  const role = words('people:overAll', { role: words('process:role.editor') });
  const about = words('people:take.about', { role, name });
  const take = row.getByRole('button', { name: new RegExp(`^${words('people:take.open')}\\s*:\\s*${about}$`) });
  await take.click();
  await lead.getByRole('button', { name: words('people:take.confirm') }).click();
  await expect(take).toHaveCount(0);
  return async () => {
    await row.getByRole('button', { name: new RegExp(`^${words('people:give.open')}`) }).click();
    await lead.getByRole('radio', { name: words('process:role.editor') }).check();
    await lead.getByRole('button', { name: words('people:give.save') }).click();
    await expect(take).toBeVisible();
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

  test('two people see each other’s words and values as they come, and each takes back only their own', async ({
    language,
    t,
  }) => {
    await field(mari, action, 'description').pressSequentially('Mari starts. ');
    await expect(field(geraint, action, 'description')).toHaveValue('Mari starts. ');
    await field(geraint, action, 'description').press('End');
    await field(geraint, action, 'description').pressSequentially('Geraint goes on.');
    await expect(field(mari, action, 'description')).toHaveValue('Mari starts. Geraint goes on.');
    // Mari is still where she was, and goes on there.
    await field(mari, action, 'description').pressSequentially('And on. ');
    for (const page of [mari, geraint])
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

    await mari.getByRole('button', { name: t('plan:targets.add') }).click();
    await mari.keyboard.type('Longest wait');
    await field(mari, action, 'endsOn').fill('31.3.2028');
    await field(mari, action, 'endsOn').press('Tab');
    await expect(geraint.getByLabel(t('fields:indicator.unit'), { exact: true })).toHaveCount(1);
    await expect(field(geraint, action, 'endsOn')).toHaveValue(language === 'en' ? '31 March 2028' : '31 Mawrth 2028');
    await expect(field(geraint, action, 'description')).toBeFocused();

    await field(mari, action, 'outcome').focus();
    await here(geraint, language).locator('summary').click();
    await here(geraint, language)
      .getByRole('link', { name: new RegExp(t('fields:action.outcome')) })
      .click();
    await expect(field(geraint, action, 'outcome')).toBeFocused();
    for (const page of [mari, geraint]) await saved(page, language);

    await mari.reload();
    await expect(field(mari, action, 'description')).toHaveValue('Mari starts. And on. Geraint goes on.');
  });

  test(
    'one goes offline, types, and returns: everyone’s words are there, once, and of a date that both changed they choose',
    { tag: '@cy' },
    async ({ language, t }) => {
      await field(geraint, action, 'description').pressSequentially('Before. ');
      await expect(field(mari, action, 'description')).toHaveValue('Before. ');
      await geraintIs.cut();
      await field(geraint, action, 'description').pressSequentially('In the tunnel. ');
      await field(geraint, action, 'endsOn').fill('30/6/2028');
      await field(geraint, action, 'endsOn').press('Tab');
      await hasStatus(geraint, 'notSavedReconnecting', language);
      await field(mari, action, 'description').press('End');
      await field(mari, action, 'description').pressSequentially('Meanwhile.');
      await field(mari, action, 'endsOn').fill('31/3/2028');
      await field(mari, action, 'endsOn').press('Tab');
      await saved(mari, language);
      await geraintIs.mend();

      const conflict = geraint.getByRole('status').filter({ hasText: t('plan:conflict.theirs') });
      await expect(conflict).toContainText('Mari Tudur');
      await expectNoViolations(geraint);
      await conflict.getByRole('button', { name: t('plan:conflict.takeTheirs') }).click();
      await saved(geraint, language);
      await expect(field(geraint, action, 'endsOn')).toHaveValue(
        language === 'en' ? '31 March 2028' : '31 Mawrth 2028',
      );
      const both = /^Before\. (In the tunnel\. Meanwhile\.|Meanwhile\.In the tunnel\. )$/;
      await expect(field(geraint, action, 'description')).toHaveValue(both);
      await expect(field(mari, action, 'description')).toHaveValue(
        await field(geraint, action, 'description').inputValue(),
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
    await field(mari, action, 'endsOn').pressSequentially('31/2');
    await mari.close({ runBeforeUnload: false });
    await field(geraint, action, 'description').press('Home');
    await field(geraint, action, 'description').pressSequentially('Geraint: ');
    await saved(geraint, language);
    await mariIs.mend();
    const next = await context.newPage();
    // The page is sent with the plan as the server has it, and what only the device has comes back into it.
    await next.goto(addressOf(action, language).replace(/\/actions\/.*/, ''));
    await expect(next.getByText(t('plan:saving.restored'))).toBeVisible();
    await goWithin(next, addressOf(action, language));
    await expect(field(next, action, 'description')).toHaveValue('Geraint: Before. The battery died.');
    await expect(field(geraint, action, 'description')).toHaveValue('Geraint: Before. The battery died.');
    // No such day: it is there as it was typed, to be put right.
    await expect(field(next, action, 'endsOn')).toHaveValue('31/2');
    await expect(next.getByText(t('plan:saving.problems'))).toBeVisible();
    await hasStatus(next, 'notSaved', language);
    await expectNoViolations(next);
    await field(next, action, 'endsOn').fill('31/3/2028');
    await field(next, action, 'endsOn').blur();
    await saved(next, language);
  });

  test(
    'one returns to an action that was removed and puts it back; then to no part in the plan, and keeps the words',
    { tag: '@cy' },
    async ({ language, t }) => {
      await test.step('what one is writing in is removed by the other: it can be put back with the words', async () => {
        await field(geraint, action, 'description').pressSequentially('Kept. ');
        await saved(geraint, language);
        await geraintIs.cut();
        await field(geraint, action, 'description').pressSequentially('Written meanwhile. ');
        await chooseFromMenu(mari, t, 'plan:action.remove');
        await saved(mari, language);
        await geraintIs.mend();
        await expect(geraint.getByText(t('plan:gone.title'))).toBeVisible();
        await expectNoViolations(geraint);
        await geraint.getByRole('button', { name: t('plan:gone.putBack') }).click();
        await saved(geraint, language);
        await goWithin(mari, addressOf(action, language));
        await expect(field(mari, action, 'description')).toHaveValue('Kept. Written meanwhile. ');
      });

      await test.step('the part is taken away while typing: the words are kept to copy, and change nothing', async () => {
        await geraintIs.cut();
        await field(geraint, action, 'description').press('End');
        await field(geraint, action, 'description').pressSequentially('Not kept.');
        const back = await takePart(mari, 'Geraint Pugh', language);
        await geraintIs.mend();
        await expect(geraint.getByText(t('plan:refused.title'))).toBeVisible();
        await expect(geraint.getByText('Kept. Written meanwhile. Not kept.')).toBeVisible();
        await hasStatus(geraint, 'notSaved', language);
        await expectNoViolations(geraint);
        await back();
        await goWithin(mari, addressOf(action, language));
        await expect(field(mari, action, 'description')).toHaveValue('Kept. Written meanwhile. ');
      });
    },
  );
});

test('signed out everywhere while typing: the words wait, and are saved after signing in beside', async ({
  page,
  browser,
  context,
  language,
}) => {
  await signInAs(page, 'Mari Tudur');
  const action = await addAction(page, examplePlanId);
  await page.goto(addressOf(action, language));
  await field(page, action, 'description').focus();
  const elsewhere = await otherBrowser(browser, 'Mari Tudur');
  await signOutEverywhere(elsewhere, language);
  await elsewhere.context().close();
  await field(page, action, 'description').pressSequentially('After lunch.');
  await hasStatus(page, 'notSaved', language);
  await expectNoViolations(page);
  const beside = await context.newPage();
  await signInAs(beside, 'Mari Tudur');
  await beside.close();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await saved(page, language);
  await page.reload();
  await expect(field(page, action, 'description')).toHaveValue('After lunch.');
});

test(
  'words that return after a version was sent go into the next draft, and the page says so',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    await signInAs(page, 'Mari Tudur');
    const { planId } = await addReview(page);
    const action = await addAction(page, planId);
    const address = addressOf(action, language, planId);
    const geraint = await otherBrowser(browser, 'Geraint Pugh');
    const geraintIs = await connectionOf(geraint);
    await geraint.goto(address);
    await expect(field(geraint, action, 'description')).toBeEditable();
    await saved(geraint, language);
    await geraintIs.cut();
    await field(geraint, action, 'description').press('End');
    await field(geraint, action, 'description').pressSequentially('On the train. ');
    const away = geraint.context();
    await geraint.close({ runBeforeUnload: false });
    await sendVersion(page, planId);
    await geraintIs.mend();
    const next = await away.newPage();
    await next.goto(address);
    await expect(next.getByText(t('plan:saving.nextDraft', { version: 1 }))).toBeVisible();
    await expect(field(next, action, 'description')).toHaveValue('On the train. ');
    await expectNoViolations(next);
    await saved(next, language);
  },
);
