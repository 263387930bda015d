import { expect, type Page, type Request } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { examplePlanId } from '../apps/api/src/example/plan.ts';
import type { Say } from '../packages/messages/src/say.ts';
import { expectNoViolations, test, type Language } from './fixtures.ts';

const person = examplePeople.geraint;

const isSignIn = (request: Request): boolean => request.postData()?.includes('"operationName":"SignIn"') === true;

/** The newest code in the mail kept for an address, in a tab of its own, as one looks into one's mail. */
async function codeFor(page: Page, email: string, language: Language): Promise<string> {
  const mail = await page.context().newPage();
  await mail.goto(`/${language}/sign-in/mail`);
  const letter = mail.getByRole('article').filter({ hasText: email }).first();
  await expect(letter.getByText(email)).toBeVisible();
  const code = /\b\d{6}\b/.exec(await letter.innerText())?.[0] ?? '';
  await mail.close();
  return code;
}

/** By the script, which shows the people of the example: it takes the address on to the next page. */
const askForCode = async (page: Page, t: Say, email: string) => {
  await expect(page.getByRole('heading', { name: t('signIn:examples.title') })).toBeVisible();
  await page.getByLabel(t('signIn:email')).fill(email);
  await page.getByRole('button', { name: t('signIn:sendCode') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('signIn:code.title'));
  await expect(page.getByText(t('signIn:code.sent', { email }))).toBeVisible();
};
/** Sends a code, and waits until it is answered. */
const send = async (page: Page, t: Say, code: string) => {
  await page.getByLabel(t('signIn:code.label')).fill(code);
  const answered = page.waitForResponse((response) => isSignIn(response.request()));
  await page.getByRole('button', { name: t('common:account.signIn') }).click();
  await answered;
};

test(
  'signing in with a code says what is wrong with it, sends another, and leads to where one was going',
  { tag: '@cy' },
  async ({ page, language, t }) => {
    const email = person.email ?? '';
    await page.goto(`/${language}/plans/${examplePlanId}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('signIn:title'));
    await expectNoViolations(page);
    await askForCode(page, t, email);
    await expectNoViolations(page);
    const summary = page.getByRole('alert', { name: t('common:problems.heading') });
    const wrong = String((Number(await codeFor(page, email, language)) + 1) % 1_000_000).padStart(6, '0');

    await page.getByLabel(t('signIn:code.label')).fill('12345');
    await page.getByRole('button', { name: t('common:account.signIn') }).click();
    await expect(summary).toContainText(t('signIn:problems.code.notACode'));
    await send(page, t, wrong);
    await expect(summary).toContainText(t('errors:problem.codeNotRight'));
    await expect(page).toHaveURL(/sign-in\/code/);
    await expectNoViolations(page);

    await page.getByText(t('signIn:code.notArrived'), { exact: true }).click();
    await page.getByRole('button', { name: t('signIn:code.sendAgain') }).click();
    await expect(page.getByText(t('signIn:code.sentAgain'))).toBeVisible();
    await expect(summary).toHaveCount(0);
    const code = await codeFor(page, email, language);
    await send(page, t, `${code.slice(0, 3)} ${code.slice(3)}`);
    await expect(page).toHaveURL(new RegExp(`/${language}/plans/${examplePlanId}$`));
    await expect(page.getByRole('banner')).toContainText(person.name);
  },
);

test.describe('without the script', () => {
  test.use({ javaScriptEnabled: false });

  test(
    'the form of signing in says what is wrong, and leads to the page for the code',
    { tag: '@cy' },
    async ({ page, language, t }) => {
      await page.goto(`/${language}/sign-in`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('signIn:title'));
      const send = async (address: string) => {
        await page.getByLabel(t('signIn:email')).fill(address);
        await page.getByRole('button', { name: t('signIn:sendCode') }).click();
      };
      await send('nobody');
      await expect(page.getByRole('alert', { name: t('common:problems.heading') })).toContainText(
        t('errors:problem.notAnAddress'),
      );
      await expect(page.getByLabel(t('signIn:email'))).toHaveValue('nobody');
      await send('nobody@example.gov.wales');
      await expect(page).toHaveURL(new RegExp(`/${language}/sign-in/code$`));
      expect((await page.context().cookies()).map(({ name }) => name)).toContain('cynllun-code');
    },
  );
});
